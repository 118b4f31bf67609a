import { fireEvent, render, screen } from '@testing-library/preact';
import { render as draw } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { thresholdFacts } from '../../../components/options/threshold-facts';
import { Retention } from '../../../components/options/Retention';
import { ThreadsSection } from '../../../components/options/ThreadsSection';
import { describedBy, PACK, press } from './page';

const show = (chosen = {}, packs = [PACK]) => {
  const onSave = vi.fn(() => Promise.resolve());
  render(<ThreadsSection thresholds={thresholdFacts(packs, chosen)} onSave={onSave} />);
  return onSave;
};
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string): void => {
  fireEvent.input(field(name), { target: { value } });
  fireEvent.change(field(name), { target: { value } });
};

describe('the sizes at which the coach speaks', () => {
  it('are shown as they stand, with why, and without a way back while they are the defaults', () => {
    show();
    expect([field('Heavy from').value, field('New thread due from').value]).toEqual(['51', '165']);
    expect(screen.getByText(/Below about 16k tokens a new thread rarely pays/u)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are saved where they differ from the default, and it is said', async () => {
    const onSave = show();
    type('Heavy from', '80');
    expect(await screen.findByText(/heavy from 80k, a new thread due from 165k/u)).toBeTruthy();
    expect(onSave).toHaveBeenCalledWith({ heavyTokens: 80_000 });
  });

  it.each([
    ['0', /Whole numbers/u],
    ['', /Whole numbers/u],
    ['12.5', /Whole numbers/u],
    ['164', /Heavy must come first/u],
  ])('are refused with a sentence, and the field keeps what was typed: “%s”', async (value, says) => {
    const onSave = show();
    type('Heavy from', value);
    expect((await screen.findByRole('alert')).textContent).toMatch(says);
    expect(field('Heavy from').value).toBe(value);
    expect(onSave).not.toHaveBeenCalled();
  });

  it.each([
    ['Heavy from', 'New thread due from', '0', 'Whole numbers'],
    ['New thread due from', 'Heavy from', '0', 'Whole numbers'],
    ['Heavy from', 'New thread due from', '164', 'Heavy must come first'],
    ['New thread due from', 'Heavy from', '52', 'Heavy must come first'],
  ])('mark “%s” as wrong, with the reason, and not “%s”: “%s”', async (wrong, right, value, why) => {
    show();
    type(wrong, value);
    await screen.findByText(new RegExp(why, 'u'));
    const marks = [wrong, right].map((name) => field(name).getAttribute('aria-invalid'));
    expect(marks).toEqual(['true', 'false']);
    expect(describedBy(field(wrong))).toContain(why);
    expect(describedBy(field(right))).not.toContain(why);
    type(wrong, '60');
    await vi.waitFor(() => expect(field(wrong).getAttribute('aria-invalid')).toBe('false'));
  });

  it('mark no field where they fit and could not be saved', async () => {
    show().mockRejectedValueOnce(new Error('The disk is full.'));
    type('Heavy from', '80');
    await screen.findByText('The disk is full.');
    expect(field('Heavy from').getAttribute('aria-invalid')).toBe('false');
  });

  it('lead to the first field when they go back, whatever was typed in it', async () => {
    show({ restartTokens: 200_000 });
    type('Heavy from', '0');
    press('Back to 51k and 165k');
    expect(document.activeElement).toBe(field('Heavy from'));
    expect(await screen.findByText(/heavy from 51k, a new thread due from 165k/u)).toBeTruthy();
    expect(field('Heavy from').value).toBe('51');
  });

  it('go back to what they were, the pack’s own where one set them', () => {
    const health = { heavyTokens: 30_000, restartTokens: 90_000 };
    const onSave = show({ heavyTokens: 80_000 }, [{ ...PACK, settings: { health } }]);
    expect([field('Heavy from').value, field('New thread due from').value]).toEqual(['80', '90']);
    expect(screen.getByText('Without your choice, “Data team” sets this.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Back to 30k and 90k' }));
    expect(onSave).toHaveBeenCalledWith({});
  });
});

describe('what was typed over a value', () => {
  it('does not come back with that value', () => {
    const { rerender } = render(<Retention days={90} onSave={vi.fn()} />);
    fireEvent.input(field('Keep threads for'), { target: { value: '9000' } });
    for (const days of [30, 90]) {
      rerender(<Retention days={days} onSave={vi.fn()} />);
      expect(field('Keep threads for').value).toBe(String(days));
    }
  });
});

describe('what is typed in the moment in which its field appears', () => {
  const facts = thresholdFacts([PACK], {});

  it.each([
    ['Heavy from', <ThreadsSection thresholds={facts} onSave={vi.fn()} />],
    ['Keep threads for', <Retention days={90} onSave={vi.fn()} />],
  ])('stays: “%s”', (name, section) => {
    const page = document.body.appendChild(document.createElement('div'));
    // Not the library’s own render: that runs the effects of the first frame before it returns.
    draw(section, page);
    fireEvent.input(field(name), { target: { value: '60' } });
    expect(field(name).value).toBe('60');
    draw(null, page);
    page.remove();
  });
});
