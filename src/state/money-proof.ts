/* Whether the numbers about CAC, LTV and payback on the screen are those that their proofs compute. */
import { needsMoney } from '#domain/contribution.ts';
import { DEFAULT_PAYBACK_VIEW } from '#domain/payback-view.ts';
import type { PaybackReport } from '#domain/results.ts';
import type { WorkspaceSettings } from '#engine/protocol.ts';

/**
 * Proofs know contribution by margin and cost per order, and spend that is typed by month and stands for its own month. A number
 * that rests on more (another basis, a lag, spend of files, item costs, months that are left out, CAC of customers whom a filter
 * picks) opens no proof: better none than one of another number.
 */
export function moneyIsProved(report: PaybackReport, { costs, filter }: WorkspaceSettings): boolean {
  const { view, basis, cac, coverage } = report;
  if (view.lag !== DEFAULT_PAYBACK_VIEW.lag || basis === 'grossMargin' || view.basis === 'netSales') return false;
  if (needsMoney(costs) || costs.items.length > 0 || coverage !== null) return false;
  if (costs.cac !== null) return !cac.some(({ affected }) => affected);
  return (
    filter.length === 0 && cac.every((month) => !month.affected && month.spend === (costs.spend[month.month] ?? null))
  );
}
