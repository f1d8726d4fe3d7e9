/* What every shop's export says of an order beside its dates and money, while the file is read. */
import type { FileIdentities, OrderFacts } from '#domain/orders.ts';
import { GrowingInt32, GrowingUint8 } from '../columns/growing.ts';
import { TextColumn, type Dictionary } from '../columns/text.ts';

/** One entry for each row of the file that is an order or a part of one. */
export class OrderRows {
  /** Physical line. */
  readonly line = new GrowingInt32();
  readonly name: TextColumn;
  readonly id = new TextColumn();
  readonly email = new TextColumn();
  readonly phone = new TextColumn();
  readonly person = new TextColumn();
  readonly zip = new TextColumn();
  readonly currency = new TextColumn();
  readonly source = new TextColumn();
  readonly discountCode = new TextColumn();
  readonly country = new TextColumn();
  readonly province = new TextColumn();
  readonly payment = new TextColumn();
  readonly financial = new GrowingUint8();
  readonly fulfilment = new GrowingUint8();
  /** 1 = cancelled. */
  readonly cancelled = new GrowingUint8();

  /** `names`: a dictionary of the orders' names that is used elsewhere too. */
  constructor(names?: Dictionary) {
    this.name = new TextColumn(names);
  }

  /** The texts of the rows of `keep` as an order table has them. */
  texts(
    keep: Int32Array,
  ): Pick<OrderFacts, 'name' | 'id' | 'source' | 'discountCode' | 'country' | 'province' | 'paymentMethod'> {
    return {
      name: this.name.take(keep),
      id: this.id.take(keep),
      source: this.source.take(keep),
      discountCode: this.discountCode.take(keep),
      country: this.country.take(keep),
      province: this.province.take(keep),
      paymentMethod: this.payment.take(keep),
    };
  }

  /** Who the rows of `keep` are of, as far as every shop says it. */
  identities(keep: Int32Array): Omit<FileIdentities, 'customerId'> {
    return {
      email: this.email.take(keep),
      phone: this.phone.take(keep),
      person: this.person.take(keep),
      zip: this.zip.take(keep),
    };
  }
}

/** Where each order's lines begin. n+1 entries. */
export function lineStarts(order: Int32Array, orders: number): Int32Array {
  const start = new Int32Array(orders + 1);
  for (const row of order) start[row + 1]++;
  for (let i = 0; i < orders; i++) start[i + 1] += start[i];
  return start;
}
