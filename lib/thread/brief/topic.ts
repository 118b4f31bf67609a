import { tellingWords } from '../signs/telling-words';
import type { Clause } from './clauses';
import { kindOf } from './rules';

const NEW_TOPIC =
  /^(?:(?:on )?(?:an? )?(?:different|another|new|separate|unrelated|other) (?:question|topic|thing|task|request|subject)|unrelated(?:ly)?\b|something (?:else|different)|(?:ignore|drop|skip) (?:that|this|it)[.!]?$|(?:forget|scratch|never mind|nevermind|ignore|drop|skip) (?:(?<!(?:ignore|drop|skip) )(?:that|this|it)|all that|the (?:chart|plot|table|graph|list|question|request|last (?:one|question|request)))\b|(?:let's )?(?:(?:switch|chang)\w* (?:gears|topics?)|(?:switch|mov)\w* (?:on|over)(?: to)?\b|(?:switch|mov)\w* to (?:another|a (?:new|different)|the (?:next|other)) )|(?:on (?:a different|another) note|chang\w+ (?:the )?(?:subject|topic))|separately\b|(?:(?:and |now )?(?:the )?(?:next|last|second|third|final) (?:item|topic|subject|point)\b)|(?:otr[ao] (?:cosa|tema|pregunta)|cambi(?:o|ando|emos) de tema|ander(?:es|e) (?:thema|frage)|(?:et)?was anderes|n[aä]chste[rs]? (?:thema|punkt|frage)|autre (?:question|sujet|chose)|changeons de sujet|outr[ao] (?:coisa|assunto|pergunta|tema)|mudando de assunto|altra (?:domanda|cosa)|cambiando argomento)(?!\p{L}))/iu;
const BACK =
  /^(?:(?:let's |let us )?(?:go(?:ing)? |come |coming |get(?:ting)? )?back to|return(?:ing)? to|about) (?:the |our |my )?([^.,:;?]+)/iu;

/** "Drop attrition entirely and turn to the pay gap", "let's drop all that and look at zero results instead". */
const DROPS =
  /\b(?:drop|forget|leave|abandon|scrap|ditch|skip|stop)(?:ping)? (?:about )?(?:all (?:of )?(?:that|this|it)|[^,.;]{2,40}? (?:entirely|completely|altogether|for good))(?:,| and|;)? (?:and |then )?(?:(?:let['’]s|we) )?(?:turn|look|move|go|focus|switch|do|start|take)\b/iu;

/** "Scratch that, it is 350, not 400" corrects; with a question it begins anew. */
const CORRECTS = /^(?:forget|scratch|never ?mind|ignore|drop|skip) (?:that|this|it)\b/iu;

interface Segment {
  readonly start: number;
  readonly words: Set<string>;
}

/** Without the words that only say that it is something new: "Different question: how many …" begins at "how many". */
export const withoutTopicLead = (text: string): string => {
  const rest = text.replace(/^[^,:;–—-]{3,40}[:,;–—-]\s*/u, '');
  return NEW_TOPIC.test(text) && rest !== '' ? `${rest[0]?.toUpperCase()}${rest.slice(1)}` : text;
};

/** Whether a clause says that something new begins. */
export const opensTopic = (text: string): boolean => NEW_TOPIC.test(text) || DROPS.test(text);

/** The topics of a thread. */
export interface Topics {
  /** Whether a turn belongs to the topic at hand. */
  readonly ours: (turn: number) => boolean;
  /** The turn at which the topic of a turn began, -1 for the first one. */
  readonly startOf: (turn: number) => number;
  /** Whether it belongs to a topic that was thrown away. */
  readonly isDropped: (turn: number) => boolean;
  /** Whether it was left for the topic at hand; a topic that lay between two parts of that one was none. */
  readonly isBefore: (turn: number) => boolean;
}

/**
 * Which turns belong to the topic at hand, where the user says that one begins or that they come back to one. The whole
 * thread where nothing is said.
 */
export const topicsOf = (clauses: readonly Clause[]): Topics => {
  let segments: Segment[] = [];
  /** Of the topic at hand: the turns at which its parts begin. */
  let own = new Set<number>([-1]);
  /** Turns at which parts of topics begin that were thrown away. */
  const dropped = new Set<number>();
  const open = (turn: number, words: readonly string[]): void => {
    segments = [...segments, { start: turn, words: new Set(words) }];
  };
  open(-1, []);
  const asks = new Set(clauses.flatMap((clause) => (kindOf(clause) === 'ask' ? [clause.turn] : [])));
  for (const { text, turn } of clauses) {
    const { words } = tellingWords(text);
    const back = BACK.exec(text)?.[1];
    const meant = back === undefined ? [] : tellingWords(back).words;
    const earlier = segments
      .slice(0, -1)
      .findLast(
        (segment) => meant.length > 0 && meant.filter((word) => segment.words.has(word)).length * 2 >= meant.length,
      );
    const drops = DROPS.test(text);
    if (drops) for (const start of own) dropped.add(start);
    if (drops || (NEW_TOPIC.test(text) && !(CORRECTS.test(text) && !asks.has(turn)))) {
      open(turn, words);
      own = new Set([turn]);
    } else if (earlier) {
      open(turn, [...earlier.words, ...words]);
      own = new Set([earlier.start, turn]);
    } else for (const word of words) segments.at(-1)?.words.add(word);
  }
  const startOf = (turn: number): number => segments.findLast(({ start }) => start <= turn)?.start ?? -1;
  return {
    startOf,
    isDropped: (turn) => dropped.has(startOf(turn)),
    ours: (turn) => own.has(startOf(turn)),
    isBefore: (turn) => startOf(turn) < Math.min(...own),
  };
};
