import { describe, expect, it } from 'vitest';
import { meaningOf, secretIn, type Key } from '../../../lib/coach/keys';
import { SECRET, typed, VAGUE } from '../hints/state';

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  shift: false,
  alt: false,
  command: false,
  composing: false,
  ...more,
});
const withCard = typed({ card: { hint: VAGUE, by: 'caret' } });

describe('a key in the composer', () => {
  it('is the page’s while nothing of the coach is open', () => {
    for (const name of ['Tab', 'Escape', 'Enter', 'a'])
      expect(meaningOf(key(name), typed(), undefined)).toBeUndefined();
  });

  it('takes the first fix or closes while a card is open', () => {
    expect(meaningOf(key('Tab'), withCard, undefined)).toBe('take-first-fix');
    expect(meaningOf(key('Escape'), withCard, undefined)).toBe('close');
    expect(meaningOf(key('Enter'), withCard, undefined)).toBeUndefined();
    expect(meaningOf(key('Tab', { shift: true }), withCard, undefined)).toBeUndefined();
  });

  it('leaves Tab to the page where the hint has no fix', () => {
    const state = typed({ card: { hint: { ...VAGUE, fixes: [] }, by: 'caret' } });
    expect(meaningOf(key('Tab'), state, undefined)).toBeUndefined();
  });

  it('means nothing while an input method composes', () => {
    expect(meaningOf(key('Tab', { composing: true }), withCard, undefined)).toBeUndefined();
    expect(meaningOf(key('Enter', { composing: true }), typed(), SECRET)).toBeUndefined();
  });

  it('holds a send back for a secret alone, in each way to send', () => {
    expect(meaningOf(key('Enter'), typed(), SECRET)).toBe('guard');
    expect(meaningOf(key('Enter', { command: true }), typed(), SECRET)).toBe('guard');
    expect(meaningOf(key('Enter', { shift: true }), typed(), SECRET)).toBeUndefined();
  });
});

describe('a secret', () => {
  it('is a hint that guards and did not hold a send before', () => {
    expect(secretIn([VAGUE, SECRET], new Set())).toBe(SECRET);
    expect(secretIn([VAGUE, SECRET], new Set([SECRET.key]))).toBeUndefined();
    const { guards: _guards, ...personal } = SECRET;
    expect(secretIn([{ ...personal, rule: 'personal-data' }], new Set())).toBeUndefined();
  });
});
