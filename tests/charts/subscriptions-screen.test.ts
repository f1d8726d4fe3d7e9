/* What the revenue screen says and draws of subscriptions. */
import type { ScriptableLineSegmentContext } from 'chart.js';
import { describe, expect, test } from 'vitest';
import { monthLines } from '#charts/month-lines.ts';
import { mrrMovements } from '#charts/mrr-movements.ts';
import { tint } from '#charts/tint.ts';
import { describeSubscribers, gridExport, gridSentence, subscriberGrid } from '#features/revenue/subscriber-grid.ts';
import {
  basisText,
  closingChart,
  mainSentence,
  monthColumns,
  monthExport,
  monthRows,
  movementsChart,
  ratesChart,
  ratesSentence,
  type SubscriptionSpeech,
} from '#features/revenue/subscriptions.ts';
import { subscriptions as german } from '#i18n/de/subscriptions.ts';
import { subscriptions as english } from '#i18n/en/subscriptions.ts';
import { createFormat } from '#i18n/format.ts';
import type { SubscriptionSpec } from '../fixtures/sides.ts';
import { reportOn } from '../fixtures/subscriptions.ts';
import { PALETTE } from './palette.ts';

const en: SubscriptionSpeech = { t: english, f: createFormat('en', 'EUR', 2) };
const de: SubscriptionSpeech = { t: german, f: createFormat('de', 'EUR', 2) };

/** So many subscribers of 10 from 5 January on, of whom every tenth leaves on 10 March and every fifth doubles then. */
function shop(n: number, tellsEnd = true): SubscriptionSpec[] {
  return Array.from({ length: n }, (_, i) => {
    const own = { email: `${i}@example.com`, id: `${i}`, amount: 10, start: '2026-01-05', tellsEnd };
    if (i % 10 === 0) return [{ ...own, ended: '2026-03-10' }];
    return i % 5 === 1 ? [own, { ...own, start: '2026-03-10', amount: 20 }] : [own];
  }).flat();
}

const large = reportOn({ rows: shop(200), asOf: '2026-04-15' });
const small = reportOn({ rows: shop(20), asOf: '2026-04-15' });
const silent = reportOn({ rows: [{ start: '2026-01-05', amount: 10, tellsEnd: false }], asOf: '2026-04-15' });

describe('the sentence', () => {
  test('names the newest whole month: what was lost, NRR, where MRR stands', () => {
    expect(mainSentence(large, en)).toBe(
      'In Mar 2026, **10.0% of the opening MRR was lost**; with what customers added, 110.0% of it was there at the end (NRR). MRR at its end: **€2,200.00**.',
    );
    expect(mainSentence(large, de)).toContain('Im März 2026 gingen **10,0\u00a0% des anfänglichen MRR verloren**');
  });

  test('below 100 subscribers it counts', () => {
    expect(mainSentence(small, en)).toBe(
      'In Mar 2026, **2 of 20 subscribers left**. MRR went from €200.00 to **€220.00**.',
    );
  });

  test('in the first month, and where ends are not told, it says where MRR stands', () => {
    const first = reportOn({ rows: shop(20), asOf: '2026-01-20' });
    expect(mainSentence(first, en)).toBe(
      '**MRR is €200.00**, from 20 subscribers as of 20 Jan 2026. Churn needs a whole month with MRR at its beginning.',
    );
    expect(mainSentence(silent, en)).toContain('Churn is not known.');
    expect(mainSentence(reportOn({ rows: shop(1), asOf: '2025-12-31' }), en)).toBe(english.noneCounted);
  });

  test('rates carry the range of the share of subscribers who left', () => {
    // Wilson: 20 of 200
    expect(ratesSentence(large, en)).toBe(
      'In Mar 2026, GRR was **90.0%** and NRR **110.0%**; of 100 subscribers, **10 left** (7–15).',
    );
  });

  test('what is left out is said with its reason', () => {
    const rows = [...shop(1), { start: '2026-01-01', id: 'x', status: 'paused' } as const];
    expect(basisText(reportOn({ rows, asOf: '2026-04-15' }), en)).toBe(
      '1 subscription counts, as of 15 Apr 2026. Left out: 1 paused or unpaid, and the file does not say since when.',
    );
  });

  test('derived subscriptions are named so, with their intervals', () => {
    const orders = ['2026-01-10', '2026-02-10'].map((day) => ({ day, email: 'a@x', source: 'subscription_contract' }));
    expect(basisText(reportOn({ orders }), en)).toContain(
      '**Derived from 2 recurring orders of 1 customer**, an approximation',
    );
    expect(basisText(reportOn({ orders }), de)).toContain('30 Tage: 1');
  });
});

