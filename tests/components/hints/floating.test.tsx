import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Floating } from '../../../components/hints/Floating';

const PLACE = { left: 10, top: 20, maxHeight: 100 };
const atPlace = () => PLACE;
const content = (words: string) => <button type="button">{words}</button>;

afterEach(cleanup);

describe('something that floats', () => {
  it('stands where it is placed, and is not shown without a place', () => {
    const { container, rerender } = render(<Floating at={atPlace}>{content('a')}</Floating>);
    const { style } = container.firstElementChild as HTMLElement;
    expect([style.left, style.top, style.maxHeight, style.visibility]).toEqual(['10px', '20px', '100px', 'visible']);
    rerender(<Floating at={() => undefined}>{content('a')}</Floating>);
    expect(style.visibility).toBe('hidden');
  });

  it('takes the focus once for each name, and not without one', () => {
    const { rerender } = render(<Floating at={atPlace}>{content('a')}</Floating>);
    expect(document.activeElement).toBe(document.body);
    rerender(
      <Floating at={atPlace} focus="first">
        {content('a')}
      </Floating>,
    );
    expect(document.activeElement).toBe(screen.getByRole('button'));
    (document.activeElement as HTMLElement).blur();
    rerender(
      <Floating at={atPlace} focus="first">
        {content('b')}
      </Floating>,
    );
    expect(document.activeElement).toBe(document.body);
    rerender(
      <Floating at={atPlace} focus="second">
        {content('b')}
      </Floating>,
    );
    expect(document.activeElement).toBe(screen.getByRole('button'));
  });

  it('closes on Escape from within', () => {
    const onEscape = vi.fn<() => void>();
    render(
      <Floating at={atPlace} onEscape={onEscape}>
        {content('a')}
      </Floating>,
    );
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Escape' });
    expect(onEscape).toHaveBeenCalledOnce();
  });
});
