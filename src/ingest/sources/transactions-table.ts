/*
 * Reads payment transactions of orders: sales, refunds, what else moves money. Rows that are equal cell by cell are one
 * transaction, as in exports that overlap. A refund's amount is positive, however the file signs it.
 */
import { refuse, type Answer } from '#domain/errors.ts';
import type { SourceId } from '#domain/orders.ts';
import { TransactionKind, type SideFile } from '#domain/side-tables.ts';
import { currencyCode } from '../columns/currency.ts';
import { GrowingInt32, GrowingUint8 } from '../columns/growing.ts';
import { TextColumn } from '../columns/text.ts';
import { shownStatus } from '../issues.ts';
import { LedgerCells } from './ledger-cells.ts';
import { onePerKey, soundRows } from './ledger-rows.ts';
import { TextRow } from '../text-row.ts';
import { RowHash } from './row-hash.ts';
import type { HeaderSignature } from './signature.ts';
import { SideColumns, sideFile, sideId, SidePeople, type SideHeaders } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import { noOrders, type RowFault, type SourceFile, type SourceReader } from './source.ts';

type TransactionRole = 'order' | 'kind' | 'status' | 'date' | 'amount' | 'fee' | 'currency';

/** A shop's list of payment transactions. */
export interface TransactionsExport {
  readonly id: SourceId;
  readonly name: string;
  readonly signatures: readonly HeaderSignature[];
  readonly headers: SideHeaders<TransactionRole>;
  /** TransactionKind of the words that the file writes, lower-case; any other word is `other`. */
  readonly kinds: ReadonlyMap<string, number>;
}

const SUCCEEDED = 'success';
/** Words of transactions that moved no money, or none yet. */
const NOT_SUCCEEDED = new Set(['failure', 'error', 'pending', 'awaiting_response', '']);

class Transactions implements SourceReader {
  readonly dateColumn: number;
  readonly #file: SourceFile;
  readonly #source: TransactionsExport;
  readonly #at: SideColumns<TransactionRole>;
  readonly #cells: LedgerCells<TransactionRole>;
  readonly #lines = new GrowingInt32();
  readonly #people = new SidePeople();
  readonly #order = new TextColumn();
  readonly #kind = new GrowingUint8();
  readonly #success = new GrowingUint8();
  readonly #currency = new TextColumn();
  readonly #hash = new RowHash();
  readonly #hashA = new GrowingInt32();
  readonly #hashB = new GrowingInt32();

  constructor(file: SourceFile, source: TransactionsExport, at: SideColumns<TransactionRole>) {
    this.#file = file;
    this.#source = source;
    this.#at = at;
    this.#cells = new LedgerCells(at, { past: ['date'], amounts: ['amount', 'fee'] });
    this.dateColumn = at.at('date');
  }

  take(cells: readonly string[], line: number): void {
    const at = this.#at;
    this.#lines.push(line);
    this.#cells.push(cells);
    this.#people.push('', '', '');
    this.#order.push(sideId(this.#file, at, cells, 'order', line));
    this.#kind.push(this.#source.kinds.get(at.text(cells, 'kind').toLowerCase()) ?? TransactionKind.other);
    this.#success.push(this.#succeeded(cells, line) ? 1 : 0);
    this.#currency.push(currencyCode(at.text(cells, 'currency')));
    this.#hash.of(new TextRow(cells));
    this.#hashA.push(this.#hash.a);
    this.#hashB.push(this.#hash.b);
  }

  used(): ReadonlySet<number> {
    return this.#at.used();
  }

  finish(): Answer<SideFile> {
    const cells = this.#cells;
    const undecided = cells.decide(this.#file);
    if (undecided !== null) return undecided;
    const sound = soundRows(this.#file, this.#lines, (row) => this.#fault(row));
    if (sound.length === 0) return noOrders(this.#file);
    const keyOf = (row: number): string => `${this.#hashA.at(row)} ${this.#hashB.at(row)}`;
    const rows = onePerKey(this.#file, this.#lines, sound, keyOf, () => 0);
    const table = {
      kind: 'transactions',
      rows: rows.length,
      order: this.#order.take(rows),
      type: this.#kind.take(rows),
      success: this.#success.take(rows),
      day: rows.map((row) => cells.day('date', row)),
      at: Float64Array.from(rows, (row) => cells.instant('date', row)),
      amount: Float64Array.from(rows, (row) => this.#amount(row)),
      fee: Float64Array.from(rows, (row) => cells.amount('fee', row)),
      currency: this.#currency.take(rows),
    } as const;
    return sideFile(this.#file, this.#source.id, table, this.#people.take(rows));
  }

  #succeeded(cells: readonly string[], line: number): boolean {
    // A list without the column holds what was settled.
    if (!this.#at.has('status')) return true;
    const text = this.#at.text(cells, 'status');
    const word = text.toLowerCase();
    const answered = this.#file.choices.statuses?.[word];
    if (answered !== undefined) return answered === 'paid';
    if (word === SUCCEEDED) return true;
    if (!NOT_SUCCEEDED.has(word)) {
      this.#file.issues.add('kept', 'unknown-status', line, this.#at.title('status'), shownStatus(text));
    }
    return false;
  }

  #fault(row: number): RowFault | undefined {
    const fault = this.#cells.faults(row).at(0);
    if (fault !== undefined) return fault;
    const missing = (role: 'date' | 'amount', code: RowFault['code']): RowFault => ({
      code,
      column: this.#at.title(role),
      value: '',
    });
    if (Number.isNaN(this.#cells.instant('date', row))) return missing('date', 'missing-date');
    return Number.isNaN(this.#cells.amount('amount', row)) ? missing('amount', 'missing-amount') : undefined;
  }

  #amount(row: number): number {
    const amount = this.#cells.amount('amount', row);
    return this.#kind.at(row) === TransactionKind.refund ? Math.abs(amount) : amount;
  }
}

/** The source of a list of payment transactions; refuses one without a date or an amount. */
export function transactionsSource(source: TransactionsExport): SideSource {
  return {
    id: source.id,
    name: source.name,
    signatures: source.signatures,
    open(file) {
      const at = SideColumns.byHeaders(file.header, source.headers);
      const detail = { file: file.name, columns: file.header.slice(0, 40) };
      if (!at.has('date')) return refuse('no-date-column', detail);
      if (!at.has('amount')) return refuse('no-amount-column', detail);
      return new Transactions(file, source, at);
    },
  };
}
