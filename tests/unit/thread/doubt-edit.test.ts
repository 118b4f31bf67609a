import { describe, expect, it } from 'vitest';
import { toggled, withDoubt, withoutDoubt } from '../../../lib/thread/brief/doubt-edit';
import { BRIEF } from './doubted-brief';

/** Taken out, and in again. */
const twice = (text: string): string => withDoubt(withoutDoubt(BRIEF, { text }), BRIEF, { text, isOwn: false });

describe('a tick of the user', () => {
  it('takes a sentence out of its line, and puts it back', () => {
    const out = withoutDoubt(BRIEF, { text: 'Exclude test stores.' });
    expect(out).toContain('\nOnly stores with 30 days of sales.\n');
    expect(twice('Exclude test stores.')).toBe(BRIEF);
    expect(twice('Only stores with 30 days of sales.')).toBe(BRIEF);
  });

  it('takes an item out of its list, and the title with the last one', () => {
    const one = withoutDoubt(BRIEF, { text: '14 of 212 stores closed.' });
    expect(one).toContain('Known so far:\n- October has 371 orders.\nTried');
    const none = withoutDoubt(one, { text: 'October has 371 orders.' });
    expect(none).not.toContain('Known so far');
    expect(withDoubt(none, BRIEF, { text: '14 of 212 stores closed.', isOwn: false })).toContain(
      'of sales.\nKnown so far:\n- 14 of 212 stores closed.\nTried',
    );
    expect(twice('October has 371 orders.')).toBe(BRIEF);
    expect(twice('14 of 212 stores closed.')).toBe(BRIEF);
  });

  it('takes a line out that has nothing else', () => {
    const brief = 'Why?\nKnown so far: 41 failed.\nNow: And in May?';
    const out = withoutDoubt(brief, { text: '41 failed.' });
    expect(out).toBe('Why?\nNow: And in May?');
    expect(withDoubt(out, brief, { text: '41 failed.', isOwn: false })).toBe(brief);
  });

  it('takes the first item out, and leaves the title to the others', () => {
    expect(withoutDoubt(BRIEF, { text: 'October has 371 orders.' })).toContain(
      'Known so far:\n- 14 of 212 stores closed.',
    );
  });

  it('leaves a remark of the user alone that ends like a title, and their spaces', () => {
    const mine = 'Why?\nOnly  stores   here. Not these.\nKnown so far:\n- My own remark:\n- 41 failed.';
    expect(withoutDoubt(mine, { text: '41 failed.' })).toBe(mine.replace('\n- 41 failed.', ''));
    expect(withoutDoubt(mine, { text: 'Not these.' })).toContain('Only  stores   here.\n');
  });

  it('makes no second title', () => {
    const made = 'Why?\nKnown so far: 41 failed.';
    const other = 'Why?\nKnown so far: 9 came back.';
    expect(withDoubt(other, made, { text: '41 failed.', isOwn: false })).toBe(
      'Why?\nKnown so far:\n- 9 came back.\n- 41 failed.',
    );
  });

  it('gives the same text for the same ticks, in whatever order they were pressed', () => {
    const made = 'Why?\nA one. B two. C three.\nKnown so far: 41 failed.\nNow: And in May?';
    const doubts = [
      ['A one.', true],
      ['B two.', true],
      ['C three.', true],
      ['41 failed.', true],
      ['9 came back.', false],
    ].map(([text, isTold], turn) => ({ text: String(text), turn, isTold: isTold === true, isOwn: false }));
    const press = (order: readonly number[]): string =>
      order.reduce((text, place) => toggled(text, made, doubts, doubts[place]!), made);
    expect(press([0, 1, 0, 1])).toBe(made);
    expect(press([2, 0, 1, 3, 4, 0, 1, 2, 4, 3])).toBe(made);
    expect(press([3, 4, 1])).toBe(press([1, 4, 3]));
    expect(press([3, 4])).toContain('\nKnown so far: 9 came back.\nNow:');
  });

  it('adds what was left out to what is known', () => {
    const text = 'The drop is 6.1 %.';
    expect(withDoubt(BRIEF, BRIEF, { text, isOwn: false })).toContain(
      '- 14 of 212 stores closed.\n- The drop is 6.1 %.\nTried',
    );
    const single = 'Why?\nKnown so far: 41 failed.\nNow: And in May?';
    expect(withDoubt(single, single, { text, isOwn: false })).toBe(
      'Why?\nKnown so far:\n- 41 failed.\n- The drop is 6.1 %.\nNow: And in May?',
    );
    expect(withDoubt('Why?\nNow: And in May?', 'Why?\nNow: And in May?', { text, isOwn: false })).toBe(
      'Why?\nKnown so far: The drop is 6.1 %.\nNow: And in May?',
    );
    expect(withDoubt('', BRIEF, { text, isOwn: false })).toBe('Known so far: The drop is 6.1 %.');
  });

  it('adds what the user said below the rest of it', () => {
    const doubt = { text: 'Drop returns.', isOwn: true };
    expect(withDoubt(BRIEF, BRIEF, doubt)).toContain('days of sales.\nDrop returns.\nKnown so far:');
    expect(withDoubt('Why?', 'Why?', doubt)).toBe('Why?\nDrop returns.');
    expect(withoutDoubt(withDoubt(BRIEF, BRIEF, doubt), doubt)).toBe(BRIEF);
  });

  it('leaves what the user wrote where it is', () => {
    const mine = 'Mine first.\nWhy did revenue drop?\nOnly stores with 30 days of sales, as agreed.\nMine last.';
    expect(withoutDoubt(mine, { text: 'Exclude test stores.' })).toBe(mine);
    const back = withDoubt(mine, BRIEF, { text: 'Exclude test stores.', isOwn: true });
    expect(back).toBe(mine.replace('drop?\n', 'drop?\nExclude test stores.\n'));
    expect(withoutDoubt(back, { text: 'Exclude test stores.' })).toBe(mine);
  });

  it('changes nothing that is as it should be', () => {
    expect(withDoubt(BRIEF, BRIEF, { text: 'October has 371 orders.', isOwn: false })).toBe(BRIEF);
  });
});
