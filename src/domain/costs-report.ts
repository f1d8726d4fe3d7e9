/* What is known of costs and spend, for the screen on which they are typed. */
import { type AcquisitionSpend, spendMonths } from './acquisition-spend.ts';
import type { Counted } from './counting.ts';
import { firstMargin } from './costs.ts';
import { type Costing, type LostOrders, lostOrders, restMargin } from './order-money.ts';
import type { CostCoverage } from './payback-results.ts';

export interface CostsReport {
  /** How much of net sales is sold at known item costs; null = no item cost is known. */
  readonly coverage: CostCoverage | null;
  /** Margin of what no item cost is known of, and whether it was typed or is that of the known items; null = there is none. */
  readonly rest: { readonly margin: number; readonly typed: boolean } | null;
  readonly lost: LostOrders;
  readonly spend: AcquisitionSpend;
  /** By month, retention spend among it. */
  readonly months: ReturnType<typeof spendMonths>;
}

export function costsReport(counted: Counted, costing: Costing, spend: AcquisitionSpend): CostsReport {
  const typed = firstMargin(costing);
  const margin = typed ?? restMargin(costing);
  return {
    coverage: costing.money?.goods?.coverage ?? null,
    rest: margin === null ? null : { margin, typed: typed !== null },
    lost: lostOrders(counted, costing),
    spend,
    months: spendMonths(spend),
  };
}