describe('the charts', () => {
  test('what came stands above zero in blue, what went below in orange; movements that never occur are left out', () => {
    const config = mrrMovements(movementsChart(large, en), PALETTE, false);
    expect(config.data.datasets.map(({ label, data }) => [label, [...data]])).toEqual([
      ['New', [200_000, 0, 0, 0]],
      ['Expansion', [0, 0, 40_000, 0]],
      ['Churned', [0, 0, -20_000, 0]],
    ]);
    expect(config.options?.scales?.['y']?.min).toBeLessThan(-20_000);
  });

  test('where ends are not told, churn and reactivation are not drawn', () => {
    expect(Object.keys(movementsChart(silent, en).movements)).toEqual(['new', 'expansion', 'contraction']);
    expect(ratesChart(silent, en)).toBeNull();
  });

  test('the way to a running month is dashed, to a whole one it is not', () => {
    const config = monthLines(closingChart(large, en), PALETTE, false);
    const segment = config.data.datasets[0].segment as {
      borderDash: (context: ScriptableLineSegmentContext) => unknown;
    };
    const to = (index: number): unknown => segment.borderDash({ p1DataIndex: index } as ScriptableLineSegmentContext);
    expect([to(2), to(3)]).toEqual([undefined, [4, 4]]);
  });

  test('rates begin with the first month that has any, and those of 90 % keep an axis of their own', () => {
    const rates = ratesChart(large, en);
    expect(rates?.lines.map(({ label, y }) => [label, Array.from(y)])).toEqual([
      ['NRR', [1, 1.1, 1]],
      ['GRR', [1, 0.9, 1]],
      ['Subscribers', [1, 0.9, 1]],
    ]);
    if (rates) expect(monthLines(rates, PALETTE, true).options?.scales?.['y']?.min).toBeGreaterThan(0.5);
  });

  test('a tint lies between the colour and the ground', () => {
    expect(tint('rgb(0, 100, 200)', 'rgb(255, 255, 255)', 0.5)).toBe('rgb(128, 178, 228)');
    expect(tint('blue', 'surface', 0.5)).toBe('blue');
  });
});

describe('the tables', () => {
  test('newest month first, a running one marked, what lowers MRR with a minus', () => {
    const rows = monthRows(large, en);
    expect(rows[0]['month']).toEqual({ text: 'Apr\u00a02026', range: 'runs' });
    expect(rows[1]).toMatchObject({
      opening: '€2,000.00',
      churned: '−€200.00',
      expansion: '€400.00',
      closing: '€2,200.00',
      grr: '90.0%',
      netChurn: '−10.0%',
      quickRatio: '2.00',
      customers: '180',
      arpa: '€12.22',
    });
    expect(rows.at(-1)).toMatchObject({ grr: '', logoChurn: '', quickRatio: '' });
  });

  test('columns that are not observed are not there', () => {
    const keys = monthColumns(silent, en).map(({ key }) => key);
    expect(keys).not.toContain('churned');
    expect(keys).not.toContain('grr');
  });

  test('in the file, money is in major units and a rate that does not exist is empty', () => {
    const { columns, rows } = monthExport(large);
    const at = (name: string): number => columns.findIndex(({ header }) => header === name);
    expect([rows[0][at('new')], rows[0][at('grr')], rows[2][at('churned')]]).toEqual(['2000.00', null, '200.00']);
    expect(monthExport(silent).rows[0][at('churned')]).toBeNull();
  });
});

describe('the grid of subscribers', () => {
  const cohorts = large.cohorts;
  if (!cohorts) throw new Error('no cohorts');

  test('per cent of subscribers and of MRR, counts in a small shop', () => {
    const texts = (shown: 'customers' | 'mrr', of = cohorts): string[] =>
      of.age.columns.map((_, j) => subscriberGrid(of.age, shown, 30, en).rows[0].cell(j).text);
    // Day 60 is 6 March, day 90 is 5 April.
    expect(texts('customers')).toEqual(['100%', '100%', '90%']);
    expect(texts('mrr')).toEqual(['100%', '100%', '110%']);
    if (small.cohorts) {
      expect(texts('customers', small.cohorts)).toEqual(['20', '20', '18']);
      expect(texts('mrr', small.cohorts)).toEqual(['€200', '€200', '€220']);
    }
  });

  test('a cell says its range and what it rests on; the sentence takes the longest age that most have reached', () => {
    expect(describeSubscribers(cohorts.age, 'customers', 0, 2, en)).toBe(
      'Jan 2026, day 90: 90% (85%–93%)\n180 of 200 active',
    );
    expect(describeSubscribers(cohorts.age, 'mrr', 0, 2, en)).toBe(
      'Jan 2026, day 90: 110.0%\n€2,200.00 of €2,000.00 MRR',
    );
    expect(describeSubscribers(cohorts.calendar, 'customers', 0, 3, en)).toContain('complete on 30 Apr 2026');
    expect(gridSentence(cohorts.age, 'customers', en)).toBe('Of 100 subscribers, **90 are active on day 90** (85–93).');
    expect(gridSentence(cohorts.calendar, 'mrr', de)).toBe(
      '**Am Ende des 1. Monats nach dem Start sind 100\u00a0% des anfänglichen MRR da.**',
    );
  });

  test('the file has every observed cell', () => {
    const { rows } = gridExport(cohorts.calendar, 2);
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['2026-01', 200, 0, 'complete', 200, 200],
      ['2026-01', 200, 1, 'complete', 200, 200],
      ['2026-01', 200, 2, 'complete', 200, 180],
      ['2026-01', 200, 3, 'running', 200, 180],
    ]);
  });
});
