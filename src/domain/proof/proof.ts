/* The proof of any number of the app: who and what went into it, who did not and why. */
import { firstOrderValues, type OrdersBehind } from '#domain/attributes.ts';
import type { Costs } from '#domain/costs.ts';
import type { Counted } from '#domain/counting.ts';
import type { Costing } from '#domain/order-money.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { SubscriptionTable } from '#domain/side-tables.ts';
import { averageProof } from './averages.ts';
import { bridgeProof } from './bridge.ts';
import { cellProof, cohortProof, type GridGround } from './cells.ts';
import { concentrationProof } from './concentration.ts';
import { withExchanges } from './exchanges.ts';
import { mrrProof } from './mrr.ts';
import { nextProductProof } from './next-product.ts';
import type { ProofQuery } from './query.ts';
import { rateProof } from './rates.ts';
import { gapProof, ladderDaysProof, ladderProof, repeatRateProof, secondOrderProof, withinProof } from './repeat.ts';
import { layerProof, perCustomerProof, revenueProof } from './revenue.ts';
import { segmentProof } from './segment-list.ts';
import { subscribersProof } from './subscribers.ts';
import { cacProof, ltvProof, paybackProof } from './value-over-age.ts';
import type { Proof } from './value.ts';

/** What a number rests on beside the query. */
export interface ProofGround {
  readonly counted: Counted;
  readonly rules: CountingRules;
  /** The orders that the log was counted from. */
  readonly behind: OrdersBehind;
  /** Typed costs with what they need of the orders; left out = they need nothing. */
  readonly costing?: (costs: Costs) => Costing;
  /** Whether the left-censoring guard keeps a cohort of these days out of averages. */
  readonly isAffected: (from: number, to: number) => boolean;
  /** Left out = there is no table of subscriptions. */
  readonly subscriptions?: MergedTable<SubscriptionTable> | null;
}

/**
 * The proof of a number: its records, by the definitions that the number itself is computed with, so that `provedValue` of it
 * is the number. null where there is no such number (an empty cell, a rate that is not known yet).
 */
export function proofOf(ground: ProofGround, query: ProofQuery): Proof | null {
  const proof = ownProof(ground, query);
  return proof && withExchanges(proof, ground.counted, ground.rules, query);
}

function gridGround(
  { counted: { log }, behind, costing, isAffected }: ProofGround,
  { view, guarded = false, costs }: { view: RetentionView; guarded?: boolean; costs?: Costs },
): GridGround {
  const values = view.by === null ? null : firstOrderValues(log, behind, view.by);
  return {
    log,
    costs: costs && (costing?.(costs) ?? costs),
    values,
    isAffected: guarded ? isAffected : undefined,
  };
}

function ownProof(ground: ProofGround, query: ProofQuery): Proof | null {
  const { counted, rules, behind } = ground;
  const { log } = counted;
  switch (query.of) {
    case 'cell':
      return cellProof(gridGround(ground, query), query.view, query.row, query.k);
    case 'average':
      return averageProof(gridGround(ground, query), query.view, query.k);
    case 'cohort':
      return cohortProof(gridGround(ground, query), query.view, query.row);
    case 'repeatRate':
      return repeatRateProof(log, query.by);
    case 'within':
      return withinProof(log, query.days, query.by);
    case 'secondOrder':
      return secondOrderProof(log);
    case 'ladder':
      return ladderProof(log, query.n, query.by, query.within);
    case 'ladderDays':
      return ladderDaysProof(log, query.n, query.by, query.q);
    case 'gap':
      return gapProof(log, query.q);
    case 'rate':
      return rateProof(log, query.periodRates, query.period, query.figure);
    case 'perCustomer':
      return perCustomerProof(log, query.figure);
    case 'revenue':
      return revenueProof(log, query.from, query.to, query.part, behind.orders);
    case 'layer':
      return layerProof(log, query);
    case 'concentration':
      return concentrationProof(log, query);
    case 'nextProduct':
      return nextProductProof(log, behind, query);
    case 'ltv':
      return ltvProof(log, query.costs, query.age, query.cohort);
    case 'cac':
      return cacProof(log, query.costs, query.month);
    case 'payback':
      return paybackProof(log, query.costs, query.cohort);
    case 'bridge':
      return bridgeProof(counted, rules, query.line);
    case 'mrr':
      return mrrProof(ground, query);
    case 'subscribers':
      return subscribersProof(ground, query);
    case 'segment':
      return segmentProof(log, behind, query.conditions, query.segments);
  }
}
