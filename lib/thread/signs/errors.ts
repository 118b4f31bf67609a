import { hash32 } from '../../text/fingerprint';
import { plainParts } from '../parts/plain-parts';
import type { Part } from '../thread';

const MOST = 8;
/** Only the start of an error names it; traces below differ from run to run. */
const LOOK = 300;

/** Visible errors (also those that a tool shows as its output) by their words, without ids, numbers and quoted names: two of one kind give the same hash. */
export const errorHashes = (parts: readonly Part[]): number[] =>
  plainParts(parts.filter(({ kind }) => kind !== 'text'))
    .filter(({ kind }) => kind === 'error')
    .slice(0, MOST)
    .map(({ text }) =>
      hash32(
        text
          .slice(0, LOOK)
          .toLowerCase()
          .replace(/"[^"]*"|'[^']*'|`[^`]*`|\b[\w-]*\d[\w-]*\b/gu, '#')
          .replace(/\s+/gu, ' ')
          .trim(),
      ),
    );
