/* Which orders count, and their net sales, for tables that hold nothing but what their file says: the default rules in a few lines. */

/** An order as the file writes it; amounts in minor units. */
export interface WrittenOrder {
  readonly financial: string;
  readonly fulfilment: string;
  readonly cancelled: boolean;
  readonly subtotal: number;
  readonly shipping: number;
  readonly taxes: number;
  readonly total: number;
  readonly refunded: number;
}

/** Net sales in minor units, prices with their tax inside, rounded half up; 0 = it does not count. */
export function countedNet(order: WrittenOrder): number {
  const { subtotal, shipping, taxes, total, refunded } = order;
  if (order.cancelled || order.financial === 'voided' || order.financial === 'refunded') return 0;
  if (order.financial === 'pending' && order.fulfilment !== 'fulfilled') return 0;
  const gross = subtotal + shipping;
  if (gross === 0 || total === 0) return 0;
  const numerator = BigInt(subtotal) * BigInt(gross - taxes) * BigInt(total - refunded);
  const denominator = BigInt(gross) * BigInt(total);
  return Number((2n * numerator + denominator) / (2n * denominator));
}
