import { pace } from '../browser/pace';
import type { ThreadReport } from '../messages';
import { fingerprint } from '../text/fingerprint';
import { countedTurn, type PartCount } from '../thread/count-turn';
import type { SeenTurn } from '../thread/thread';
import { openSlices } from '../tokens/count';
import type { Counter } from '../tokens/engine';
import { estimateTokens } from '../tokens/estimate';
import type { TurnRow } from './database';

/** The estimate's own error on the data of threads (lib/tokens/estimate.ts). */
const ESTIMATE_ERROR = 0.25;

const estimated = (text: string): PartCount => {
  const tokens = estimateTokens(text);
  return { tokens, low: Math.round(tokens * (1 - ESTIMATE_ERROR)), high: Math.round(tokens * (1 + ESTIMATE_ERROR)) };
};

const hashOf = ({ role, parts }: SeenTurn): string =>
  fingerprint(`${role}\n${parts.map(({ kind, text }) => `${kind}:${text.length}:${text}`).join('\n')}`);

const countParts = async (
  texts: readonly string[],
  counter: Counter | undefined,
): Promise<{ counts: readonly PartCount[]; isEstimate: boolean }> => {
  if (counter) {
    try {
      return { counts: await counter.countAll(texts), isEstimate: false };
    } catch (error) {
      // The estimate stands in, and says so.
      console.error(error);
    }
  }
  return { counts: texts.map(estimated), isEstimate: true };
};

/**
 * Rows of a report's turns. What is known already, by key and hash, is not counted again; it keeps the time it was
 * first seen at. All of it in slices: a long thread told the first time takes a second, and a tab must not wait for it.
 */
export const countReport = async (
  thread: string,
  { turns }: ThreadReport,
  known: readonly TurnRow[],
  counter: Counter | undefined,
  now: number,
): Promise<TurnRow[]> => {
  const byKey = new Map(known.map((row) => [row.key, row]));
  const others = openSlices(pace);
  const told: { turn: SeenTurn; hash: string; before: TurnRow | undefined }[] = [];
  for (const turn of turns) {
    told.push({ turn, hash: hashOf(turn), before: byKey.get(turn.key) });
    await others();
  }
  const isKnown = ({ hash, before }: (typeof told)[number]): boolean =>
    before?.hash === hash && !(before.estimated && counter !== undefined);
  const changed = told.filter((one) => !isKnown(one));
  const { counts, isEstimate } = await countParts(
    changed.flatMap(({ turn }) => turn.parts.map(({ text }) => text)),
    counter,
  );
  let at = 0;
  const rows: TurnRow[] = [];
  for (const one of told) {
    const { turn, hash, before } = one;
    if (before && isKnown(one)) {
      rows.push({ ...before, index: turn.index });
      continue;
    }
    const own = counts.slice(at, at + turn.parts.length);
    at += turn.parts.length;
    const counted = countedTurn(turn, turn.index, own, before?.at ?? now);
    rows.push({ ...counted, thread, key: turn.key, hash, estimated: isEstimate });
    await others();
  }
  return rows;
};
