import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../../lib/text/personal';

const words = (text: string): string | undefined => {
  const found = findPersonal(text);
  return found && text.slice(found.start, found.end);
};

describe('lists of people', () => {
  it.each([
    ['are these ours: ana@post.nl, ben@post.nl', 'ana@post.nl, ben@post.nl'],
    ['Ana (ana@post.nl) and Ben (ben@post.nl): active?', 'ana@post.nl) and Ben (ben@post.nl'],
    [
      'phones: Ana 079 555 01 22, Ben 079 555 87 10, Cleo 079 555 44 31',
      '079 555 01 22, Ben 079 555 87 10, Cleo 079 555 44 31',
    ],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
  it.each([
    'merge ana.b@post.nl into a.b@post.nl, it is one person',
    'send it to ana@post.nl and ben@post.nl',
    'does jane@example.com and john@example.com parse?',
    'meters 079 555 01 22, 079 555 87 10, 079 555 44 31 read zero',
  ])('none: %s', (text) => {
    expect(words(text)).toBeUndefined();
  });
});

describe('requests for how to reach people', () => {
  it.each([
    ['need list of all patients with email and phone for the newsletter', 'patients with email and phone'],
    ['list of top buyers w names and emails', 'buyers w names and emails'],
    ['export the phone numbers of donors in Namur', 'phone numbers of donors'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
  it.each([
    'how many patients with email and phone do we have',
    'list customers with a missing email or phone',
    'show open rate of emails by customers',
    'give me the list of customers with revenue and region',
  ])('none: %s', (text) => {
    expect(words(text)).toBeUndefined();
  });
});
