import { expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { withoutSecrets } from '../../../lib/text/without-secrets';

it('takes every secret out and leaves the rest as it was', () => {
  expect(withoutSecrets('Use password=Hunter2x!9 and then count the orders')).toBe(
    'Use password=[secret-removed] and then count the orders',
  );
  expect(withoutSecrets('Count the orders in May')).toBe('Count the orders in May');
});

it('keeps a secret of a thread out of its brief', () => {
  const brief = handOffBrief([
    { role: 'user', parts: [{ kind: 'text', text: 'Revenue by month in 2026, only paid orders.' }] },
    { role: 'agent', parts: [{ kind: 'text', text: 'Revenue was 412k in May.' }] },
    { role: 'user', parts: [{ kind: 'text', text: 'No, exclude refunds. Always use password=Hunter2x!9 for it.' }] },
  ]);
  expect(brief).toContain('efunds');
  expect(brief).not.toContain('Hunter2x');
});
