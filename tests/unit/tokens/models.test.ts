import { describe, expect, it } from 'vitest';
import { lonelyDigits, modelOf, rangeFor } from '../../../lib/tokens/models';

describe('models', () => {
  it.each([
    ['gpt-5.1', 'openai'],
    ['GPT-4o mini', 'openai'],
    ['o3', 'openai'],
    ['claude-3-5-sonnet', 'claude-older'],
    ['claude-opus-4.6', 'claude-older'],
    ['Claude Sonnet 4', 'claude-older'],
    ['claude-opus-4-7', 'claude'],
    ['claude-opus-4.10', 'claude'],
    ['claude-opus-5', 'claude'],
    ['Opus 5', 'claude'],
    ['gemini-3-pro', 'gemini'],
    ['Qwen3', 'qwen'],
    ['Mistral Nemo', 'mistral'],
    ['DeepSeek V4', 'open'],
    ['', 'unknown'],
    ['hex-agent', 'unknown'],
  ])('takes %s for %s', (name, id) => {
    expect(modelOf(name)?.id).toBe(id);
  });

  it('gives the count itself as exact for a model with the same tokenizer', () => {
    expect(rangeFor({ tokens: 120, low: 120, high: 120 }, 0, [1, 1, 1])).toEqual({ total: 120, low: 120, high: 120 });
  });

  it('gives a bar that holds the doubt of the factor and of the count', () => {
    expect(rangeFor({ tokens: 100, low: 90, high: 110 }, 10, [0.9, 1, 1.2])).toEqual({
      total: 110,
      low: 90,
      high: 144,
    });
  });

  it('adds a token for each digit that o200k counts with others', () => {
    expect(['', 'none', '7', '12', '2024-01-15', '1234567', 'a1b22c333'].map(lonelyDigits)).toEqual([
      0, 0, 0, 1, 4, 4, 3,
    ]);
  });
});
