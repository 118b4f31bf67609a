import type { Pack, PackSite } from './pack';

type Settings = Pack['settings'];

const tokens = (count: number): string => `${count.toLocaleString('en-US')} tokens`;

/** A threshold in tokens that a pack moves, or leaves as it was without it. */
export const movedTo = (value: number | undefined, before: number | undefined, what: string): string[] =>
  value === before ? [] : [value === undefined ? `${what} as before the pack.` : `${what} from ${tokens(value)} on.`];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const siteSentences = (site: string, old: PackSite = {}, next: PackSite = {}): string[] => {
  const factor = next.tokenFactor ? next.tokenFactor.join(', ') : next.model;
  return [
    ...(old.window === next.window
      ? []
      : [
          next.window === undefined
            ? `The window of ${site} is as before the pack.`
            : `The window of ${site} is ${tokens(next.window)}.`,
        ]),
    ...(isSame([old.model, old.tokenFactor], [next.model, next.tokenFactor])
      ? []
      : [
          factor === undefined
            ? `Tokens on ${site} count as before the pack.`
            : `Tokens on ${site} count as those of ${next.tokenFactor ? `a model with the factors ${factor}` : `the model “${factor}”`}.`,
        ]),
  ];
};

/** How a pack changes what threads are judged by, in sentences. */
export const judgingSentences = ({ health: old = {}, sites: before = {} }: Settings, next: Settings): string[] => {
  const { health = {}, sites = {} } = next;
  const ownWay = { weights: health.weights, bands: health.bands };
  return [
    ...movedTo(health.heavyTokens, old.heavyTokens, 'A thread is heavy'),
    ...movedTo(health.restartTokens, old.restartTokens, 'A new thread is due'),
    ...(isSame(ownWay, { weights: old.weights, bands: old.bands })
      ? []
      : [
          ownWay.weights || ownWay.bands
            ? 'The reasons of thread health weigh as the pack says.'
            : 'The reasons of thread health weigh as before the pack.',
        ]),
    ...[...new Set([...Object.keys(before), ...Object.keys(sites)])].flatMap((site) =>
      siteSentences(site, before[site], sites[site]),
    ),
  ];
};
