import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../lib/packs/limits';
import { faults, file, rule, said } from './make';

const nested = (depth: number): string => `{"x":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;

describe('a file that is no pack', () => {
  it.each([
    ['', 'is empty'],
    [' \n\t', 'is empty'],
    ['\n<!doctype html><title>Sign in</title>', 'is a web page, not a pack. Is there a sign-in before it?'],
    ['format: 1\nid: acme', 'is not JSON: a pack begins with “{”'],
    ['[]', 'is not JSON: a pack begins with “{”'],
    [`{"id":"${'x'.repeat(LIMITS.file)}"}`, 'is larger than 1 MB'],
  ])('is refused with one sentence: %.30j', (text, message) => {
    expect(faults(text)).toEqual([{ path: '', message }]);
  });

  it.each([
    [`{\n  "id": "acme",\n  "name": "A"\n  "serial": 1\n}`, 4, 'a “,” is missing here'],
    [`{\n  "id": "acme",\n}`, 3, 'a name in double quotes is missing here'],
    [`{\n  "id": "ac\nme"}`, 2, 'a text does not end: its “"” is missing, or the file is cut short'],
    [`{\n  "id": "a\\qb"}`, 2, 'a “\\” stands before a character that needs none'],
    [`{\n  "id": "a\tb"}`, 2, 'a text holds a line break or a tab; write \\n or \\t'],
    [`{\n  // no\n  "id": "acme"}`, 2, 'JSON has no comments'],
    [`{\n  "serial": 01}`, 2, 'a “,” is missing here'],
    [`{"id": "acme"}\n{}`, 2, 'the file should end here'],
  ])('has its first slip told with the line: %j', (text, line, message) => {
    expect(faults(text)).toEqual([{ path: '', line, message }]);
  });

  it('is refused wherever it is cut short', () => {
    const whole = file({ assets: [{ id: 'a', name: 'A', kind: 'table' }], rules: [rule()] });
    for (let end = 0; end < whole.length; end += 1) {
      const [fault] = faults(whole.slice(0, end));
      expect(fault, `cut at ${end}`).toBeDefined();
    }
  });

  it.each([['"id": "other"'], ['"__proto__": {"polluted": true}']])('is refused for a key such as %s', (key) => {
    const [fault, ...more] = faults(`{ "id": "acme",\n${key} }`);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ path: /"(\w+)"/u.exec(key)?.[1], line: 2 });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('may be nested to the limit and no deeper', () => {
    expect(said(nested(LIMITS.depth)).join()).not.toContain('nested');
    expect(said(nested(LIMITS.depth + 1))).toEqual([': is nested 9 deep; 8 is allowed']);
  });
});
