/* The rows of a mapped source while they are read: one growing column for each role. */
import { AmountColumn } from '../columns/amount.ts';
import { CurrencySigns } from '../columns/currency.ts';
import { DateColumn } from '../columns/date.ts';
import { GrowingFloat64, GrowingInt32, GrowingUint8 } from '../columns/growing.ts';
import { TextColumn } from '../columns/text.ts';
import type { FileFormula, MappedColumns } from './mapped-columns.ts';
import type { RowMeaning } from './mapped.ts';

/** RowMeaning as a code. */
export const MEANINGS: readonly RowMeaning[] = ['order', 'sale', 'refund', 'either', 'none'];

/** What a row gives to its order: its money and state, or only a line. */
export const RowPart = { money: 0, line: 1 } as const;

/** One entry for each row that is an order or a part of one. */
export class MappedRows {
  readonly line = new GrowingInt32();
  /** Number of the order that the row belongs to; −1 while none is found. */
  readonly order = new GrowingInt32();
  /** RowPart */
  readonly part = new GrowingUint8();
  /** Place in MEANINGS. */
  readonly meaning = new GrowingUint8();
  /** 1 = the row holds the whole order (`isWholeOrder`). */
  readonly whole = new GrowingUint8();
  /** Two hashes over all cells. */
  readonly hashA = new GrowingInt32();
  readonly hashB = new GrowingInt32();
  readonly id = new TextColumn();
  readonly name = new TextColumn();
  readonly customerId = new TextColumn();
  readonly email = new TextColumn();
  readonly phone = new TextColumn();
  readonly person = new TextColumn();
  readonly currency = new TextColumn();
  readonly convertedCurrency = new TextColumn();
  readonly signs = new CurrencySigns();
  readonly source = new TextColumn();
  readonly discountCode = new TextColumn();
  readonly country = new TextColumn();
  readonly province = new TextColumn();
  readonly payment = new TextColumn();
  readonly financial = new GrowingUint8();
  readonly fulfilment = new GrowingUint8();
  readonly cancelled = new GrowingUint8();
  readonly product = new TextColumn();
  readonly sku = new TextColumn();
  readonly quantity = new GrowingFloat64();
  readonly date: DateColumn;
  readonly paid: DateColumn;
  readonly fulfilled: DateColumn;
  readonly cancelledAt: DateColumn;
  /** By column number of the file. */
  readonly amounts: ReadonlyMap<number, AmountColumn>;

  constructor(columns: MappedColumns) {
    this.date = new DateColumn(columns.title('date'));
    this.paid = new DateColumn(columns.title('paid'));
    this.fulfilled = new DateColumn(columns.title('fulfilled'));
    this.cancelledAt = new DateColumn(columns.title('cancelledAt'));
    this.amounts = new Map(columns.amounts.map((column) => [column, new AmountColumn(columns.header[column] ?? '')]));
  }

  get dates(): readonly DateColumn[] {
    return [this.date, this.paid, this.fulfilled, this.cancelledAt];
  }

  /** A formula's value in a row, in ten-thousandths; NaN where its first term is blank or unreadable. */
  value({ columns, signs }: FileFormula, row: number): number {
    let sum = NaN;
    for (const [term, column] of columns.entries()) {
      const value = this.amounts.get(column)?.at(row) ?? NaN;
      if (term === 0) sum = value;
      else if (!Number.isNaN(value)) sum += signs[term] < 0 ? -Math.abs(value) : value;
    }
    return sum;
  }
}
