import { sharedOf } from './likeness';
import { subjectOf } from './subject';

/** "The hearing has been moved to June 16", "slipped, 18 June now": a day took the place of another. */
const MOVES =
  /(?<!\p{L})(?:moves?|moved|put (?:back|off|forward)|push\p{L}* (?:back|out|to)|pushed|postpon\p{L}*|brought forward|reschedul\p{L}*|delay\p{L}*|slip\p{L}*|shift\p{L}*|extend\p{L}*|extension|more time|no longer|instead|now|can['’]?t (?:do|make)|verschoben|verschiebt|vorgezogen|verlängert|jetzt|repouss\p{L}*|décal\p{L}*|avanc\p{L}*|aplaz\p{L}*|retras\p{L}*|adelant\p{L}*|adiad\p{L}*|antecipad\p{L}*|spostat\p{L}*|rinviat\p{L}*)(?!\p{L})/iu;
/** What has a day on which it is to happen. */
const EVENT =
  /(?<!\p{L})(?:meetings?|hearing|board|committee|council|deadline|due|submi\p{L}*|launch\p{L}*|sen[dt]|freeze|frozen|go(?:es)?[- ]live|present\p{L}*|review|need (?:it|this|them|that)|release\p{L}*|ship\p{L}*|kick-?off|demo|pitch|deliver\p{L}*|visit|audit|workshop|opening|start\p{L}*|termin|sitzung|abgabe|frist|réunion|comité|conseil|échéance|reunión|entrega|reunião|prazo|riunione|scadenza)(?!\p{L})/iu;
/** "As of 31 March": of the numbers, and of nothing that could be moved. */
const OF_DATA =
  /(?<!\p{L})(?:as (?:of|at|per)|since|from|until|till|through|before|after|between|up to|per|seit|ab|vom|bis|depuis|jusqu\p{L}*|desde|hasta|até) (?:the )?$/iu;

/** "They asked for more time, it is 19 June": says of nothing by name that it was moved. */
const OF_IT = /(?<!\p{L})more time(?!\p{L})|(?:^|[,;:] )(?:it|that)(?:['’]s| is| was)(?!\p{L})/iu;
const STAYS =
  /(?<!\p{L})(?:stays?|still|keep|remains?|bleib\p{L}*|reste\p{L}*|sigue\p{L}*|also|too|as well)(?!\p{L})/iu;

/** Whether a piece says on which day something is to happen, and a later sentence that it is on another day now. `day`: as the piece has it. */
export const isMoved = (piece: string, day: string, said: string): boolean =>
  MOVES.test(said) &&
  !STAYS.test(said) &&
  !OF_DATA.test(piece.slice(0, Math.max(0, piece.indexOf(day)))) &&
  (sharedOf(subjectOf(said), subjectOf(piece)) > 0 || (EVENT.test(piece) && (OF_IT.test(said) || said.includes(day))));
