/* What every shop's export says of an order beside its dates and money, while the file is read. */
import type { FileIdentities, OrderFacts, Text } from '#domain/orders.ts';
import type { Steps } from '#domain/steps.ts';
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
  *texts(
    keep: Int32Array,
  ): Steps<Pick<OrderFacts, 'name' | 'id' | 'source' | 'discountCode' | 'country' | 'province' | 'paymentMethod'>> {
    return {
      name: yield* taken(this.name, keep),
      id: yield* taken(this.id, keep),
      source: yield* taken(this.source, keep),
      discountCode: yield* taken(this.discountCode, keep),
      country: yield* taken(this.country, keep),
      province: yield* taken(this.province, keep),
      paymentMethod: yield* taken(this.payment, keep),
    };
  }

  /** Who the rows of `keep` are of, as far as every shop says it. */
  *identities(keep: Int32Array): Steps<Omit<FileIdentities, 'customerId'>> {
    return {
      email: yield* taken(this.email, keep),
      phone: yield* taken(this.phone, keep),
      person: yield* taken(this.person, keep),
      zip: yield* taken(this.zip, keep),
    };
  }
}

/** The rows of `keep` of a column, as a step. */
function* taken(column: TextColumn, keep: Int32Array): Steps<Text> {
  yield undefined;
  return column.take(keep);
}

/** Where each order's lines begin. n+1 entries. */
export function lineStarts(order: Int32Array, orders: number): Int32Array {
  const start = new Int32Array(orders + 1);
  for (const row of order) start[row + 1]++;
  for (let i = 0; i < orders; i++) start[i + 1] += start[i];
  return start;
}
