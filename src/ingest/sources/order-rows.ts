/* What every shop's export says of an order beside its dates and money, while the file is read. */
import type { FileIdentities, OrderFacts } from '#domain/orders.ts';
import type { Steps } from '#domain/steps.ts';
import { GrowingInt32, GrowingUint8 } from '../columns/growing.ts';
import { TextColumn, type Dictionary } from '../columns/text.ts';

/** One entry for each row of the file that is an order or a part of one. */
export class OrderRows {
  /** Physical line. */
  readonly line = new GrowingInt32();
  readonly name: TextColumn;
  readonly id = new TextColumn();
  readonly email: TextColumn;
  readonly phone: TextColumn;
  readonly person = new TextColumn();
  readonly zip: TextColumn;
  readonly currency: TextColumn;
  readonly source = new TextColumn();
  readonly discountCode = new TextColumn();
  readonly country = new TextColumn();
  readonly province = new TextColumn();
  readonly payment = new TextColumn();
  readonly financial = new GrowingUint8();
  readonly fulfilment = new GrowingUint8();
  /** 1 = cancelled. */
  readonly cancelled = new GrowingUint8();

  /** Dictionaries that are used elsewhere too, or that rewrite cells. */
  constructor(own: Partial<Record<'name' | 'email' | 'phone' | 'zip' | 'currency', Dictionary>> = {}) {
    this.name = new TextColumn(own.name);
    this.email = new TextColumn(own.email);
    this.phone = new TextColumn(own.phone);
    this.zip = new TextColumn(own.zip);
    this.currency = new TextColumn(own.currency);
  }

  /** The texts of the rows of `keep`, null = all, as an order table has them. Nobody looks at these columns any more. */
  *texts(
    keep: Int32Array | null,
  ): Steps<Pick<OrderFacts, 'name' | 'id' | 'source' | 'discountCode' | 'country' | 'province' | 'paymentMethod'>> {
    return {
      name: yield* this.name.endByStep(keep),
      id: yield* this.id.endByStep(keep),
      source: yield* this.source.endByStep(keep),
      discountCode: yield* this.discountCode.endByStep(keep),
      country: yield* this.country.endByStep(keep),
      province: yield* this.province.endByStep(keep),
      paymentMethod: yield* this.payment.endByStep(keep),
    };
  }

  /** Who the rows of `keep` are of, as far as every shop says it. Nobody looks at these columns any more. */
  *identities(keep: Int32Array | null): Steps<Omit<FileIdentities, 'customerId'>> {
    return {
      email: yield* this.email.endByStep(keep),
      phone: yield* this.phone.endByStep(keep),
      person: yield* this.person.endByStep(keep),
      zip: yield* this.zip.endByStep(keep),
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
