/* How payback is asked: what value is, how long spend needs, by what customers are parted. */
import type { GroupBy } from '#domain/customer-groups.ts';

/** What a customer's value is made of. grossMargin: net sales less the cost of goods, before all other costs. */
export type PaybackBasis = 'contribution' | 'grossMargin' | 'netSales';

export interface PaybackView {
  readonly basis: PaybackBasis;
  /** Months between spend and the customers that it wins: 0 … 3. */
  readonly lag: number;
  /** null = not parted. */
  readonly by: GroupBy | null;
}

export const DEFAULT_PAYBACK_VIEW: PaybackView = { basis: 'contribution', lag: 0, by: null };
