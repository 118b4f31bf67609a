/** A map that can lie over another, which stays as it is: what is small and new beside what is large and made once. */
export interface Layer<V> {
  readonly top: Map<string, V>;
  readonly below: Layer<V> | undefined;
}

/** An empty layer over another, or over nothing. */
export const layerOver = <V>(below: Layer<V> | undefined): Layer<V> => ({ top: new Map(), below });

/** The uppermost value of a key. */
export const find = <V>({ top, below }: Layer<V>, key: string): V | undefined =>
  top.get(key) ?? (below && find(below, key));

/** The upper layer's own value, which may be changed; made from the value below where there is one. */
export const own = <V>({ top, below }: Layer<V>, key: string, make: (under: V | undefined) => V): V => {
  let value = top.get(key);
  if (value === undefined) {
    value = make(below && find(below, key));
    top.set(key, value);
  }
  return value;
};
