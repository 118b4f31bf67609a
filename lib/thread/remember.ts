/** Remembers what a pure function gave for its last texts: a brief asks the same of each line many times over. */
export const remember = <T>(read: (text: string) => T, most = 4000): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = read(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
};
