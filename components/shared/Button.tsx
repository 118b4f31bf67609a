import type { ButtonHTMLAttributes } from 'preact';

interface Props extends ButtonHTMLAttributes {
  /** `first` is the one thing to do; `plain` reads as a link; `danger` cannot be undone. */
  readonly look?: 'first' | 'quiet' | 'plain' | 'danger';
  /** Something asked for is under way: the button keeps its place and takes no second press. */
  readonly busy?: boolean;
}

/** A button in one of the house's four looks; never submits a form by accident. */
export const Button = ({ look = 'quiet', busy = false, onClick, ...rest }: Props) => (
  <button
    type="button"
    {...rest}
    class={`button button-${look}`}
    aria-busy={busy}
    aria-disabled={busy}
    onClick={(event) => !busy && onClick?.call(event.currentTarget, event)}
  />
);
