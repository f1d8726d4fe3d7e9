/* The rows of a mapped source while they are read: one growing column for each role. */
import { AmountColumn } from '../columns/amount.ts';
import { CurrencySigns } from '../columns/currency.ts';
import { DateColumn } from '../columns/date.ts';
import { GrowingFloat64, GrowingInt32, GrowingUint8 } from '../columns/growing.ts';
import { TextColumn } from '../columns/text.ts';
import { AttributeColumns } from './attribute-columns.ts';
import type { FileFormula, MappedColumns } from './mapped-columns.ts';
import type { RowMeaning } from './mapped.ts';
import { OrderRows } from './order-rows.ts';

/** RowMeaning as a code. */
export const MEANINGS: readonly RowMeaning[] = ['order', 'sale', 'refund', 'either', 'none'];

/** What a row gives to its order: its money and state, or only a line. */
export const RowPart = { money: 0, line: 1 } as const;

/** One entry for each row that is an order or a part of one. */
export class MappedRows extends OrderRows {
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
  readonly customerId = new TextColumn();
  readonly attributes = new AttributeColumns();
  readonly convertedCurrency = new TextColumn();
  readonly signs = new CurrencySigns();
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
    super();
    this.date = new DateColumn(columns.title('date'));
    this.paid = new DateColumn(columns.title('paid'));
    this.fulfilled = new DateColumn(columns.title('fulfilled'));
    this.cancelledAt = new DateColumn(columns.title('cancelledAt'));
    this.amounts = new Map(columns.amounts.map((column) => [column, new AmountColumn(columns.header[column] ?? '')]));
  }

  get dates(): readonly DateColumn[] {
    return [this.date, this.paid, this.fulfilled, this.cancelledAt];
  }

  /** An amount column that is read, by column number of the file. */
  column(number: number): AmountColumn {
    const column = this.amounts.get(number);
    if (column === undefined) throw new Error(`Column ${number} is not read as an amount`);
    return column;
  }

  /** A formula's value in a row, in ten-thousandths; NaN where its first term is blank or unreadable. */
  value({ columns, signs }: FileFormula, row: number): number {
    let sum = NaN;
    for (const [term, column] of columns.entries()) {
      const value = this.column(column).at(row);
      if (term === 0) sum = value;
      else if (!Number.isNaN(value)) sum += signs[term] < 0 ? -Math.abs(value) : value;
    }
    return sum;
  }
}
