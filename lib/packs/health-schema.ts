import * as v from 'valibot';
import { HEALTH_MODEL } from '../thread/model';
import { DEFAULT_SIZES, isApart } from '../thread/settle-model';
import type { WeighingDriver } from '../thread/thread';
import { MODELS } from '../tokens/models';
import { LIMITS } from './limits';
import { atMost, noList, wholeUpTo } from './schema-parts';

const between = (least: number, most: number) =>
  v.pipe(
    v.number('must be a number'),
    v.finite('must be a number'),
    v.minValue(least, `must be ${least} or more`),
    v.maxValue(most, `must be ${most} or less`),
  );

/** Nothing may take the whole score: a thread could then never be told from a worse one. */
const weight = v.optional(between(0, 0.95));

const WEIGHTS = 'must hold weights by driver';
/** Share of the score that each driver takes at its worst. */
export const weightsSchema = v.pipe(
  noList(WEIGHTS),
  v.object(
    // All of them: a driver that no pack could weigh would be one that no team could turn down.
    {
      load: weight,
      corrections: weight,
      drift: weight,
      bulk: weight,
      idle: weight,
      compaction: weight,
    } satisfies Record<WeighingDriver, typeof weight>,
    WEIGHTS,
  ),
);

const BANDS = 'must hold the scores heavy and restart';
const { heavy: HEAVY, restart: RESTART } = HEALTH_MODEL.bands;
/** Scores below which a thread is heavy, and due for a restart. */
export const bandsSchema = v.pipe(
  noList(BANDS),
  v.object({ heavy: v.optional(wholeUpTo(2, 99)), restart: v.optional(wholeUpTo(1, 98)) }, BANDS),
  v.check(
    ({ heavy = HEAVY, restart = RESTART }) => restart < heavy,
    ({ input: { heavy = HEAVY, restart = RESTART } }) =>
      `has restart at ${restart}, which is not below heavy at ${heavy}`,
  ),
);

const HEALTH = 'must hold weights, bands, heavyTokens or restartTokens';
/** How a team judges its threads. */
export const healthSchema = v.pipe(
  noList(HEALTH),
  v.object(
    {
      weights: v.optional(weightsSchema),
      bands: v.optional(bandsSchema),
      heavyTokens: v.optional(wholeUpTo(LIMITS.leastTokens, LIMITS.mostTokens)),
      restartTokens: v.optional(wholeUpTo(LIMITS.leastTokens, LIMITS.mostTokens)),
    },
    HEALTH,
  ),
  v.check(
    ({ heavyTokens, restartTokens }) =>
      heavyTokens === undefined || restartTokens === undefined || isApart(heavyTokens, restartTokens),
    ({ input: { heavyTokens = DEFAULT_SIZES.heavy, restartTokens = DEFAULT_SIZES.restart } }) =>
      `has restartTokens ${restartTokens}, which is not a tenth above heavyTokens ${heavyTokens}`,
  ),
);

const FACTOR = 'must be three numbers: low, middle, high';
const factor = v.pipe(
  v.tuple([between(0.2, 5), between(0.2, 5), between(0.2, 5)], FACTOR),
  v.check(([low, mid, high]) => low <= mid && mid <= high, 'must rise: low, middle, high'),
);
const MODEL_IDS = MODELS.map(({ id }) => id);
const SITE = 'must hold window, model or tokenFactor';
/** What a team knows of the agent of a site. */
export const siteSchema = v.pipe(
  noList(SITE),
  v.object(
    {
      window: v.optional(wholeUpTo(LIMITS.leastTokens, LIMITS.mostTokens)),
      model: v.optional(v.picklist(MODEL_IDS, `is not known; one of ${MODEL_IDS.join(', ')} is needed`)),
      tokenFactor: v.optional(factor),
    },
    SITE,
  ),
);

const SITES = 'must hold sites by id';
/** The same by site. */
export const sitesSchema = v.pipe(
  noList(SITES),
  atMost(LIMITS.sites),
  v.record(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,31}$/u, 'is no id of a site')), siteSchema, SITES),
);
