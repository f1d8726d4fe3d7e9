/* The rows of a plain table while it is read: one growing column each. */
import { AmountColumn } from '../columns/amount.ts';
import { CURRENCY, CurrencySigns } from '../columns/currency.ts';
import { DateColumn } from '../columns/date.ts';
import { GrowingFloat64, GrowingInt32, GrowingUint8 } from '../columns/growing.ts';
import { EMAIL, ID, PHONE, ZIP } from '../columns/identity.ts';
import { Dictionary, TextColumn } from '../columns/text.ts';
import { AttributeColumns } from './attribute-columns.ts';
import type { PlainRole } from './plain-columns.ts';

/** One entry for each row of the table. */
export class PlainRows {
  readonly line = new GrowingInt32();
  readonly order = new TextColumn();
  readonly email = new TextColumn(new Dictionary(EMAIL));
  readonly phone = new TextColumn(new Dictionary(PHONE));
  readonly customer = new TextColumn(new Dictionary(ID));
  readonly person = new TextColumn();
  readonly zip = new TextColumn(new Dictionary(ZIP));
  readonly currency = new TextColumn(new Dictionary(CURRENCY));
  readonly signs = new CurrencySigns();
  readonly source = new TextColumn();
  readonly discountCode = new TextColumn();
  readonly country = new TextColumn();
  readonly product = new TextColumn();
  readonly sku = new TextColumn();
  /** Units of the row's product; NaN = not given. */
  readonly quantity = new GrowingFloat64();
  readonly financial = new GrowingUint8();
  readonly fulfilment = new GrowingUint8();
  readonly cancelled = new GrowingUint8();
  /** Two hashes of all cells: rows with the same pair are equal byte for byte. */
  readonly hashA = new GrowingInt32();
  readonly hashB = new GrowingInt32();
  readonly date: DateColumn;
  readonly amount: AmountColumn;
  readonly refund: AmountColumn;
  readonly attributes = new AttributeColumns();

  constructor(title: (role: PlainRole) => string) {
    this.date = new DateColumn(title('date'));
    this.amount = new AmountColumn(title('amount'));
    this.refund = new AmountColumn(title('refund'));
  }
}
