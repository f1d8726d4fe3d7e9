/* What the overview says of subscriptions. */
import { describe, expect, test } from 'vitest';
import { mrrStatement } from '#features/overview/subscription-statement.ts';
import { overview as german } from '#i18n/de/overview.ts';
import { overview as english } from '#i18n/en/overview.ts';
import { createFormat } from '#i18n/format.ts';
import { reportOn } from '../fixtures/subscriptions.ts';

const rows = [
  { email: 'a@x', id: 'a', start: '2026-01-05', amount: 10 },
  { email: 'b@x', id: 'b', start: '2026-01-07', amount: 30, ended: '2026-03-10' },
];
const en = createFormat('en', 'EUR', 2);

describe('mrrStatement', () => {
  test('names MRR and NRR of the newest whole month, never of a running one', () => {
    const said = mrrStatement(reportOn({ rows, asOf: '2026-04-15' }), english, en);
    expect(said).toMatchObject({
      value: '€10',
      route: 'revenue',
      sentence:
        'Subscriptions brought **€10 a month** at the end of Mar\u00a02026 (MRR); of what was there at its beginning, **25.0% was kept** (NRR).',
      trend: { values: [4000, 4000, 1000] },
    });
    const inGerman = mrrStatement(reportOn({ rows, asOf: '2026-04-15' }), german, createFormat('de', 'EUR', 2));
    expect(inGerman?.sentence).toContain('**blieben 25,0\u00a0%** (NRR)');
  });

  test('the first whole month has no NRR, a file without ends neither', () => {
    const first = mrrStatement(reportOn({ rows, asOf: '2026-02-03' }), english, en);
    expect(first?.sentence).toBe('Subscriptions brought **€40 a month** at the end of Jan\u00a02026 (MRR).');
    const silent = rows.map(({ email, id, start, amount }) => ({ email, id, start, amount, tellsEnd: false }));
    expect(mrrStatement(reportOn({ rows: silent, asOf: '2026-04-15' }), english, en)?.sentence).not.toContain('NRR');
  });

  test('without a file, derived from orders alone, or before a month is over it says nothing', () => {
    expect(mrrStatement(reportOn({}), english, en)).toBeNull();
    const orders = ['2026-01-10', '2026-02-10'].map((day) => ({ day, email: 'a@x', source: 'subscription_contract' }));
    expect(mrrStatement(reportOn({ orders, asOf: '2026-04-15' }), english, en)).toBeNull();
    expect(mrrStatement(reportOn({ rows, asOf: '2026-01-20' }), english, en)).toBeNull();
  });
});
