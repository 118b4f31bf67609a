import type { Heard } from './heard';

/** "The 5.6 was wrong", "19.4??? I don't believe that". */
const WRONG =
  /(?<![\p{L}\d.,])[€$£]?(\d+[.,]\d+|\d{3,})\S{0,2}?(?:\?{2,}| (?:is|was|were|are) (?:wrong|not right|incorrect|nonsense|rubbish|off(?=[.,;:!?]|$| by\b))(?!\p{L}))/giu;

/** Numbers that the user called wrong. */
export const calledWrong = ({ turns, users }: Pick<Heard, 'turns' | 'users'>): ReadonlySet<string> =>
  new Set(users.flatMap((at) => Array.from(turns[at]?.said.matchAll(WRONG) ?? [], ([, digits = '']) => digits)));
