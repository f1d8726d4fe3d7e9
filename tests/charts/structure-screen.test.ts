/* What the revenue screen says and draws of layers, of what was foreseeable and of concentration. */
import type { ScriptableLineSegmentContext } from 'chart.js';
import { describe, expect, test } from 'vitest';
import { concentrationCurve } from '#charts/concentration-curve.ts';
import { layerCakeBars } from '#charts/layer-cake.ts';
import { monthLines } from '#charts/month-lines.ts';
import { concentration } from '#domain/concentration.ts';
import { foreseeable } from '#domain/foreseeable.ts';
import { layerCake } from '#domain/layer-cake.ts';
import { blankText, textColumn } from '#domain/text.ts';
import {
  layersChart,
  layersColumns,
  layersExport,
  layersRows,
  layersSentence,
  type StructureSpeech,
} from '#features/revenue/layers.ts';
import {
  claimRows,
  concentrationChart,
  concentrationExport,
  concentrationRows,
  concentrationSentence,
  foreseeableChart,
  foreseeableColumns,
  foreseeableExport,
  foreseeableRows,
  foreseeableSentence,
  foreseeableTotal,
} from '#features/revenue/structure.ts';
import { structure as german } from '#i18n/de/structure.ts';
import { structure as english } from '#i18n/en/structure.ts';
import { createFormat } from '#i18n/format.ts';
import { day, purchaseLog } from '../fixtures/purchase-log.ts';
import { PALETTE } from './palette.ts';

const en: StructureSpeech = { t: english, f: createFormat('en', 'EUR', 2), minorDigits: 2 };
const de: StructureSpeech = { t: german, f: createFormat('de', 'EUR', 2), minorDigits: 2 };

/** Won in 2024, 2025 and 2026; in February 2026 they bring 10, 30 and 60 euros; March has just begun. */
const ROWS = [
  ['a', day('2024-12-30'), 1000],
  ['b', day('2025-06-10'), 2000],
  ['a', day('2026-02-03'), 1000],
  ['b', day('2026-02-04'), 3000],
  ['c', day('2026-02-05'), 6000],
  ['c', day('2026-03-01'), 500],
] as const;
const log = purchaseLog(ROWS, { asOf: day('2026-03-02') });
const cake = layerCake(log);

describe('layers by acquisition', () => {
  test('the sentence names the newest whole month and what older customers brought in it', () => {
    expect(layersSentence(cake, en)).toBe(
      'Of net sales in Feb 2026, **40% came from customers won in 2025 or earlier**.',
    );
    expect(layersSentence(cake, de)).toBe(
      'Vom Nettoumsatz im Feb. 2026 kamen **40\u00a0% von Kunden, die 2025 oder früher gewonnen wurden**.',
    );
  });

  test('by quarter, a running quarter is left for the one before; its own quarter is not older', () => {
    const quarters = layerCake(log, { cohort: 'quarter', period: 'quarter' });
    expect(layersSentence(quarters, en)).toBe(
      'Of net sales in Q2\u00a02025, **0% came from customers won in Q4\u00a02024 or earlier**.',
    );
  });

  test('where nobody was won before, there is no older layer; where nothing is over, no period to name', () => {
    const young = purchaseLog([['a', day('2026-01-05'), 100]], { asOf: day('2026-02-10') });
    expect(layersSentence(layerCake(young), en)).toBe(
      'All customers who bought in Jan 2026 were won in 2026: there is no older layer yet.',
    );
    const first = purchaseLog([['a', day('2026-01-05'), 100]], { asOf: day('2026-01-10') });
    expect(layersSentence(layerCake(first), de)).toBe(german.layersNone);
  });

  test('the oldest lies at the bottom, each is named, and a point says its share of the period', () => {
    const input = layersChart(cake, en);
    expect(layerCakeBars(input, PALETTE, false).data.datasets.map(({ label }) => label)).toEqual([
      '2024',
      '2025',
      '2026',
    ]);
    expect(input.point?.(1, 14)).toBe('2025, Feb 2026: €30.00 (30%)');
    expect(input.running.filter(Boolean)).toHaveLength(1);
  });

  test('orders without identity are a layer on top, only where there are any', () => {
    const nobody = purchaseLog(ROWS, { asOf: day('2026-03-02'), unidentified: [[day('2026-02-07'), 700]] });
    const chart = layersChart(layerCake(nobody), de);
    expect(layerCakeBars(chart, PALETTE, true).data.datasets.at(-1)?.label).toBe('Ohne Identität');
    expect(chart.point?.(3, 14)).toBe('Ohne Identität, Feb. 2026: 7,00\u00a0€ (7\u00a0%)');
    expect(layersColumns(cake, de).map(({ key }) => key)).not.toContain('unidentified');
  });

  test('the table begins with the newest period, marked as running; a layer not yet there is empty, not 0', () => {
    const rows = layersRows(cake, en);
    expect(rows[0]).toMatchObject({
      period: { text: 'Mar\u00a02026', range: 'runs' },
      '2026': '€5.00',
      '2024': '€0.00',
    });
    expect(rows.at(-1)).toMatchObject({ period: 'Dec\u00a02024', '2024': '€10.00', '2025': '', '2026': '' });
  });

  test('the file has a column for each cohort, oldest period first', () => {
    const { columns, rows } = layersExport(cake, 2);
    expect(columns.map(({ header }) => header)).toEqual([
      ...['period', 'from', 'to', 'running', '2024', '2025', '2026', 'withoutIdentity', 'netSales'],
    ]);
    expect(rows[14]).toEqual([
      ...['2026-02', '2026-02-01', '2026-02-28', 'false', '10.00', '30.00', '60.00', '0.00', '100.00'],
    ]);
  });
});

