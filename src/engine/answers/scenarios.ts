/* The base case of scenarios, put together from what other questions answer. */
import { valueMargin } from '#domain/customer-value.ts';
import type { BridgeId, BridgeLine } from '#domain/results.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { measuredBase } from '#domain/scenarios/measured-base.ts';
import type { Basis } from './basis.ts';
import type { Ask, Computations } from './computations.ts';
import type { Predictions } from './value.ts';

/** Share of net sales before refunds that was given back, over all counted orders. */
function refundRate(bridge: readonly BridgeLine[]): number {
  const of = (id: BridgeId): number => bridge.find((line) => line.id === id)?.amount ?? 0;
  // A refund with an own id, or on its own day, is net already taken back after the orders' net sales.
  const before = of('netSales') - of('refunds');
  const after = of('netSales') + of('datedRefunds') + of('refundRows');
  return before > 0 ? Math.min(1, Math.max(0, 1 - after / before)) : 0;
}

export function scenarioAnswers(basis: Basis, predictions: Predictions, ask: Ask): Pick<Computations, 'scenarioBase'> {
  return {
    scenarioBase: ({ lapse, ...question }) => {
      const { rules, guarded, filter, segments } = question;
      const chosen = { ...(filter ? { filter } : {}), ...(segments ? { segments } : {}) };
      const view = { ...DEFAULT_VIEW, measure: 'on' } as const;
      const { triangle } = ask('retention', { rules, view, ...(guarded === undefined ? {} : { guarded }), ...chosen });
      const [log, costing] = basis.moneyOf(question);
      const { basis: worth, margin } = valueMargin(log, costing);
      return measuredBase(log, {
        margin: worth === 'contribution' ? margin : null,
        cac: ask('payback', question).pooledCac,
        refundRate: refundRate(ask('counting', { rules }).bridge),
        pooled: triangle.pooled,
        model: predictions.of({ rules, lapse, ...chosen }).used,
      });
    },
  };
}
