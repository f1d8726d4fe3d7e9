/*
 * Reads subscriptions, one row each. A subscription that stands in the file twice counts once, with the row that tells its
 * later state: the later end of the paid period, else the one that has an end, else the later row.
 */
import type { ColumnRole } from '#domain/choices.ts';
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import type { SourceId } from '#domain/orders.ts';
import { SubscriptionStatus, type SideFile } from '#domain/side-tables.ts';
import { currencyCode, CurrencySigns } from '../columns/currency.ts';
import { GrowingInt32, GrowingUint8 } from '../columns/growing.ts';
import { TextColumn } from '../columns/text.ts';
import { shownStatus, shownValue } from '../issues.ts';
import { LedgerCells } from './ledger-cells.ts';
import { difference, onePerKey, soundRows } from './ledger-rows.ts';
import { sideFile, sideId, SidePeople, type SideColumns } from './side-columns.ts';
import { noOrders, type RowFault, type SourceFile, type SourceReader } from './source.ts';
import { billingInterval } from './subscription-interval.ts';
import { subscriptionStatus } from './subscription-status.ts';

export type SubscriptionRole = ColumnRole<'subscriptions'> | 'created' | 'periodStart' | 'periodEnd';

/** What columns alone do not say. */
export interface SubscriptionsExport {
  readonly id: SourceId;
  /** Where no date decides, the month stands first. */
  readonly monthFirst?: boolean;
  /** Several rows of one id with different starts are parts of its history, and stay. */
  readonly history?: boolean;
}

class Subscriptions implements SourceReader {
  readonly dateColumn: number;
  readonly #file: SourceFile;
  readonly #source: SubscriptionsExport;
  readonly #at: SideColumns<SubscriptionRole>;
  readonly #cells: LedgerCells<SubscriptionRole>;
  readonly #lines = new GrowingInt32();
  readonly #people = new SidePeople();
  readonly #id = new TextColumn();
  readonly #plan = new TextColumn();
  readonly #currency = new TextColumn();
  readonly #signs = new CurrencySigns();
  readonly #status = new GrowingUint8();
  /** Units in an interval; 0 = its cell is none. */
  readonly #count = new GrowingUint8();
  readonly #unit = new GrowingUint8();
  readonly #interval = new TextColumn();

