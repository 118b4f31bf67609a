import type { ComponentChildren } from 'preact';
import { TITLE_ID } from './focus';

interface Props {
  readonly title: string;
  readonly intro?: string;
  readonly children: ComponentChildren;
}

/** One section of the page. Its title takes the focus when the section is opened. */
export const Section = ({ title, intro, children }: Props) => (
  <section class="section" aria-labelledby={TITLE_ID}>
    <h2 id={TITLE_ID} tabIndex={-1}>
      {title}
    </h2>
    {intro !== undefined && <p class="intro soft">{intro}</p>}
    {children}
  </section>
);
