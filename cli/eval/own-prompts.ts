import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Asset, GlossaryEntry } from '../../lib/catalog/asset';
import type { Mention } from '../../lib/text/draft';

/** A hint that a head of data would want, by its rule; the words it stands on and the asset it offers where they matter. */
export interface Expected {
  readonly rule: string;
  readonly words?: string;
  /** The asset's name in the company's catalogue. */
  readonly asset?: string;
}

/** A prompt of an imagined company, labelled by hand before any rule had read it; those of two companies by two judgements. */
export interface OwnPrompt {
  readonly id: string;
  readonly company: string;
  /** How it is written: "practised", "chat", "follow-up", "terse", "non-native", "de", "sql" ... */
  readonly style: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** The user's earlier prompts in the thread; none = it opens one. */
  readonly earlier: readonly string[];
  /** Names that were mentioned earlier in the thread. */
  readonly said: readonly string[];
  readonly expect: readonly Expected[];
  /** Estimated tokens of the thread; 0 = unknown. */
  readonly tokens: number;
  /** Rules that people would disagree about here: neither right nor wrong. */
  readonly maybe: readonly string[];
  readonly why?: string;
}

const DIR = resolve(import.meta.dirname, '../../tests/unit/prompts');

/** The imagined companies, each with prompts and a catalogue of about 70 assets. */
export const COMPANIES = [
  'lumo',
  'harbor',
  'cedar',
  'pixel',
  'north',
  'tern',
  'havbrim',
  'sangvia',
  'orvela',
  'fenwick',
] as const;

type Written = Omit<OwnPrompt, 'company' | 'mentions' | 'earlier' | 'said' | 'maybe' | 'tokens'> & {
  readonly mentions?: readonly string[];
  readonly earlier?: readonly string[];
  readonly said?: readonly string[];
  readonly maybe?: readonly string[];
  readonly tokens?: number;
  /** Pasted below the text: a line that comes again, {n} and {d} counting. */
  readonly paste?: { readonly line: string; readonly times: number };
};

const withPaste = (text: string, { line, times }: { line: string; times: number } = { line: '', times: 0 }): string => {
  const lines = Array.from({ length: times }, (_, at) =>
    line.replaceAll('{n}', String(at + 1)).replaceAll('{d}', String((at % 9) + 1)),
  );
  return [text, ...lines].join('\n');
};

const placed = (text: string, name: string): Mention => {
  const start = text.indexOf(`@${name}`);
  if (start < 0) throw new Error(`No “@${name}” in “${text}”`);
  return { name, start, end: start + name.length + 1 };
};

interface Company {
  readonly assets: readonly Asset[];
  readonly glossary?: readonly GlossaryEntry[];
}

/** The catalogue of a company, and the glossary of the one that has one, in the pack's form. */
export const ownCompany = (company: string): Required<Company> => {
  const { assets, glossary = [] } = JSON.parse(
    readFileSync(join(DIR, 'catalogues', `${company}.json`), 'utf8'),
  ) as Company;
  return { assets, glossary };
};

/** All labelled prompts. @throws Error when a line is broken or a mention does not stand in its text. */
export const ownPrompts = (): OwnPrompt[] =>
  COMPANIES.flatMap((company) =>
    readFileSync(join(DIR, `${company}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const {
          mentions = [],
          earlier = [],
          said = [],
          maybe = [],
          tokens = 0,
          paste,
          ...rest
        } = JSON.parse(line) as Written;
        const prompt = { ...rest, text: withPaste(rest.text, paste) };
        return {
          ...prompt,
          company,
          tokens,
          mentions: mentions.map((name) => placed(prompt.text, name)),
          earlier,
          said,
          maybe,
        };
      }),
  );