  constructor(file: SourceFile, source: SubscriptionsExport, at: SideColumns<SubscriptionRole>) {
    this.#file = file;
    this.#source = source;
    this.#at = at;
    this.#cells = new LedgerCells(at, {
      past: ['start', 'created'],
      planned: ['trialStart', 'trialEnd', 'periodStart', 'periodEnd', 'canceled', 'ended'],
      amounts: ['amount', 'quantity', 'discount'],
    });
    this.dateColumn = at.at(at.has('start') ? 'start' : 'created');
  }

  take(cells: readonly string[], line: number): void {
    const at = this.#at;
    const status = this.#statusOf(cells, line);
    if (status === 'ignored') {
      this.#file.count.leftOut++;
      this.#file.issues.add('leftOut', 'not-an-order', line);
      return;
    }
    this.#status.push(status);
    this.#lines.push(line);
    this.#cells.push(cells);
    this.#people.push(at.text(cells, 'email'), '', sideId(this.#file, at, cells, 'customer', line));
    this.#id.push(sideId(this.#file, at, cells, 'id', line));
    this.#plan.push(at.text(cells, 'plan'));
    this.#currency.push(currencyCode(at.text(cells, 'currency')));
    this.#signs.push(at.text(cells, 'amount'));
    const text = at.text(cells, 'interval');
    const interval = billingInterval(text);
    this.#interval.push(text);
    this.#unit.push(interval?.unit ?? 0);
    this.#count.push(interval?.count ?? 0);
  }

  used(): ReadonlySet<number> {
    return this.#at.used();
  }

  finish(): Answer<SideFile> {
    const cells = this.#cells;
    const undecided = cells.decide(this.#file, this.#source.monthFirst);
    if (undecided !== null) return undecided;
    const sound = soundRows(this.#file, this.#lines, (row) => this.#fault(row));
    const rows = onePerKey(
      this.#file,
      this.#lines,
      sound,
      (row) => this.#keyOf(row),
      (a, b) => this.#laterState(a, b),
    );
    if (rows.length === 0) return noOrders(this.#file);
    const instants = (role: SubscriptionRole): Float64Array =>
      Float64Array.from(rows, (row) => cells.instant(role, row));
    const tellsEnd = this.#at.has('canceled') || this.#at.has('ended') ? 1 : 0;
    const table = {
      kind: 'subscriptions',
      rows: rows.length,
      id: this.#id.take(rows),
      plan: this.#plan.take(rows),
      quantity: Float64Array.from(rows, (row) => this.#quantity(row)),
      amount: Float64Array.from(rows, (row) => cells.amount('amount', row)),
      discount: Float64Array.from(rows, (row) => Math.abs(cells.amount('discount', row))),
      currency: this.#currencies().take(rows),
      intervalUnit: this.#unit.take(rows),
      intervalCount: this.#count.take(rows),
      status: this.#status.take(rows),
      created: instants('created'),
      start: Float64Array.from(rows, (row) => this.#start(row)),
      trialStart: instants('trialStart'),
      trialEnd: instants('trialEnd'),
      periodStart: instants('periodStart'),
      periodEnd: instants('periodEnd'),
      canceled: instants('canceled'),
      ended: instants('ended'),
      tellsEnd: new Uint8Array(rows.length).fill(tellsEnd),
    } as const;
    return sideFile(this.#file, this.#source.id, table, this.#people.take(rows));
  }

  #statusOf(cells: readonly string[], line: number): number | 'ignored' {
    const text = this.#at.text(cells, 'status');
    const status = subscriptionStatus(text, this.#file.choices.statuses);
    if (status !== null) return status;
    this.#file.issues.add('kept', 'unknown-status', line, this.#at.title('status'), shownStatus(text));
    return SubscriptionStatus.unknown;
  }

  /** The start, else the day of creation. */
  #start(row: number): number {
    const start = this.#cells.instant('start', row);
    return Number.isNaN(start) ? this.#cells.instant('created', row) : start;
  }

  /** A blank quantity is one. */
  #quantity(row: number): number {
    const quantity = this.#cells.number('quantity', row);
    return Number.isNaN(quantity) ? 1 : quantity;
  }

  /** Nothing is guessed: an end that cannot be read would keep a customer for ever. */
  #fault(row: number): RowFault | undefined {
    const at = this.#at;
    const fault = this.#cells.faults(row).at(0);
    if (fault !== undefined) return fault;
    if (Number.isNaN(this.#start(row))) {
      return { code: 'missing-date', column: at.title(at.has('start') ? 'start' : 'created'), value: '' };
    }
    if (Number.isNaN(this.#cells.amount('amount', row))) {
      return { code: 'missing-amount', column: at.title('amount'), value: '' };
    }
    if (this.#count.at(row) > 0) return undefined;
    return { code: 'unknown-interval', column: at.title('interval'), value: shownValue(this.#interval.text(row)) };
  }

  #keyOf(row: number): string {
    const id = this.#id.text(row);
    return id === '' || this.#source.history !== true ? id : `${this.#start(row)} ${id}`;
  }

  #laterState(a: number, b: number): number {
    const cells = this.#cells;
    const ends = (row: number): number =>
      Number.isNaN(cells.instant('ended', row)) && Number.isNaN(cells.instant('canceled', row)) ? 0 : 1;
    return difference(cells.instant('periodEnd', a), cells.instant('periodEnd', b)) || ends(a) - ends(b);
  }

  /** The currency column, else the sign beside the amount. */
  #currencies(): TextColumn {
    const common = this.#signs.common();
    const currencies = new TextColumn();
    for (let row = 0; row < this.#lines.length; row++) {
      currencies.push(this.#currency.text(row) || (common ?? this.#signs.of(row)));
    }
    return currencies;
  }
}

/** Reader of subscriptions whose columns are known; refuses a table without start, amount, interval or customer. */
export function subscriptionsReader(
  file: SourceFile,
  source: SubscriptionsExport,
  at: SideColumns<SubscriptionRole>,
): SourceReader | Refusal {
  const detail = { file: file.name, columns: file.header.slice(0, 40) };
  if (!at.has('start') && !at.has('created')) return refuse('no-date-column', detail);
  if (!at.has('amount')) return refuse('no-amount-column', detail);
  if (!at.has('interval')) return refuse('unknown-table', detail);
  if (!at.has('email') && !at.has('customer')) return refuse('no-identity-column', detail);
  return new Subscriptions(file, source, at);
}
