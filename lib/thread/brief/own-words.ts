import { fold } from '../../text/fold';
import { proseOf } from '../../text/prose';
import { sentencesOf } from '../../text/sentences';
import type { Turn } from '../thread';
import { withoutSlips } from './slips';

/** ":)", ";-)", ":D", ":/", a pictured face between words: mostly what is said ends there. */
const SMILEYS = /(?<=^|\s)(?:[:;=]-?[)(DPp/]|(?:\p{Extended_Pictographic}\uFE0F?)+)(?=\s|$)/gu;

/** Text of a user's turn without pasted code, SQL and tables, and without slips of the tongue; quotes and links stay. */
export const ownWords = (turn: Turn): string => {
  const text = turn.parts
    .filter(({ kind }) => kind === 'text')
    .map((part) => part.text)
    .join('\n');
  let words = fold(text).replace(SMILEYS, (all) => '\n'.padEnd(all.length));
  for (const { kind, start, end } of proseOf(text).masks ?? []) {
    const isFenced = kind === 'code' && /^```[^\n]*\n/u.test(text.slice(start, end));
    const isPaste = kind === 'data' || isFenced || (end - start > 80 && (kind === 'code' || kind === 'sql'));
    if (isPaste) words = words.slice(0, start) + words.slice(start, end).replace(/[^\n]/gu, ' ') + words.slice(end);
  }
  words = words
    .replace(SIGN_OFF, '')
    .replace(THANKS_LAST, '')
    .replace(/(?<=[.!?]["”»])[.](?=\s|$)/gu, '');
  const isMail = (words.match(MAIL_HEAD) ?? []).length > 1;
  return withoutSlips(isMail ? words.replace(MAIL_HEAD, (line) => ' '.repeat(line.length)) : words);
};

/** Short forms whose dot ends no sentence. */
const SHORT_FORMS =
  /\b(?:z\. ?B|d\. ?h|u\. ?a|i\. ?d\. ?R|e\.g|i\.e|p\. ?ej|p\. ?ex|incl|excl|approx|resp|vs|est|avg|max|min|bzw|ca|sog|abs|art|fig|nr|no|s|p|pp|prof|dr|hr|fr|mio|mrd|tsd|mill|inkl|exkl|zzgl|ggf|evtl|std)\.(?= (\S))/giu;

/** Of these, the ones that more must follow. */
const NO_END = /^(?:\p{L}\. ?\p{L}|in[ck]l|ex[ck]l|zzgl|bzw|vs|prof|dr|hr|fr)\b/iu;

/** Lines at the head of a mail that was pasted. */
const MAIL_HEAD =
  /^[> \t]*(?:from|to|cc|bcc|date|sent|subject|von|an|betreff|gesendet|datum|para|asunto|objet|envoyé)[ \t]*:.*$/gimu;

/** What a mail ends with, and what a quoted one begins with. */
const SIGN_OFF =
  /(?<=^|[.!?]["”»]?|\n)[ \t\n]{0,3}(?<![^\s.!?"”»])(?:(?:(?:[Bb]est|[Kk]ind|[Ww]arm) )?(?:[Rr]egards|[Ww]ishes)|[Cc]heers|(?:[Bb]ien )?[Cc]ordialement|[Bb]ien à (?:vous|toi)|(?:[Mm]it )?(?:[Ff]reundliche|[Bb]este|[Vv]iele|[Ll]iebe|[Ss]chöne)n? [Gg]rü(?:ße|ßen|sse|ssen|ß)|MfG|(?:[Uu]n )?[Ss]aludos?(?: cordiales)?|[Aa]tenciosamente|[Aa]braços?|[Cc]ordiali saluti),?(?: \p{Lu}[\p{L}.-]*){0,3}(?=[ \t.!]*(?:["”»]|\n|$))|(?<=["“«„]\s?)(?:Hi|Hello|Hey|Dear|Hallo|Liebe[rs]?|Bonjour|Salut|Hola|Olá|Ciao)(?: \p{Lu}[\p{L}.-]*){0,2}[,!]\s(?=[^"”»\n]{30})/gu;

/** "Split it by region. Thanks!": thanks for what is asked, and no yes to what was answered. "Only for the brand: Merci" names one. */
const THANKS_LAST =
  /(?<=[.!?)\n]\s{0,4})(?<!:\s{0,5})(?:(?:many |vielen |muchas |mil |merci |tausend )?(?:thanks?(?: you)?|thx|ty|tia|cheers|danke|dank|merci|gracias|obrigad[oa]|grazie|bedankt)(?: (?:a lot|so much|in advance|again|im voraus|schön|beaucoup|d['’]avance|mille|de antemano|desde ya|alvast))?)(?:[,.! ]*\n\s*(?:\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}))?[\s.!]*$/iu;

/** "Brandl GmbH (incl. Zeller AG) 640": what stands in brackets ends no sentence. */
const IN_BRACKETS = /\([^()\n]{1,120}\)/gu;

/** "Im 3. Quartal": the dot of an ordinal. */
const ORDINAL =
  /(?<=(?<!\p{L})(?:[Dd](?:e[rmns]|as|ie)|[Ii]m|[Aa]m|[Vv]om|[Zz]u[mr]|[Bb]eim) \d{1,2})\.(?= \p{Lu})|(?<=\b\d{1,2})\.(?= (?:Quartal|Halbjahr|Klasse|Kalenderwoche|Woche|Tag|Monat|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)/gu;

/** Stands for a dot that ends no sentence. */
const DOT = '\uE000';

const CLOSES = /^["”»](?:\s|$)/u;
const QUOTES = /["“”«»]/gu;
/** Sentences whose quotations are whole: the mark that closes one belongs to its last sentence. */
const withClosingQuotes = (all: readonly string[]): string[] => {
  const whole: string[] = [];
  let quotes = 0;
  for (const sentence of all) {
    const isClosing = quotes % 2 === 1 && whole.length > 0 && CLOSES.test(sentence);
    if (isClosing) whole[whole.length - 1] += sentence.slice(0, 1);
    whole.push(isClosing ? sentence.slice(1).trim() : sentence);
    quotes += sentence.match(QUOTES)?.length ?? 0;
  }
  return whole;
};

/** Sentences of a text, each on one line, without list marks. */
export const sentences = (text: string): string[] => {
  const whole = text
    .replace(/^[ \t]*(?:[-*•>]+|\d+[.)])\s+/gmu, '')
    .replace(IN_BRACKETS, (aside) => aside.replace(/\.(?= )/gu, DOT))
    .replace(SHORT_FORMS, (form: string, next: string) =>
      /[\p{Ll}\d€$£%]/u.test(next) || NO_END.test(form) ? form.replaceAll('.', DOT) : form,
    )
    .replace(ORDINAL, DOT)
    .replace(/\bEE\. ?UU\.(?= \p{Ll})|\bEE\. ?UU\b/gu, (name) => name.replaceAll('.', DOT))
    // "Vom 1.11. bis 31.3."
    .replace(/(?<=\d{1,2}\.\d{1,2})\.(?= \p{Ll})/gu, DOT);
  return withClosingQuotes(
    sentencesOf(whole).map(({ start, end }) =>
      whole.slice(start, end).replaceAll(DOT, '.').replace(/\s+/gu, ' ').trim(),
    ),
  ).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
};
