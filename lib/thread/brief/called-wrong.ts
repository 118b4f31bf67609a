import type { Heard } from './heard';

/** "The 5.6 was wrong", "19.4??? I don't believe that". */
const WRONG =
  /(?<![\p{L}\d.,])[€$£]?(\d+[.,]\d+|\d{3,})\S{0,2}?(?:\?{2,}| (?:is|was|were|are) (?:wrong|not right|incorrect|nonsense|rubbish|off(?=[.,;:!?]|$| by\b))(?!\p{L}))/giu;

/** "16.4 replaces the 15.6": the first holds, the second does not. A whole number may be a name or a year. */
const REPLACES =
  /(?<=(?<![\p{L}\d.,])[€$£]?\d[\d.,]{0,12} ?[%€$£]?) (?:replaces|supersedes|ersetzt|remplace|reemplaza|sustituye|substitui|sostituisce)(?: (?:the|our|my|die|das|den|le|la|el|il|o|a))?(?: (?:old|previous|earlier|alten?))? [€$£]?(\d+(?:[.,]\d+)+|\d+(?= ?[%€$£]))(?!\d|[.,]\d)(?: ?[%€$£])?/giu;

/** A sentence without the number that another one replaces. */
export const withoutReplaced = (said: string): string => said.replace(REPLACES, '');

/** Numbers that the user called wrong, or replaced by others. */
export const calledWrong = ({ turns, users }: Pick<Heard, 'turns' | 'users'>): ReadonlySet<string> =>
  new Set(
    users.flatMap((at) => {
      const said = turns[at]?.said ?? '';
      return [...said.matchAll(WRONG), ...said.matchAll(REPLACES)].map(([, digits = '']) => digits);
    }),
  );
