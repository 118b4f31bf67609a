import { remember } from '../../remember';
import type { Heard } from '../heard';
import { escape, hasPhrase } from '../phrases';
import { dataNamesIn } from './data-names';
import { isReplacedByOther } from './replaced-data';

/** "sales.orders"; "Node.js" and "it fell.It" are none, unless they are read. */
const DOTTED = /^[\p{Ll}\d_]{2,}(?:\.[\p{Ll}\d_]{2,})+$/u;

/** Says of a name that it is not there, or not to be used any longer. */
const gonePattern = remember((name: string): RegExp => {
  const own = `[\`"'@]*${escape(name)}[\`"']*`;
  return new RegExp(
    `(?:removed|dropped|no longer (?:use|read)|instead of|rather than|(?<!do )not|nicht|statt|au lieu de|(?<!(?:has|have|had|with|there is|there['’]s) )no) (?:the |from |table |column )?${own}(?![\\p{L}\\d_])` +
      `|${own}(?: table| column| file)?,? (?:(?:does|do|did|is|are|has|have|was|were)(?: not|n['’]t)(?! null| (?:have|contain|include|hold|carry|store)(?!\\p{L}))|no longer|not found|is (?:obsolete|outdated|gone|old|wrong|empty|deprecated|stale)|(?:has|was|were|been) (?:removed|replaced|dropped|renamed|moved)|heißt (?:jetzt|nun|inzwischen|anders)|existiert nicht|n['’]existe|no existe|não existe)`,
    'iu',
  );
});

/** Tables that a session drops as it ends, and names of tests: nothing that a new thread could read. */
const OF_NOBODY = /^(?:te?mp[._]|(?:not_null|unique|accepted_values|relationships)_)/iu;

