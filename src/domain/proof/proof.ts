/* The proof of any number of the app: who and what went into it, who did not and why. */
import type { Counted } from '#domain/counting.ts';
import type { CountingRules } from '#domain/rules.ts';
import { bridgeProof } from './bridge.ts';
import { averageProof, cellProof, cohortProof } from './cells.ts';
import type { ProofQuery } from './query.ts';
import { rateProof } from './rates.ts';
import { gapProof, ladderDaysProof, ladderProof, repeatRateProof, secondOrderProof, withinProof } from './repeat.ts';
import { perCustomerProof, revenueProof } from './revenue.ts';
import { cacProof, ltvProof, paybackProof } from './value-over-age.ts';
import type { Proof } from './value.ts';

/** What a number rests on beside the query. */
export interface ProofGround {
  readonly counted: Counted;
  readonly rules: CountingRules;
  /** Whether the left-censoring guard keeps a cohort of these days out of averages. */
  readonly isAffected: (from: number, to: number) => boolean;
}

/**
 * The proof of a number: its records, by the definitions that the number itself is computed with, so that `provedValue` of it
 * is the number. null where there is no such number (an empty cell, a rate that is not known yet).
 */
export function proofOf({ counted, rules, isAffected }: ProofGround, query: ProofQuery): Proof | null {
  const { log } = counted;
  switch (query.of) {
    case 'cell':
      return cellProof(log, query.view, query.row, query.k, query.costs);
    case 'average':
      return averageProof(log, query.view, query.k, query.costs, query.guarded ? isAffected : undefined);
    case 'cohort':
      return cohortProof(log, query.view, query.row);
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
      return revenueProof(log, query.from, query.to, query.part);
    case 'ltv':
      return ltvProof(log, query.costs, query.age, query.cohort);
    case 'cac':
      return cacProof(log, query.costs, query.month);
    case 'payback':
      return paybackProof(log, query.costs, query.cohort);
    case 'bridge':
      return bridgeProof(counted, rules, query.line);
  }
}