describe('what was foreseeable', () => {
  const unmarked = { source: blankText(ROWS.length), tags: blankText(ROWS.length) };
  const marked = { ...unmarked, source: textColumn(['', '', '', 'subscription_contract', '', '']) };
  const found = (marks: typeof unmarked): Parameters<typeof foreseeableChart>[0] => {
    const { all, after, months } = foreseeable(log, marks, log.asOf - 365);
    return { all, year: after, months };
  };

  test('the sentence says what returning customers brought, and whether any order is one of a subscription', () => {
    // 45 of 135 euros; of these 30 by the marked order.
    expect(foreseeableSentence(found(marked).all, 'all', en)).toBe(
      '**33% of net sales came from returning customers**, over everything observed: what the shop could count on without winning anybody. Orders of subscriptions brought 22%.',
    );
    expect(foreseeableSentence(found(unmarked).all, 'year', de)).toContain(german.foreseeableNoSubscribed);
  });

  test('the line of subscriptions is there only where an order is marked; the way to a running month is dashed', () => {
    expect(foreseeableChart(found(unmarked), en).lines.map(({ label }) => label)).toEqual(['Returning']);
    const config = monthLines(foreseeableChart(found(marked), en), PALETTE, false);
    expect(config.data.datasets.map(({ label }) => label)).toEqual(['Returning', 'Subscriptions']);
    const { borderDash } = config.data.datasets[0].segment as {
      borderDash: (context: ScriptableLineSegmentContext) => unknown;
    };
    const to = (p1DataIndex: number): unknown => borderDash({ p1DataIndex } as ScriptableLineSegmentContext);
    expect([to(14), to(15)]).toEqual([undefined, [4, 4]]);
    expect(foreseeableColumns(found(unmarked), en).map(({ key }) => key)).not.toContain('subscribed');
  });

  test('rows begin with the newest month; a month without sales has no share', () => {
    const rows = foreseeableRows(found(marked), en);
    expect(rows[0]).toMatchObject({ month: { range: 'runs' }, returningShare: '100%' });
    expect(rows[1]).toMatchObject({ returning: '€40.00', returningShare: '40%', subscribedShare: '30%' });
    expect(rows[2]).toMatchObject({ netSales: '€0.00', returningShare: '' });
    expect(foreseeableTotal(found(marked), en)).toMatchObject({
      month: 'All',
      netSales: '€135.00',
      returningShare: '33%',
    });
    expect(foreseeableExport(found(marked), 2).rows[13].slice(-2)).toEqual([null, null]);
  });

  test('claims stand with their source, the own number beside them', () => {
    expect(claimRows(found(marked).all, en)).toEqual([
      { claim: '“60–80 % of revenue is predictable”', source: 'no primary source found', own: '33%' },
      {
        claim: '“Up to 70 % of revenue comes from returning customers”',
        source: 'no primary source found',
        own: '33%',
      },
    ]);
  });
});

describe('concentration', () => {
  const many = concentration(
    purchaseLog(Array.from({ length: 200 }, (_, i) => [i, day('2026-01-05'), i < 40 ? 900 : 100] as const)),
  );

  test('names the best fifth and the best hundredth; a small shop says of how many', () => {
    // 360 of 520 euros, and 18 of 520.
    expect(concentrationSentence(many, 'year', en)).toBe(
      '**The best 20% of customers bring 69% of net sales**, over the last 365 days; the best 1% alone bring 3%.',
    );
    expect(concentrationSentence(concentration(log), 'all', de)).toBe(
      '**Die besten 20\u00a0% von 3 Kunden bringen 29\u00a0% des Nettoumsatzes**, über alles Beobachtete.',
    );
    expect(concentrationSentence(concentration(purchaseLog([])), 'all', en)).toBe(english.concentrationNone);
  });

  test('a part of a customer is counted in part and said so', () => {
    expect(concentrationRows(concentration(log), en).map(({ customers }) => customers)).toEqual([
      ...['0.03', '0.15', '0.30', '0.60'],
    ]);
    expect(concentrationRows(many, en)[3]).toEqual({ best: '20%', customers: '40', amount: '€360.00', share: '69.2%' });
  });

  test('the curve runs from nobody to everybody over the line of all alike', () => {
    const config = concentrationCurve(concentrationChart(many, en), PALETTE, false);
    const [curve, even] = config.data.datasets.map(({ data }) => data.map((point) => point.y));
    expect([curve[0], curve[100], even[50]]).toEqual([0, 1, 0.5]);
    expect(curve.every((share, p) => Number(share) >= Number(even[p]) - 1e-12)).toBe(true);
    const { rows } = concentrationExport(many, 2);
    expect(rows).toHaveLength(101);
    expect(rows[20]).toEqual([0.2, 40, '360.00', many.curve[20]]);
  });
});
