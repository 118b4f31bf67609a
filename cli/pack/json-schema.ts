import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { bandsSchema, healthSchema, siteSchema, weightsSchema } from '../../lib/packs/health-schema';
import { LIMITS } from '../../lib/packs/limits';
import { assetSchema, guideSchema, headSchema, ruleSchemas, settingsSchema, termSchema } from '../../lib/packs/schema';
import { DESCRIPTIONS, KIND_DESCRIPTIONS } from './descriptions';

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

const convert = (schema: v.GenericSchema): JsonSchema => {
  const { $schema: _draft, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'ignore',
    // Checks in code (hidden characters, words to be found by) have no form in JSON Schema.
    errorMode: 'ignore',
  });
  return rest as JsonSchema;
};

/** A schema as authors need it: a typing error in a key is marked, each key says what it is for, no text is empty. */
const forAuthors = (name: keyof typeof DESCRIPTIONS, schema: JsonSchema): JsonSchema => {
  const said: Readonly<Record<string, string>> = DESCRIPTIONS[name];
  const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => [
    key,
    {
      ...(said[key] !== undefined && { description: said[key] }),
      ...property,
      ...(property.type === 'string' &&
        property['maxLength'] !== undefined && { minLength: property['minLength'] ?? 1 }),
    },
  ]);
  return {
    ...schema,
    properties: Object.fromEntries(properties) as Readonly<Record<string, JsonSchema>>,
    additionalProperties: false,
  };
};

/** The schema with some of its keys described elsewhere. */
const pointing = (schema: JsonSchema, parts: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  ...schema,
  properties: {
    ...schema.properties,
    ...Object.fromEntries(
      Object.entries(parts).map(([key, part]) => [
        key,
        { description: schema.properties?.[key]?.['description'], ...part },
      ]),
    ),
  },
});

const rule = ([kind, schema]: readonly [string, v.GenericSchema]): JsonSchema => ({
  title: `Rule: ${kind}`,
  description: KIND_DESCRIPTIONS[kind as keyof typeof ruleSchemas],
  ...forAuthors('rule', convert(schema)),
  ...(kind === 'count' && { anyOf: [{ required: ['min'] }, { required: ['max'] }] }),
});

const list = (description: string, name: string, maxItems: number): JsonSchema => ({
  description,
  type: 'array',
  items: { $ref: `#/$defs/${name}` },
  maxItems,
});

/** The format of packs as a JSON Schema, for editors and build machines. `coach pack check` says more than it can. */
export const packJsonSchema = (): JsonSchema => {
  const said = DESCRIPTIONS.pack;
  const head = forAuthors('pack', convert(headSchema));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Prompt Coach rule pack',
    description:
      'What a team shares with everybody who asks an agent: its assets, words, guides and rules. Data, never code.',
    ...head,
    properties: {
      $schema: { description: said.$schema, type: 'string' },
      ...head.properties,
      assets: list(said.assets, 'asset', LIMITS.assets),
      glossary: list(said.glossary, 'term', LIMITS.glossary),
      guides: list(said.guides, 'guide', LIMITS.guides),
      rules: list(said.rules, 'rule', LIMITS.rules),
      settings: { description: said.settings, $ref: '#/$defs/settings' },
    },
    $defs: {
      asset: { title: 'Asset', ...forAuthors('asset', convert(assetSchema)) },
      term: { title: 'Term', ...forAuthors('term', convert(termSchema)) },
      guide: { title: 'Guide', ...forAuthors('guide', convert(guideSchema)) },
      rule: { title: 'Rule', oneOf: Object.entries(ruleSchemas).map(rule) },
      settings: {
        title: 'Settings',
        ...pointing(forAuthors('settings', convert(settingsSchema)), {
          health: { $ref: '#/$defs/health' },
          sites: {
            type: 'object',
            additionalProperties: { $ref: '#/$defs/site' },
            maxProperties: LIMITS.sites,
          },
        }),
      },
      health: {
        title: 'Health',
        ...pointing(forAuthors('health', convert(healthSchema)), {
          weights: { $ref: '#/$defs/weights' },
          bands: { $ref: '#/$defs/bands' },
        }),
      },
      weights: { title: 'Weights', ...forAuthors('weights', convert(weightsSchema)) },
      bands: { title: 'Bands', ...forAuthors('bands', convert(bandsSchema)) },
      site: { title: 'Site', ...forAuthors('site', convert(siteSchema)) },
    },
  };
};
