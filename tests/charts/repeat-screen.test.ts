/* The period rates and the ladder on the repeat purchase screen: sentences, lines and tables for given answers. */
import { describe, expect, test } from 'vitest';
import { periodRate } from '#charts/period-rate.ts';
import {
  DEFAULT_PERIOD_RATES,
  periodRates,
  type PeriodRatesReport,
  type PeriodRatesView,
} from '#domain/period-rates.ts';
import { orderLadder } from '#domain/ladder.ts';
import { revenueReport } from '#domain/revenue.ts';
import { csvText } from '#exports/csv.ts';
import { ladderColumns, ladderExport, ladderRows } from '#features/repeat/ladder.ts';
import {
  basisText,
  ratesChart,
  ratesColumns,
  ratesExport,
  ratesRows,
  ratesSentence,
  returningRows,
  returningSentence,
} from '#features/repeat/period-rates.ts';
import { periodRates as german } from '#i18n/de/period-rates.ts';
import { periodRates as english } from '#i18n/en/period-rates.ts';
import { createFormat } from '#i18n/format.ts';
import { hasFew } from '#ui/table.ts';
import { day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';
import { PALETTE } from './palette.ts';

const en = { t: english, f: createFormat('en', 'EUR', 2) };
const de = { t: german, f: createFormat('de', 'EUR', 2) };

/** 200 customers of January 2024. Three of four buy in each later month of 2024, one of two in each month of 2025; as-of 10 Feb 2026. */
const rows: PurchaseRow[] = Array.from({ length: 200 }, (_, c) =>
  Array.from({ length: 26 }, (_, m): PurchaseRow[] => {
    const buys = m === 0 || (m < 12 ? c % 4 !== 0 : m < 24 ? c % 2 === 0 : c < 10);
    const date = `${String(2024 + Math.floor(m / 12))}-${String((m % 12) + 1).padStart(2, '0')}-05`;
    return buys ? [[c, day(date), 1000]] : [];
  }).flat(),
).flat();
const log = purchaseLog(rows, { asOf: day('2026-02-10') });

function report(view: Partial<PeriodRatesView>): PeriodRatesReport {
  return periodRates(log, { ...DEFAULT_PERIOD_RATES, ...view }, revenueReport(log).months);
}

describe('ratesSentence', () => {
  const monthly = report({ lapse: 'period' });

  test('says the newest whole period, never the running one, and the same period a year before', () => {
    // December: 100 even customers; January 2026: ten of them and odd ones, five of the first ten are even.
    expect(ratesSentence(monthly, false, en)).toBe(
      'Of 100 customers who bought in Dec 2025, **5 bought again in Jan 2026** (2–11). A year before: 33.',
    );
    expect(ratesSentence(monthly, false, de)).toBe(
      'Von 100 Kunden, die im Dez. 2025 gekauft haben, **haben 5 im Jan. 2026 wieder gekauft** (2–11). Ein Jahr zuvor: 33.',
    );
  });

  test('of a small shop in counts', () => {
    expect(ratesSentence(monthly, true, en)).toBe(
      '**5 of 100 customers who bought in Dec 2025 bought again in Jan 2026.**',
    );
  });

  test('with a window it speaks of the ends of periods', () => {
    expect(ratesSentence(report({ period: 'quarter', lapse: 40 }), false, en)).toBe(
      'Of 100 customers active at the end of Q3 2025, **100 were still active at the end of Q4 2025** (96–100). A year before: 100.',
    );
  });

  test('says why there is none', () => {
    expect(ratesSentence(report({ lapse: 9999 }), false, en)).toBe(english.sentenceNotYet);
    const once = purchaseLog([['a', day('2024-01-01'), 1]], { asOf: day('2024-06-30') });
    const none = periodRates(once, DEFAULT_PERIOD_RATES, revenueReport(once).months);
    expect(ratesSentence(none, false, de)).toBe(german.basisNone);
    expect(ratesChart(none, en)).toBeNull();
  });
});

describe('basisText', () => {
  test('names where the window comes from, and a short history as such', () => {
    expect(basisText(report({}), en)).toContain('**31 days**');
    expect(basisText(report({ lapse: 1200 }), de)).toBe('Aktivfenster: **1.200 Tage**, selbst gewählt.');
    expect(basisText(report({ lapse: 'period' }), en)).toBe(english.basisPeriod);
    const short = purchaseLog(rows, { asOf: day('2024-04-30') });
    const early = periodRates(short, DEFAULT_PERIOD_RATES, revenueReport(short).months);
    expect(basisText(early, en)).toContain('short history');
    expect(basisText(early, de)).toContain('kurze Vorgeschichte');
  });
});

describe('ratesChart', () => {
  test('ends at the last whole period; the year before stands at the place of the later month', () => {
    const input = ratesChart(report({ lapse: 'period' }), en);
    expect(input?.periods.at(0)).toBe('Feb 24');
    expect(input?.periods.at(-1)).toBe('Jan 26');
    const at = input?.periods.indexOf('Mar 25') ?? -1;
    expect(input?.yearBefore?.y[at]).toBe(input?.rate.y[at - 12]);
    expect(input?.yearBefore?.y[at - 2]).toBeNaN();
    expect(input?.point?.(at, 'rate')).toMatch(/^Mar 2025: 100%/);
  });

  test('draws the rate with its band, and a year before only where there is one', () => {
    const whole = ratesChart(report({ lapse: 'period' }), en);
    const years = ratesChart(report({ lapse: 'period', period: 'year' }), en);
    expect(whole && periodRate(whole, PALETTE, false).data.datasets).toHaveLength(2);
    // One whole year has a rate: 2024 is that of the first order.
    expect(years?.periods).toEqual(['2025']);
    expect(years && periodRate(years, PALETTE, true).data.datasets).toHaveLength(1);
  });
});

describe('tables', () => {
  test('the running period stands first, marked, with counts and no rate', () => {
    const running = ratesRows(report({ lapse: 'period' }), en)[0];
    expect(running).toMatchObject({
      period: { text: 'Feb\u00a02026', range: 'running' },
      S: '10',
      E: '10',
      crrSets: 'running',
      crrClassic: 'running',
    });
    expect(ratesRows(report({ lapse: 'period' }), de).at(-1)).toMatchObject({
      S: '0',
      N: '200',
      crrSets: 'noch nicht',
    });
  });

  test('beside each rate stands the same period a year before', () => {
    const january = ratesRows(report({ lapse: 'period' }), en)[1];
    expect(january).toMatchObject({ crrSets: { text: '5%', range: '(2–11)' }, crrSetsYear: '33%', churnYear: '67%' });
    expect(january['crrClassicYear']).toBe('67%');
  });

  test('the rate of all acquired before stands where active means an order in the period', () => {
    const keys = (view: Partial<PeriodRatesView>): string[] => ratesColumns(report(view), en).map(({ key }) => key);
    expect(keys({ lapse: 'period' })).toContain('crrAcquired');
    expect(keys({ lapse: 90 })).not.toContain('crrAcquired');
  });

  test('Shopify’s rate and the returning shares are those of the period', () => {
    expect(returningSentence(report({ period: 'quarter' }), en)).toBe(
      'In Q4 2025, **100 of 100 customers had ordered before** (Shopify’s “returning customer rate”). Second and later orders brought 100% of net sales (A), customers of earlier months 100% (B).',
    );
    expect(returningSentence(report({ period: 'quarter' }), de)).toMatch(/^In Q4 2025 hatten/);
    expect(returningRows(report({}), en).at(-1)).toMatchObject({ customers: '200', shareA: '0%', shareB: '0%' });
    expect(returningSentence({ ...report({}), periods: [] }, en)).toBe(english.returningNone);
  });

  test('the file holds every digit, oldest first, and nothing where nothing is known', () => {
    const [head, first, second] = csvText(ratesExport(report({ lapse: 'period', period: 'year' })), {
      bom: false,
    }).split('\r\n');
    expect(head).toMatch(/^period,from,to,state,S,E,N,retained,lost,reactivated,acquiredBefore,crrSets,/);
    expect(first).toMatch(/^2024,2024-01-01,2024-12-31,notYet,0,200,200,0,0,0,0,,,,,,,200,/);
    expect(second).toMatch(/^2025,2025-01-01,2025-12-31,complete,200,100,0,100,100,0,200,0\.5,/);
  });
});

describe('the ladder', () => {
  const ladder = orderLadder(log);

  test('shows eight steps with their share at equal age, and the file holds up to twenty orders both ways', () => {
    const shown = ladderRows(ladder.byOrders, 'not yet', english, en.f);
    expect(shown).toHaveLength(8);
    expect(shown[0]).toMatchObject({
      step: '1\u00a0→\u00a02',
      eligible: '200',
      count: '200',
      reached: { text: '100%', range: '(98–100)' },
      median: '31',
    });
    const lines = csvText(ladderExport(ladder), { bom: false }).trim().split('\r\n');
    expect(lines).toHaveLength(1 + ladder.byOrders.length + ladder.byDays.length);
    expect(lines[1]).toMatch(/^orders,2,200,200,1,/);
  });

  test('without a horizon there is no column of equal age', () => {
    const young = { horizon: null, byOrders: [], byDays: [] };
    expect(ladderColumns(young, english, en.f).map(({ key }) => key)).not.toContain('within');
    expect(ladderColumns(ladder, german, de.f).find(({ key }) => key === 'within')?.label).toBe(
      'Innerhalb von 365 Tagen',
    );
  });
});

describe('small groups', () => {
  test('shares of fewer customers than the threshold are grey, in the period rates and on the ladder', () => {
    const rates = report({ lapse: 'period' });
    const shown = ratesRows(rates, { ...en, min: 120 });
    const of = (period: string): (typeof shown)[number] | undefined => shown.find((row) => row['period'] === period);
    // December 2025 stands against 100 buyers of November, December 2024 against 150.
    expect(of('Dec\u00a02025')?.['crrSets']).toMatchObject({ few: true });
    expect(of('Dec\u00a02024')?.['crrSets']).toMatchObject({ few: false });
    // 40 customers, of whom 20 buy a second and 5 a third time.
    const steps = Array.from({ length: 40 }, (_, c) =>
      [0, 30, 60].slice(0, c < 5 ? 3 : c < 20 ? 2 : 1).map((age): PurchaseRow => [c, day('2024-01-05') + age, 1000]),
    ).flat();
    const { byOrders } = orderLadder(purchaseLog(steps, { asOf: day('2025-12-31') }));
    const [second, third] = ladderRows(byOrders, 'not yet', english, en.f, 30);
    expect(second).toMatchObject({ reached: { few: false }, within: { few: false } });
    expect(third).toMatchObject({ reached: { few: true }, within: { few: true } });
    expect(hasFew([third])).toBe(true);
    expect(hasFew(ratesRows(rates, en))).toBe(false);
  });
});
