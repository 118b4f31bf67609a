import { createInterface } from 'node:readline';
import { messageOf } from '../lib/text/message-of';

const write = async (line: string): Promise<void> => {
  if (!process.stdout.write(`${line}\n`)) await new Promise((done) => process.stdout.once('drain', done));
};

/**
 * Answers every line of stdin with a line on stdout, in order; empty lines are passed over. A line whose answer throws goes to
 * stderr with its number and the rest goes on.
 * @returns the exit code: 0, or 1 when a line was bad.
 */
export const answerEachLine = async (answer: (line: string) => string): Promise<0 | 1> => {
  let bad = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    let out: string | undefined;
    try {
      out = answer(line);
    } catch (error) {
      bad += 1;
      console.error(`line ${number}: ${messageOf(error)}`);
    }
    if (out !== undefined) await write(out);
  }
  return bad > 0 ? 1 : 0;
};
