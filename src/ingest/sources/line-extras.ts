/* Lines that are no goods: tips, duties and sold gift cards, as Shopify writes them among the line items. */
import type { LineTable } from '#domain/orders.ts';
import { ROUNDING } from '../columns/amount.ts';

/** What a line is, as far as its own cells tell. */
export const LineKind = { goods: 0, tipLike: 1, dutyLike: 2, giftCard: 3 } as const;

const GIFT_CARD = new RegExp(
  'gift[ _-]?(?:card|voucher|certificate)|\\be-?gift\\b|gutschein|geschenkkarte|(?:carte|ch[eè]que|bon)s?[ _-]cadeau|' +
    'tarjetas?[ _-](?:de[ _-])?regalo|(?:buon[oi]|carta)[ _-]regalo|cadeau(?:bon|kaart)|gavekort|presentkort|lahjakortti|' +
    'kart[ay][ _-]podarunkow|vale[ _-]presente',
  'i',
);
const DUTIES = /^(?:(?:import|customs|estimated) )?dut(?:y|ies)\b|^zoll(?:gebühr(?:en)?|abgaben)?\b/i;

/** LineKind of a line that is neither shipped nor taxed: of these what has no vendor is perhaps a tip. */
export function kindWithoutGoods(product: string, sku: string, hasVendor: boolean): number {
  if (GIFT_CARD.test(product) || GIFT_CARD.test(sku)) return LineKind.giftCard;
  if (DUTIES.test(product)) return LineKind.dutyLike;
  return hasVendor ? LineKind.goods : LineKind.tipLike;
}

/** Amounts of each order in ten-thousandths. n = orders. */
export interface LineExtras {
  readonly tips: Float64Array;
  readonly duties: Float64Array;
  readonly giftCards: Float64Array;
}

/** Amounts that an order gives itself. n = orders. */
interface Given {
  readonly subtotal: Float64Array;
  readonly discount: Float64Array;
  readonly duties: Float64Array;
}

/**
 * Tips, duties and gift cards of each order. Tips and duties are taken for such only if they explain by how much the lines
 * exceed the Subtotal: |Σ quantity × price − Discount Amount − Subtotal − tips − duties| ≤ .02; an order's own Duties stand
 * before those of its lines, which are written into `given.duties`. Gift cards are part of the Subtotal, and counted with what they cost.
 * `kinds`: LineKind of each line of the table.
 */
export function lineExtras(given: Given, table: LineTable, lineStart: Int32Array, kinds: Uint8Array): LineExtras {
  const n = given.subtotal.length;
  const extras = { tips: new Float64Array(n), duties: given.duties, giftCards: new Float64Array(n) };
  if (kinds.every((kind) => kind === LineKind.goods)) return extras;
  const sums = new Float64Array(4);
  for (let order = 0; order < n; order++) {
    const [from, to] = [lineStart[order], lineStart[order + 1]];
    let special = 0;
    for (let line = from; line < to; line++) special |= kinds[line];
    if (special === LineKind.goods) continue;
    sums.fill(0);
    for (let line = from; line < to; line++) {
      sums[kinds[line]] += table.quantity[line] * table.price[line];
    }
    const tip = sums[LineKind.tipLike];
    const duty = sums[LineKind.dutyLike];
    if (sums[LineKind.giftCard] > 0) extras.giftCards[order] = Math.round(sums[LineKind.giftCard]);
    const discount = Number.isNaN(given.discount[order]) ? 0 : given.discount[order];
    const all = sums[LineKind.goods] + sums[LineKind.giftCard] + tip + duty;
    const beyond = all - discount - given.subtotal[order];
    const explains = (amount: number): boolean => amount > 0 && Math.abs(beyond - amount) <= ROUNDING;
    const both = tip > 0 && duty > 0 && explains(tip + duty);
    if (both || explains(tip)) extras.tips[order] = Math.round(tip);
    if ((both || (!explains(tip) && explains(duty))) && Number.isNaN(extras.duties[order])) {
      extras.duties[order] = Math.round(duty);
    }
  }
  return extras;
}
