import { remember } from '../../remember';
import type { Heard } from '../heard';
import type { SpokenPiece } from '../pieces';
import { LEAVES_OUT } from './words';

/** "Back to superstores only", "return to home only", "back to just Germany": ends what the turn before tried. */
const BACK_TO =
  /^(?:(?:ok(?:ay)?|hm+|right|so|then|no|please|let(?:['’]s| us)|we|now|thanks?|doch|dann)[,.! ]+)*(?:go(?:ing)? )?(?:(?:back to|returns? to|revert to|zurück zu|revenons à|volvemos a|de vuelta a|voltamos a) (?:[^.?!]{0,40}(?<!\p{L})(?:only|nur|seulement|sólo|solo|só|apenas)(?!\p{L})|(?:just|only) )|wieder nur |(?:just|only) [^.?!]{3,40} again)/iu;
/** "Include the shops", "drop the filter for a minute", "open it up to all countries": takes in more than was asked of. */
const WIDENS =
  /^(?:(?:ok(?:ay)?|and|then|so|please|now|also|could we|can we|could you|can you|let['’]s)[, ]+)*(?:(?:includ(?:e|ing)|add|open (?:it|this|that) up|put|show|take)(?!\p{L})|(?:drop|lift|remove) (?:the |that |this )?(?:[\p{L}-]+ )?(?:filter|restriction|limit|condition)(?!\p{L})|nimm|inclu[iy]\p{L}*|ajoute\p{L}*|añade\p{L}*|adiciona\p{L}*)/iu;
/** Says how it is to be shown, and not of what. */
const SHOWS =
  /(?<!\p{L})(?:columns?|rows?|amounts?|rates?|margins?|decimals?|charts?|percent|EUR|USD|GBP|always|spalten?|beträge|colonnes?|columnas?|only|without|no)(?!\p{L})/iu;
const SHORT = 9;

/** Read once for all pieces of a sentence. */
const isWider = remember((sentence: string): boolean => {
  const [said = ''] = sentence.split(/(?<=[.?!]) /u, 1);
  return (
    WIDENS.test(said) &&
    !SHOWS.test(said) &&
    said.split(' ').length <= SHORT &&
    // "Drop the filter" leaves nothing out.
    (!LEAVES_OUT.test(said) || /filter|restriction|limit|condition/iu.test(said))
  );
});

/** Whether a piece took in more, and the user's next turn goes back to what was before: "include the convenience stores", and then "back to superstores only". */
export const isTakenBackByNext = ({ turns, users }: Heard, { turn, of }: SpokenPiece): boolean => {
  const next = turns[users[users.indexOf(turn) + 1] ?? -1];
  return turn !== users[0] && isWider(of.text) && next?.sentences.some((one) => BACK_TO.test(one.text)) === true;
};
