import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { Tiktoken } from 'tiktoken/lite';

interface Ranks {
  readonly bpe_ranks: string;
  readonly special_tokens: Record<string, number>;
  readonly pat_str: string;
}

/** The texts of a practice thread as a person would copy them, read without the coach: one a part, in order. */
const textsOnPage = (page: Page): Promise<{ turns: number; texts: string[] }> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('[data-message-id] [data-part]')];
    const texts = parts.map((part) => {
      const css = part.dataset['part'] === 'tool' ? 'pre, tr' : 'p, li';
      const lines = part.dataset['part'] === 'code' ? [] : [...part.querySelectorAll(css)];
      const words = lines.map((line) =>
        line.matches('tr') ? [...line.children].map((cell) => cell.textContent).join('\t') : line.textContent,
      );
      return (words.length === 0 ? part.textContent : words.join('\n')).trim();
    });
    return { turns: document.querySelectorAll('[data-message-id]').length, texts };
  });

/** Turns on a practice page, and tiktoken's own o200k count of their texts. */
export const countOnPage = async (page: Page): Promise<{ turns: number; tokens: number }> => {
  await page.locator('[data-message-id]').first().waitFor();
  const { turns, texts } = await textsOnPage(page);
  const file = createRequire(import.meta.url).resolve('tiktoken/encoders/o200k_base.json');
  const { bpe_ranks, special_tokens, pat_str } = JSON.parse(readFileSync(file, 'utf8')) as Ranks;
  const tiktoken = new Tiktoken(bpe_ranks, special_tokens, pat_str);
  const tokens = texts.reduce((sum, text) => sum + tiktoken.encode_ordinary(text).length, 0);
  tiktoken.free();
  return { turns, tokens };
};
