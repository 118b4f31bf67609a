import type { Span } from './draft';
import { askedContacts } from './asked-contacts';
import { isBankAccount, isCard } from './check-digits';

export interface Personal extends Span {
  readonly kind: 'card' | 'account' | 'ssn' | 'mails' | 'phones' | 'birth' | 'asked';
  /** How many there are; the span leads from the first to the last. */
  readonly count: number;
}

interface Item extends Span {
  readonly words: string;
}

const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[A-Za-z]{2,}(?![\w-])/g;
/** Mailboxes of teams and machines, addresses of code, and domains that are kept free for examples. */
const NOBODY =
  /^(?:abuse|admin|alerts?|billing|care|careers|contact|help|hello|hr|info|it|jobs|legal|mail|marketing|news|newsletter|no-?reply|do-?not-?reply|office|ops|orders|press|privacy|sales|security|service|support|team|git|root|user|username|name|email|me|you)@|@(?:[\w.-]+\.)?(?:test|localhost|invalid)\b|@example\.(?:com|org|net)\b/iu;
/** The draft says who is to be written to. */
const RECIPIENT =
  /(?:\b(?:send|sent|mail|e-?mail|forward|share|write|deliver|schick\w*|sende\w*|envoy\w*|env[ií]\w*|stuur\w*)\b[^.?!\n]*\b(?:to|with|an|à|aan|para|naar)|\b(?:cc|bcc|to|an))\s*:?\s*$/iu;

const CARD = /(?<![\w.-])(?:(?:\d{4}[ -]?){3}\d{1,4}\d{0,3}|3[47]\d\d[ -]\d{6}[ -]\d{5})(?![\w.-])/g;
/** Without spaces it is a card only where something says so. */
const SAYS_CARD = /\b(?:card|cards|pan|visa|master ?card|amex|credit|debit|karte|carte|tarjeta)\b[^\n]{0,24}$/iu;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b/g;
const SSN = /(?<![\w.-])(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w.-])/g;
const SAYS_SSN = /\bssns?\b|social security|soc\.? sec/iu;
const PHONE =
  /(?<![\w.+-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\w-])|(?<!\w)\+\d{1,3}(?:[ -]?\d{1,4}){2,5}(?![\w-])/g;
const DATE =
  '(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d\\d)|\\d{1,2}\\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}* \\d{4})';
const BIRTH = new RegExp(
  `\\b(?:born|date of birth|birth ?date|d\\.?o\\.?b\\.?|geb(?:oren)?\\.?|né|née|nacid[oa])["']?[:,]?(?: (?:on|am|le|el))? ?["']?${DATE}`,
  'giu',
);
/** "Ana Silva, born …": who it is. Two capitals that begin an order or name a group are no name. */
const NAMED =
  /(?<![\p{L}'-])(?!(?:List|Show|Find|Give|Count|Get|All|Are|Is|Was|Were|Do|Did|Does|Has|Have|The|Which|What|How|Who|Patients?|Customers?|Users?|Players?|Members?|People|Those|Anyone|Everyone|Employees?|Students?)\b)\p{Lu}[\p{L}'-]+(?: (?:van|von|de|der|den|del|da|di|la|le))* \p{Lu}[\p{L}'-]+(?<! (?:Patients|Customers|Users|Players|Members|People|Employees|Students))(?:,? (?:who (?:was|is) |is |was )?\(?| ?\()$/u;

/** One address is a contact; several that nobody is to write to are a list of people. */
const SEVERAL = 2;
/** What stands between the two of a list: ", ", " and ", " (Ana), ". */
const LISTED = /^[\s)>"'”’]*(?:[,;/&|\n]|(?:and|or|und|oder|et|ou|y|e|o|en|of)\b)[^.?!@]{0,30}$/iu;
/** Fewer numbers are a contact or a look-up. */
const MANY = 3;
/** "079 555 01 22": a number without its country, where the text says that it is one. */
const LOCAL = /(?<![\w.+-])0\d{1,4}[ /-]?\d{2,4}(?:[ -]?\d{2,4}){1,3}(?![\w.-])/g;
const SAYS_PHONE =
  /\b(?:phones?|tel|telephone|mobiles?|cell|call|dial|handy|natel|telefon\w*|t[ée]l[ée]phone|tel[ée]fono\w*|telefoon\w*)\b/iu;

/** More are not looked at: the first tell enough. */
const MOST = 500;

const itemsOf = (text: string, pattern: RegExp): Item[] => {
  const items: Item[] = [];
  for (const { index: start, 0: words } of text.matchAll(pattern)) {
    items.push({ start, end: start + words.length, words });
    if (items.length === MOST) break;
  }
  return items;
};

/** All of a kind as one, if they are at least so many different ones. */
const together = (kind: Personal['kind'], items: readonly Item[], atLeast = 1): Personal | undefined => {
  const [first] = items;
  const last = items.at(-1);
  const count = new Set(items.map(({ words }) => words.toLowerCase().replace(/[ ().-]/gu, ''))).size;
  return first && last && count >= atLeast ? { kind, count, start: first.start, end: last.end } : undefined;
};

const cardsIn = (text: string): Item[] =>
  itemsOf(text, CARD).filter(
    ({ start, words }) =>
      isCard(words.replace(/\D/gu, '')) &&
      (/[ -]/u.test(words) || SAYS_CARD.test(text.slice(Math.max(0, start - 40), start))),
  );

const mailsIn = (text: string): Item[] => {
  if (!text.includes('@')) return [];
  const people = itemsOf(text, MAIL).filter(({ words }) => !NOBODY.test(words));
  const [first] = people;
  const isToBeSent = first !== undefined && RECIPIENT.test(text.slice(Math.max(0, first.start - 160), first.start));
  if (people.length === SEVERAL && !LISTED.test(text.slice(first?.end, people[1]?.start))) return [];
  return isToBeSent ? [] : people;
};

const phonesIn = (text: string): Item[] =>
  [...itemsOf(text, PHONE), ...(SAYS_PHONE.test(text) ? itemsOf(text, LOCAL) : [])].filter(({ words }) => {
    const digits = words.replace(/\D/gu, '').length;
    return digits >= 9 && digits <= 15;
  });

const askedIn = (text: string): Personal | undefined => {
  const asked = askedContacts(text);
  return asked && { kind: 'asked', count: 1, ...asked };
};

/** Dates of birth: all where the text says how to reach somebody, else those behind a name. */
const birthsIn = (text: string, reached: boolean): Item[] =>
  itemsOf(text, BIRTH).filter(({ start }) => reached || NAMED.test(text.slice(Math.max(0, start - 60), start)));

/**
 * What a text holds of people: payment cards and bank accounts with right check digits, social security numbers, at least
 * two e-mail addresses or three telephone numbers, and dates of birth beside a name or one of these; else whether it asks
 * for how to reach many people. The gravest kind alone.
 */
export const findPersonal = (text: string): Personal | undefined => {
  const mails = mailsIn(text);
  if (!/\d{3}/.test(text)) return together('mails', mails, SEVERAL) ?? askedIn(text);
  const phones = phonesIn(text);
  return (
    together('card', cardsIn(text)) ??
    together(
      'account',
      itemsOf(text, IBAN).filter(({ words }) => isBankAccount(words.replaceAll(' ', ''))),
    ) ??
    (SAYS_SSN.test(text) ? together('ssn', itemsOf(text, SSN)) : undefined) ??
    together('mails', mails, SEVERAL) ??
    together('phones', phones, MANY) ??
    together('birth', birthsIn(text, mails.length + phones.length > 0)) ??
    askedIn(text)
  );
};
