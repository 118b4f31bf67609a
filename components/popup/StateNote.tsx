import type { ComponentChildren } from 'preact';

interface Props {
  readonly verdict: string;
  readonly reason: string;
  readonly children?: ComponentChildren;
}

/** A state without a meter: what is so, why, and at most one thing to do. */
export const StateNote = ({ verdict, reason, children }: Props) => (
  <>
    <h1 class="verdict" id="popup-verdict" tabIndex={-1}>
      {verdict}
    </h1>
    <p class="soft">{reason}</p>
    {children}
  </>
);
