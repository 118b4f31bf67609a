import { remember } from '../remember';

/** What the words of a sentence tell of what was said before it, in the languages that people write here. */
const CUES = {
  /** Says no to something, or that it is over. */
  denies:
    /\b(?:not|no|never|forget|drop(?:ped)?|without|wrong|instead|rather|too|old|scrap|out|leave|strike|remove|skip|any ?more|longer|dead|goes|nicht|kein\p{L}*|raus|weg|statt|alte\p{L}*|pas|plus|sans|plutôt|ya no|sin|não|sem)(?!\p{L})|n['’]t\b/iu,
  /** Gives something up. */
  drops:
    /\b(?:drop|forget|scrap|leave (?:it|that|this)|strike|won['’]t (?:do|need|use|put)|not worth|no point|never ?mind|skip|kill|park|dead|goes(?! (?:up|down|to|in|into|back|live|by|with|from|on|through)(?!\p{L}))|is out|can go|not on|lass\p{L}*|vergiss\p{L}*|laisse|oublie\p{L}*|olvid\p{L}*|esquec\p{L}*|deix\p{L}*|don['’]t (?:need|want|cite|bother|use)|not needed)(?!\p{L})/iu,
  /** "Forget the pesos", and not "don't forget them". */
  forgets:
    /(?<!(?:n['’]t|not|never|nicht|nie|ne|no|não|non) |n['’]|\p{L})(?:forget|vergiss|vergessen wir|oubli\p{L}*|olv[ií]d\p{L}*|esque[cç]\p{L}*|dimentic\p{L}*)(?!\p{L})/iu,
  /** Adds to what was said. */
  adds: /\b(?:also|too|as well|plus|additionally|another|next|auch|außerdem|également|aussi|también|também|anche)(?!\p{L})/iu,
  /** Sets something, or says that it is so now. */
  sets: /\b(?:use|using|make|go with|take|set|switch|should be|must be|is now|are now|from now|change\p{L}*|raise|lower|instead|actually|go|let['’]s|stay|needs? to be|then|now|since|nehmen|jetzt|doch|gelten|gilt|passer|prendre|retenir|ahora|mejor|moved|correct)(?!\p{L})/iu,
  /** Tries, supposes or asks. */
  tries:
    /\b(?:try|what if|what about|how about|maybe|perhaps|just to see|suppose|assume|could we|can we|would|let['’]s say|i think|i guess|probably|first suspected|vielleicht|peut-être|quizás?|talvez)(?!\p{L})|\?\s*$/iu,
  /** Comes back to something. */
  returns:
    /\b(?:back (?:to|in|on)|again|after all|as before|put .* back|old|original|stays?|wieder|zurück|retour|de nuevo|de novo)(?!\p{L})/iu,
  /** Calls something no good, or past. */
  judges:
    /\b(?:too|a lot|old|alte\p{L}*|wrong|generous|tight|strict|high|low|not (?:right|fair|good)|never|outdated|obsolete|superseded|kills?|was(?:n['’]t)?|were|war|waren|zu|trop|muy|demasiado|vieux|ancien\p{L}*|était)(?!\p{L})/iu,
  /** Had meant to. */
  intended:
    /\b(?:was going to|were going to|meant to|had wanted|first (?:suspected|thought)|(?<!second )thought|used to|wanted to|wollte\p{L}*|hatte vor|je voulais|quería)(?!\p{L})/iu,
  /** Takes something as final. */
  settles:
    /\b(?:final|agreed|that['’]?s it|it is|we(?:['’]ll| will)? report|i(?:['’]ll| will)? (?:report|present|send|use)|goes in|is (?:our|the) (?:number|figure|baseline|one)|matches|confirmed|fixed|signed|take that|publish|retient|steht)(?!\p{L})/iu,
  /** Could not, or found too little. */
  cannot:
    /\b(?:can['’]?t|cannot|no access|permission|denied|not (?:exist|reliable|available|found)|does ?n['’]t exist|there (?:is|are) no|no such|only \d+|too (?:few|small)|unreliable|error|failed|timed? ?out|nicht (?:existier|gefunden|verfügbar)\p{L}*)/iu,
  /** Says that data are not there, or are given up. */
  retires:
    /not exist|does ?n['’]t|no such|not found|obsolete|removed|no longer|isn['’]t|not there|unknown|invalid|heißt anders|n['’]existe|no existe|instead|outdated|deprecated|renamed|\bold\b/iu,
  /** Takes note of an order. */
  notes: /^(?:noted|agreed|ok|done|fixed|understood|confirmed|right|good|notiert|noté)(?!\p{L})/iu,
} as const;

type Cue = keyof typeof CUES;
export type Cues = Readonly<Record<Cue, boolean>>;

/** Which cues a sentence has. */
export const cuesOf = remember(
  (text: string): Cues =>
    Object.fromEntries(Object.entries(CUES).map(([cue, pattern]) => [cue, pattern.test(text)])) as Cues,
);
