/*
 * Shopify's own report of sales over time: one row per day, week or month, in English or in German. Discounts and returns are
 * negative, as the shop writes them. A period that was not over when the file was saved ends on that day. Rows that are equal
 * cell by cell count once.
 * Cannot: follow customers; it is there to be compared with.
 */
import { isoDay } from '#domain/calendar.ts';
import { refuse, type Answer } from '#domain/errors.ts';
import type { SideFile } from '#domain/side-tables.ts';
import { isBelievable, NO_DAY } from '../columns/date.ts';
import { GrowingInt32 } from '../columns/growing.ts';
import { LedgerCells } from './ledger-cells.ts';
import { onePerKey, soundRows } from './ledger-rows.ts';
import { MonthColumn, periodOf, type Period } from './report-period.ts';
import { TextRow } from '../text-row.ts';
import { RowHash } from './row-hash.ts';
import { SideColumns, sideFile, SidePeople, type SideHeaders } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import { noOrders, type RowFault, type SourceFile, type SourceReader } from './source.ts';

const AMOUNTS = [
  'totalSales',
  'netSales',
  'grossSales',
  'discounts',
  'returns',
  'shipping',
  'taxes',
  'orders',
] as const;
const UNITS = ['day', 'week', 'month'] as const;
type SalesRole = (typeof AMOUNTS)[number] | (typeof UNITS)[number];

const HEADERS = {
  day: ['day', 'tag'],
  week: ['week', 'woche'],
  month: ['month', 'monat'],
  orders: ['orders', 'bestellungen'],
  grossSales: ['gross sales', 'bruttoumsatz'],
  discounts: ['discounts', 'rabatte'],
  returns: ['returns', 'retouren', 'rückgaben'],
  netSales: ['net sales', 'nettoumsatz'],
  shipping: ['shipping charges', 'shipping', 'versandkosten', 'versand'],
  taxes: ['taxes', 'steuern'],
  totalSales: ['total sales', 'gesamtumsatz'],
} as const satisfies SideHeaders<SalesRole>;

/** A sum below or above the rows, in the column of the days. */
const SUM = /^(?:total|totals|grand total|gesamt|summe|insgesamt)\b/i;

class ShopifySales implements SourceReader {
  readonly dateColumn: number;
  readonly #file: SourceFile;
  readonly #at: SideColumns<SalesRole>;
  readonly #unit: (typeof UNITS)[number];
  readonly #cells: LedgerCells<SalesRole>;
  readonly #months: MonthColumn;
  readonly #lines = new GrowingInt32();
  readonly #people = new SidePeople();
  readonly #hash = new RowHash();
  readonly #hashA = new GrowingInt32();
  readonly #hashB = new GrowingInt32();

  constructor(file: SourceFile, at: SideColumns<SalesRole>, unit: (typeof UNITS)[number]) {
    this.#file = file;
    this.#at = at;
    this.#unit = unit;
    this.#cells = new LedgerCells(at, { past: [unit], amounts: AMOUNTS });
    this.#months = new MonthColumn(at.title(unit));
    this.dateColumn = at.at(unit);
  }

  /** A row without a day is the sum of the others. */
  isNote(cells: readonly string[]): boolean {
    const text = (cells[this.dateColumn] ?? '').trim();
    return text === '' || SUM.test(text);
  }

  take(cells: readonly string[], line: number): void {
    this.#lines.push(line);
    this.#people.push('', '', '');
    this.#hash.of(new TextRow(cells));
    this.#hashA.push(this.#hash.a);
    this.#hashB.push(this.#hash.b);
    // In a column of days Sep 26 is no month.
    const isMonth = this.#months.push(this.#unit === 'month' ? this.#at.text(cells, 'month') : '');
    this.#cells.push(isMonth ? cells.with(this.dateColumn, '') : cells);
  }

  used(): ReadonlySet<number> {
    return this.#at.used();
  }

  finish(): Answer<SideFile> {
    const cells = this.#cells;
    const undecided = cells.decide(this.#file);
    if (undecided !== null) return undecided;
    this.#months.note();
    const sound = soundRows(this.#file, this.#lines, (row) => this.#fault(row));
    if (sound.length === 0) return noOrders(this.#file);
    const keyOf = (row: number): string => `${this.#hashA.at(row)} ${this.#hashB.at(row)}`;
    const rows = onePerKey(this.#file, this.#lines, sound, keyOf, () => 0);
    const periods = Array.from(rows, (row) => this.#period(row));
    const amounts = (role: SalesRole): Float64Array => Float64Array.from(rows, (row) => cells.amount(role, row));
    const table = {
      kind: 'sales-report',
      rows: rows.length,
      from: Int32Array.from(periods, ({ from }) => from),
      to: Int32Array.from(periods, ({ to }) => to),
      orders: Float64Array.from(rows, (row) => cells.number('orders', row)),
      grossSales: amounts('grossSales'),
      discounts: amounts('discounts'),
      returns: amounts('returns'),
      netSales: amounts('netSales'),
      shipping: amounts('shipping'),
      taxes: amounts('taxes'),
      totalSales: amounts('totalSales'),
    } as const;
    return sideFile(this.#file, 'shopify-sales', table, this.#people.take(rows));
  }

  #fault(row: number): RowFault | undefined {
    const fault = this.#cells.faults(row).at(0);
    if (fault !== undefined) return fault;
    const month = this.#months.day(row);
    if (month !== NO_DAY && !isBelievable(month, this.#file.savedDay)) {
      return { code: 'date-out-of-range', column: this.#at.title('month'), value: isoDay(month) };
    }
    if (!Number.isNaN(this.#cells.amount('totalSales', row))) return undefined;
    return { code: 'missing-amount', column: this.#at.title('totalSales'), value: '' };
  }

  #period(row: number): Period {
    const month = this.#months.day(row);
    const { from, to } =
      month === NO_DAY ? periodOf(this.#cells.day(this.#unit, row), this.#unit) : periodOf(month, 'month');
    return { from, to: Math.max(from, Math.min(to, this.#file.savedDay)) };
  }
}

export const shopifySales: SideSource = {
  id: 'shopify-sales',
  name: 'Shopify sales over time',
  signatures: [
    {
      has: [
        [...HEADERS.day, ...HEADERS.week, ...HEADERS.month],
        HEADERS.totalSales,
        HEADERS.orders,
        [...HEADERS.grossSales, ...HEADERS.netSales],
      ],
      not: ['email', 'e-mail', 'customer', 'customer id', 'customer name', 'customer email', 'kunde', 'order', 'name'],
    },
  ],
  open(file) {
    const at = SideColumns.byHeaders<SalesRole>(file.header, HEADERS);
    const unit = UNITS.find((role) => at.has(role));
    if (unit === undefined) return refuse('no-date-column', { file: file.name, columns: file.header.slice(0, 40) });
    return new ShopifySales(file, at, unit);
  },
};
