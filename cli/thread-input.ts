import * as v from 'valibot';
import { PART_KINDS, type Turn } from '../lib/thread/thread';
import { faultsOf } from './asset-schema';
import { messageOf } from '../lib/text/message-of';

const turn = v.object({
  role: v.picklist(['user', 'agent']),
  parts: v.array(v.object({ kind: v.picklist(PART_KINDS), text: v.string() })),
  at: v.optional(
    v.pipe(
      v.string(),
      v.check((at) => !Number.isNaN(Date.parse(at)), 'Expected an ISO time'),
    ),
  ),
});

const thread = v.object({ site: v.optional(v.string(), 'generic'), turns: v.array(turn) });

/** A thread as it stands on stdin. */
export interface ThreadInput {
  /** Id of a site; `generic` where it is not given. */
  readonly site: string;
  readonly turns: readonly Turn[];
}

/** Reads a thread from JSON. @throws Error that says what is wrong and where, in words for its author. */
export const readThreadInput = (json: string): ThreadInput => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`thread: ${messageOf(error)}`, { cause: error });
  }
  const parsed = v.safeParse(thread, value);
  if (!parsed.success) throw new Error(faultsOf(parsed.issues, 'thread'));
  return parsed.output as ThreadInput;
};
