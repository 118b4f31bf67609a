import { describe, expect, it } from 'vitest';
import { asksWhether } from '../../../lib/thread/signs/asks-whether';

const says = (text: string): boolean => asksWhether([{ kind: 'text', text }]);

describe('an answer that ends with a question which a no answers', () => {
  it.each([
    'Shall I include test accounts?',
    'Net revenue was €1.2M in May.\n\nShould I leave refunds out?',
    'There are two tables. **Do you want the one with refunds?**',
    'I can split it by channel as well. Would you like me to? Just let me know.',
    'Before I run it: is Germany part of the EU region here?',
    'Including the internal accounts?',
    'Does “active” mean an order in the last 90 days?',
    'Is it fine if I leave test accounts out?',
    'Soll ich die Testkonten weglassen?',
    'Dois-je inclure les remboursements ?',
    '¿Incluyo las cuentas de prueba?',
    'Devo incluir as contas de teste?',
  ])('asks: %s', (text) => {
    expect(says(text)).toBe(true);
  });

  it.each([
    'Net revenue was €1.2M in May.',
    'You asked: was it net? It was net. The total is €1.2M. Refunds are out.',
    'Which region do you mean?',
    'And for what period?',
    'Welche Region meinst du?',
    'Does that answer your question?',
    'Is that what you were looking for?',
    'Does this look right?',
    'Is there anything else I can help with?',
    'What else would you like to know?',
    'Any other questions?',
    '',
  ])('does not ask: %s', (text) => {
    expect(says(text)).toBe(false);
  });

  it('asks with its last words, whatever tools ran before and after', () => {
    const text = { kind: 'text', text: 'Shall I include test accounts?' } as const;
    const tool = { kind: 'tool', text: 'select 1' } as const;
    expect(asksWhether([tool, text, tool])).toBe(true);
    expect(asksWhether([text, { kind: 'text', text: 'I left them out.' }])).toBe(false);
    expect(asksWhether([tool])).toBe(false);
  });
});
