/* Dirty files at random: whatever they hold, the rows add up and the tables are whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileChoices } from '#domain/choices.ts';
import { answerOf } from '../fixtures/csv-orders.ts';
import { csv, SHOPIFY_HEADER } from '../fixtures/csv-text.ts';
import { expectWhole } from '../fixtures/whole-table.ts';

const PLAIN_HEADER = ['order id', 'email', 'date', 'amount', 'status'];

const oneOf = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
const date = oneOf(
  '2026-01-05 10:00:00 +0100',
  '2026-02-05',
  '25.01.2026',
  '13/01/2026 10:00',
  '1/2/26',
  '',
  'x',
  '1980-01-01',
);
const amount = oneOf('10.00', '10,50', '0', '-3.00', '(2.00)', '1,234.50', '1.234', '', '--', 'free');
const name = oneOf('#1', '#2', '#3', '#4', '', 'Total', "'5");

const shopifyRow = fc.record({
  Name: name,
  Email: oneOf('a@example.com', 'B@example.com', '', 'n/a'),
  'Financial Status': oneOf('', '', 'paid', 'refunded', 'odd'),
  Total: oneOf('', '').chain((blank) => fc.oneof(fc.constant(blank), amount)),
  Subtotal: amount,
  'Created at': date,
  'Paid at': date,
  'Lineitem name': oneOf('', 'Shirt', 'a "quoted", one', 'two\nlines'),
  'Lineitem quantity': oneOf('', '1', '2', 'x'),
  'Lineitem price': amount,
  Vendor: oneOf('', 'Acme'),
  Id: oneOf('', '12', '7.02255E+12'),
  Phone: oneOf('', '+49 30 123456', '9.2E+11'),
});
const plainRow = fc.record({
  'order id': name,
  email: oneOf('a@example.com', 'b@example.com', ''),
  date,
  amount,
  status: oneOf('', 'paid', 'odd', 'cancelled'),
});

/** Cells lost or added here and there. */
function ragged(text: string, lines: readonly number[]): string {
  const all = text.split('\n');
  for (const at of lines) {
    const index = 1 + (at % Math.max(1, all.length - 1));
    all[index] = at % 2 === 0 ? all[index].replace(',', ' ') : `${all[index]},more`;
  }
  return all.join('\n');
}

describe('readTable on dirty files', () => {
  test.each([
    ['a Shopify export', SHOPIFY_HEADER, shopifyRow],
    ['a plain table', PLAIN_HEADER, plainRow],
  ] as const)('every row of %s ends in exactly one way', async (_, header, row) => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row as fc.Arbitrary<Record<string, string>>, { minLength: 1, maxLength: 14 }),
        fc.array(fc.nat(30), { maxLength: 2 }),
        fc.constantFrom(3, 50, 1 << 20),
        fc.constantFrom<FileChoices>(
          {},
          { shortRows: true, dayMonth: 'dmy', mixedDates: true, decimal: '.', lateDates: true },
        ),
        async (rows, lines, chunkBytes, choices) => {
          const text = ragged(csv(rows, { header }), lines);
          const answered = await answerOf(text, { choices }, chunkBytes);
          const whole = await answerOf(text, { choices });
          expect(answered).toEqual(whole);
          if (!answered.ok) {
            expect(['no-orders', 'ambiguous-dates', 'ambiguous-amounts', 'header-only', 'unclosed-quote']).toContain(
              answered.code,
            );
            return;
          }
          read++;
          expectWhole(answered.value);
        },
      ),
      { numRuns: 150 },
    );
    expect(read).toBeGreaterThan(10);
  });
});
