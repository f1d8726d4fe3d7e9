/* What the retention screen says and draws of rows by attribute, in both languages. */
import { describe, expect, test } from 'vitest';
import type { AttributeId } from '#domain/attributes.ts';
import { NO_COSTS } from '#domain/results.ts';
import { retentionGrid } from '#domain/retention/grid.ts';
import { pooledCurve, rowCurves } from '#domain/retention/pooled-curve.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { smallMultiple, sharedRange } from '#charts/small-multiple.ts';
import { retentionCurve } from '#charts/retention-curve.ts';
import { valueDots, valueDotsHeight } from '#charts/value-dots.ts';
import { valueTrends } from '#charts/value-trends.ts';
import { csvText, tsvText } from '#exports/csv.ts';
import { valueName } from '#features/frame/attribute-names.ts';
import {
  hasPanels,
  panelsInput,
  panelsTable,
  panelText,
  valueDotsInput,
  valueTable,
  valueTrendsInput,
} from '#features/retention/by-value.ts';
import { curveInput, type Steps } from '#features/retention/curve.ts';
import { describeCell } from '#features/retention/describe.ts';
import { gridModel } from '#features/retention/grid.ts';
import { leftOutText } from '#features/retention/guard.ts';
import { headlineText } from '#features/retention/headline.ts';
import { rowsName } from '#features/retention/names.ts';
import { proofOf } from '#features/retention/proof.ts';
import { wordsOfValues, type Speech } from '#features/retention/speech.ts';
import { gridExport, visibleGrid } from '#features/retention/tables.ts';
import { trendSentence, trendTable } from '#features/retention/trend.ts';
import { customerValues } from '../fixtures/customer-values.ts';
import { day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';
import { english, german } from '../fixtures/retention-screen.ts';
import { PALETTE } from './palette.ts';

/** Of each country so many customers on 5 January and on 5 February, of whom so many come back after 20 days; one row as of 15 March. */
const COUNTRIES: readonly (readonly [string, number, number])[] = [
  ['DE', 40, 20],
  ['AT', 20, 4],
  ['=CH', 10, 1],
  ['', 2, 0],
];

function shop(
  view: Partial<RetentionView>,
  isAffected: (from: number) => boolean = () => false,
): { triangle: RetentionTriangle; steps: Steps; rowSteps: readonly Steps[] } {
  const rows: PurchaseRow[] = [];
  const given: Record<string, string[]> = {};
  for (const first of ['2026-01-05', '2026-02-05'].map(day)) {
    for (const [country, n, again] of COUNTRIES) {
      for (let i = 0; i < n; i++) {
        const who = `${String(first)} ${country} ${String(i)}`;
        given[who] = country === '' ? [] : view.by === 'tag' ? [country, 'all'] : [country];
        rows.push([who, first, 1000 + i]);
        if (i < again) rows.push([who, first + 20, 500]);
      }
    }
  }
  const log = purchaseLog(rows, { asOf: day('2026-03-15') });
  const asked: RetentionView = { ...DEFAULT_VIEW, by: 'country', min: 10, ...view };
  const values = customerValues(log, rows, given, asked.by ?? 'country');
  const grid = retentionGrid(log, asked, NO_COSTS, isAffected, values);
  return {
    triangle: grid.triangle,
    steps: pooledCurve(log, grid.triangle.leftOut.periods),
    rowSteps: rowCurves(log, grid.rows),
  };
}

const bothLanguages: readonly (readonly [string, Speech])[] = [
  ['English', english],
  ['German', german],
];

describe('names of values', () => {
  const name = (value: string, attribute: AttributeId, speech: Speech): string =>
    valueName(value, attribute, wordsOfValues(speech)).replaceAll('\u00a0', ' ');

  test('a code of two capitals is a country in the language of the reader, anything else stays as written', () => {
    expect(name('DE', 'country', english)).toBe('Germany');
    expect(name('DE', 'country', german)).toBe('Deutschland');
    expect(name('Germany', 'country', german)).toBe('Germany');
    expect(name('DE', 'province', english)).toBe('DE');
  });

  test('bands are ranges of money, without decimals where both ends are whole', () => {
    expect(['0-2500', '2500-5000', '5000-'].map((band) => name(band, 'band', german))).toEqual([
      'bis 25 €',
      '25 €–50 €',
      'über 50 €',
    ]);
    expect(name('0-250', 'band', german)).toBe('bis 2,50 €');
  });

  test('yes and no, and what the order does not say, are words', () => {
    expect(name('yes', 'withCode', english)).toBe('with code');
    expect(name('no', 'consent', german)).toBe('ohne Einwilligung');
    expect(name('', 'tag', german)).toBe('ohne Angabe');
    expect(name('yes', 'tag', german)).toBe('yes');
  });
});

describe.each(bothLanguages)('the grid by country, in %s', (_, speech) => {
  const { triangle } = shop({});
  const germany = speech === german ? 'Deutschland' : 'Germany';

  test('has the country as its head and first column, and a pooled row of all customers', () => {
    const { head, rows, pooled } = gridModel(triangle, false, speech);
    expect(head.rows).toBe(speech.t.attributes.names.country);
    expect(rows.map((row) => [row.name, row.size])).toEqual([
      [germany, '80'],
      [speech === german ? 'Österreich' : 'Austria', '40'],
      ['=CH', '20'],
      [speech.t.attributes.none, '4'],
    ]);
    expect(pooled?.size).toBe('144');
    expect(pooled?.cells[0].text).toBe('35');
  });

  test('a cell says its country and how many of it are observed that far', () => {
    const text = describeCell(triangle, 0, 1, speech);
    expect(text).toContain(germany);
    // 60 days: those of January alone.
    expect(text).toContain(speech.t.observedSoFar('40', '80'));
    const proof = proofOf(triangle, 0, 1, { asOf: day('2026-03-15'), ordersWithoutIdentity: 0 }, speech);
    expect(proof?.title).toContain(germany);
    expect(proof?.notes.join(' ')).toContain(speech.t.observedSoFar('40', '80'));
    expect(proof?.formula).toMatchObject({ values: { above: '20', below: '40' } });
  });

  test('the average says how many are not observed that far yet', () => {
    const proof = proofOf(triangle, -1, 1, { asOf: day('2026-03-15'), ordersWithoutIdentity: 0 }, speech);
    expect(proof?.facts).toContainEqual({ label: speech.t.attributes.notObservedFact, value: '72' });
  });

  test('the rows are called by the attribute', () => {
    expect(rowsName(triangle.view, speech)).toContain(speech.t.attributes.names.country);
  });
});

describe('rows that share customers', () => {
  const { triangle } = shop({ by: 'tag', top: 8 });

  test('have no row for all, on the screen and in files', () => {
    const model = gridModel(triangle, false, english);
    expect(model.pooled).toBeNull();
    expect(visibleGrid(model).rows).toHaveLength(5);
    expect(csvText(gridExport(triangle, 2))).not.toContain('pooled');
  });

  test('are summed up over each customer once', () => {
    expect(headlineText(triangle, english)).toContain('Of 100 new customers');
    expect(triangle.everybody[0]).toMatchObject({ eligible: 144, count: 50 });
  });

  test('have no average of totals', () => {
    const totals = shop({ by: 'tag', measure: 'revenue', per: 'cohort' });
    expect(headlineText(totals.triangle, english)).toBe(english.t.attributes.totalsOverlap);
    expect(curveInput(totals.triangle, null, -1, english).pooled).toBeNull();
    expect(hasPanels(totals.triangle)).toBe(false);
  });
});

describe('rows by country and month', () => {
  const { triangle } = shop({ byTime: true });

  test('show the country before each month, and where the next country begins', () => {
    const { rows, head } = gridModel(triangle, false, english);
    expect(head.rows).toBe('Country, month');
    expect(rows.map(({ group, name, opens }) => [group, name, opens]).slice(0, 3)).toEqual([
      ['Germany', 'Jan 2026', true],
      ['Germany', 'Feb 2026', false],
      ['Austria', 'Jan 2026', true],
    ]);
    expect(visibleGrid(gridModel(triangle, false, english)).rows[1][0]).toBe('Germany, Jan 2026');
    expect(describeCell(triangle, 0, 0, english)).toContain('Germany, Jan 2026');
  });

  test('over time each country is a line over its complete cells with enough customers', () => {
    const input = valueTrendsInput(triangle, 0, english);
    expect(input.periods).toEqual(['Jan 26', 'Feb 26']);
    expect(input.lines.map(({ label, y }) => [label, [...Array.from(y)]])).toEqual([
      ['Germany', [0.5, 0.5]],
      ['Austria', [0.2, 0.2]],
      ['=CH', [0.1, 0.1]],
    ]);
    expect(input.point?.(1, 0)).toContain('Austria, Jan 2026');
    expect(valueTrends(input, PALETTE, false).data.datasets).toHaveLength(3);
    expect(trendTable(triangle, 0, english).rows[0]).toMatchObject({ cohort: 'not given, Feb 2026', customers: '2' });
  });

  test('a year before is the same month of the same country', () => {
    const before = trendTable(triangle, 0, english).columns.map(({ key }) => key);
    expect(before).not.toContain('before');
  });
});

describe('one age by country', () => {
  const { triangle, steps, rowSteps } = shop({});

  test('a dot and its interval for each, hollow where fewer than half are observed, grey where few', () => {
    const input = valueDotsInput(triangle, 0, english);
    expect(input.points.map(({ label, value, few }) => [label, value, few])).toEqual([
      ['Germany', 0.5, false],
      ['Austria', 0.2, false],
      ['=CH', 0.1, false],
      ['not given', 0, true],
    ]);
    expect(input.all).toBeCloseTo(50 / 144, 12);
    expect(valueDots(input, PALETTE, true).data.datasets[0].data).toContainEqual({ x: 0.2, y: 1 });
    expect(valueDotsHeight(input)).toBe(11);
    expect(valueTable(triangle, 1, english).rows[0]).toMatchObject({ value: 'Germany', size: '80', observed: '40' });
  });

  test('the sentence goes from the lowest to the highest', () => {
    expect(trendSentence(triangle, 0, english)).toContain('**from 10%** (=CH) **to 50%** (Germany)');
  });

  test('six rows or fewer are lines of their own colour and name, survival curves of their customers', () => {
    const input = curveInput(triangle, steps, 0, english, rowSteps);
    expect(input.named?.map(({ endLabel }) => endLabel)).toEqual([
      'Germany 50%',
      'Austria 20%',
      '=CH 10.0%',
      'not given 0.0%',
    ]);
    expect(input.cohorts).toEqual([]);
    const drawn = retentionCurve(input, PALETTE, false).data.datasets;
    expect(drawn).toHaveLength(5);
    expect(drawn[1]).toMatchObject({ borderWidth: 3, borderColor: PALETTE.series[0] });
  });

  test('small charts share one scale, and each stands beside all customers', () => {
    expect(hasPanels(triangle)).toBe(true);
    expect(hasPanels(shop({ byTime: true }).triangle)).toBe(false);
    expect(hasPanels(shop({ measure: 'revenue' }).triangle)).toBe(true);
    expect(hasPanels(shop({ measure: 'revenue', per: 'cohort' }).triangle)).toBe(false);
    const shared = panelsInput(triangle, steps, rowSteps, english);
    const scales = shared.lines.map((_, row) => smallMultiple(shared, row, PALETTE).options?.scales?.['y']);
    expect(scales.map((y) => [y?.min, y?.max])).toEqual(shared.lines.map(() => [0, sharedRange(shared).max]));
    expect(sharedRange(shared).max).toBeGreaterThanOrEqual(0.5);
    expect(smallMultiple(shared, 1, PALETTE).data.datasets).toHaveLength(2);
    expect(panelsTable(triangle, english).rows[0]).toMatchObject({ '0': '50%', '1': '20%' });
    expect(panelText(triangle, 1, 'Austria', english)).toBe('Austria: 20% within 60 days');
  });

  test('a value that a spreadsheet would run as a formula is text in files', () => {
    expect(csvText(gridExport(triangle, 2))).toContain("'=CH");
    expect(tsvText(visibleGrid(gridModel(triangle, false, english)))).toContain("'=CH");
  });
});

describe.each(bothLanguages)('months of old customers, in %s', (_, speech) => {
  test('stand in no row, and their number is told with the average with and without them', () => {
    const { triangle } = shop({}, (from) => from < day('2026-02-01'));
    const text = leftOutText(triangle, speech);
    expect(text).toContain(speech.t.attributes.leftOut('72'));
    expect(gridModel(triangle, false, speech).pooled?.size).toBe('72');
    const proof = proofOf(triangle, -1, 0, { asOf: day('2026-03-15'), ordersWithoutIdentity: 0 }, speech);
    expect(proof?.facts).toContainEqual({ label: speech.t.attributes.leftOutFact, value: '72' });
  });

  test('where all months are such, that is said', () => {
    const { triangle } = shop({}, () => true);
    expect(headlineText(triangle, speech)).toBe(speech.t.attributes.noneEnters);
  });
});