const READS = /\b(?:from|join)\s+["`]?(\p{L}[\p{L}\d]*(?:\.[\p{L}_][\p{L}\d_]*)+)/giu;
const MISSING = /not exist|not found|no such|n['’]existe|no existe|não existe/iu;
/** Says that data cannot be read. */
export const DENIED =
  /permission denied|permission error|not have (?:select|read access|access)|permission was denied|access denied|not authori[sz]ed|not have permission|no permission|forbidden|no access to/iu;
/** "Access denied: no permission to query it, or perhaps it does not exist". */
const MAY_BE_THERE = /(?:access|permission)(?: was)? denied|(?:not have|no) permission/iu;
const VERSION = /v(\d+)(?![\p{L}\d])/iu;
const BARE_VERSION = /(?<![\p{L}\d_.])v(\d+)(?![\p{L}\d])/giu;

/** "Column x of orders does not exist" says nothing against "orders". */
const holderPattern = remember(
  (name: string): RegExp =>
    new RegExp(
      `(?<!\\p{L})(?:in|of|from|on|de|en|dans|von|aus) ["\`'@]*${escape(name)}(?![\\p{L}\\d_])|${escape(name)}["\`']?[.]["\`']?[\\p{L}_]`,
      'iu',
    ),
);

/** Whether an error of an answer says that something of this name is missing, and the answer does not go on with it. */
const isMissing = ({ turns }: Heard, name: string, place: number): boolean => {
  const small = name.toLowerCase();
  const { tool = '', lines = [] } = turns[place] ?? {};
  const isTold = tool
    .split('\n')
    .some(
      (line) =>
        line.toLowerCase().includes(small) &&
        MISSING.test(line) &&
        !MAY_BE_THERE.test(line) &&
        !holderPattern(name).test(line),
    );
  return (
    isTold &&
    !lines.some(({ text, figures }) => figures.length > 0 && text.toLowerCase().includes(small)) &&
    // It was read before: it is missing somewhere else.
    !turns.some(
      ({ role, code, tool: found }, at) =>
        at < place && role === 'agent' && code.toLowerCase().includes(small) && !MISSING.test(found),
    )
  );
};

/** "Do everything from emar, and stop using dispensing", of "pharm.dispensing". */
const stopPattern = remember(
  (last: string): RegExp =>
    new RegExp(
      `(?:^|[,;:.] |(?<!\\p{L})(?:and|then|please|so) )(?:please )?(?:stop|quit) (?:using|reading) (?:the )?${escape(last)}(?: table| file| one)?(?= ?[.,;!]|$| (?:and|any ?more|from now|now))`,
      'iu',
    ),
);
const LONG_NAME = 5;
/** Whether the user stops using data after a turn, by the last part of their name. */
const isStopped = ({ turns, users }: Heard, name: string, after: number): boolean => {
  const last = name.toLowerCase().split('.').at(-1) ?? '';
  return (
    last.length >= LONG_NAME &&
    users.some(
      (at) =>
        at > after &&
        turns[at]?.small.includes(last) === true &&
        turns[at].sentences.some(({ text }) => stopPattern(last).test(text)),
    )
  );
};

/** Whether somebody says after a turn that a name is not there or not to be used. */
const isGivenUp = (heard: Heard, name: string, after: number): boolean => {
  const small = name.toLowerCase();
  return heard.turns.some(({ role, lines, sentences, whole }, place) => {
    if (place < after || !whole.includes(small)) return false;
    // What an agent says of its own query counts at once.
    const said = place > after || role === 'agent' ? [...lines, ...sentences] : [];
    return said.some(({ text }) => gonePattern(name).test(text)) || (role === 'agent' && isMissing(heard, name, place));
  });
};

/** Another version of the data is spoken of later: "v2 is the one" after "lake.clean_v1". */
const isOtherVersion = ({ turns, users }: Heard, name: string, after: number): boolean => {
  const own = VERSION.exec(name)?.[1];
  return (
    own !== undefined &&
    users.some(
      (at) => at > after && Array.from(turns[at]?.said.matchAll(BARE_VERSION) ?? []).some(([, other]) => other !== own),
    )
  );
};

const isGone = (heard: Heard, name: string, after: number): boolean =>
  [isGivenUp, isStopped, isOtherVersion, isReplacedByOther].some((isSo) => isSo(heard, name, after));

/** Whether data that were named in a thread are given up later in it, or replaced by another version. */
export const isNameGone = (heard: Heard, name: string): boolean => {
  const small = name.toLowerCase();
  const first = heard.turns.findIndex(({ whole }) => whole.includes(small));
  return isGone(heard, name, first);
};

/** Whether an error says that they cannot be read. */
const isDenied = ({ turns }: Heard, name: string): boolean => {
  const own = name.toLowerCase().split('.').at(-1) ?? '';
  return turns.some(({ tool, said }) =>
    `${tool}\n${said}`.split(/\n|(?<=[.!?]) /u).some((line) => DENIED.test(line) && hasPhrase(line, own)),
  );
};

/** The data that a text names and that are given up later, or replaced by another version. */
export const goneNamesIn = (heard: Heard, text: string, turn: number): readonly string[] =>
  dataNamesIn(text).filter((name) => isGone(heard, name, turn));

/**
 * Data that only the agent named, in its words or its queries, and that nobody gave up: what was taken for good. At most
 * `most`, those named last.
 */
export const agentDataIn = (heard: Heard, most: number): readonly string[] => {
  const names = new Map<string, string>();
  /** A bare name is one that is worked with. */
  const isUsed = (name: string): boolean =>
    DOTTED.test(name) ||
    (name.includes('.') && heard.turns.some(({ code }) => code.includes(name))) ||
    // "TOO_SMALL" is a value more often than a column.
    (/_.*\p{Ll}|\p{Ll}.*_/u.test(name) &&
      heard.turns.filter(({ role, whole }) => role === 'agent' && whole.includes(name.toLowerCase())).length > 1);
  const asked = heard.users.map((at) => heard.turns[at]?.whole ?? '').join('\n');
  for (const { role, lines, code, said } of heard.turns) {
    if (role !== 'agent') continue;
    const read = Array.from(code.matchAll(READS), ([, name = '']) => name);
    const named = lines.flatMap(({ text }) => dataNamesIn(text));
    // "Which table? I see a.b and a.c" only offers them.
    const isOffer = said.includes('?') && new Set(named).size > 1;
    for (const name of [...(isOffer ? [] : named), ...read])
      if (
        isUsed(name) &&
        !OF_NOBODY.test(name) &&
        !asked.includes(name.toLowerCase()) &&
        !isNameGone(heard, name) &&
        !isDenied(heard, name)
      ) {
        names.delete(name.toLowerCase());
        names.set(name.toLowerCase(), name);
      }
  }
  const all = [...names.values()];
  // "device_dim" is "meter.device_dim", and "billing.accounts.domain" is in "billing.accounts".
  return all
    .filter((name) => !all.some((other) => other.endsWith(`.${name}`) || name.startsWith(`${other}.`)))
    .slice(-most);
};
