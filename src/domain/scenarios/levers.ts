/* Levers: what a scenario changes of the base, and how spend is supposed to answer. */
import { withHazard, yearlyRetention } from './curve.ts';
import type { ProjectionInputs } from './inputs.ts';

/**
 * Each 0 = as in the base. Shares: .05 is 5 % or 5 points.
 * - retentionPoints, retentionRelative: of the yearly retention a_12, R → R · (1 + relative) + points. longerLife: R stays unasked,
 *   lifetime × (1 + x). All three multiply the cumulative hazard of the whole curve by one factor.
 * - repeatTiming: time until the repeat orders of new customers × (1 + x); −.1 = the same orders a tenth sooner.
 * - aov, cac, newCustomers: × (1 + x); aov first and later orders alike; newCustomers at the same CAC. margin, refundRate: points.
 * - spend: acquisition spend × (1 + x), answered by (1 + x)^elasticity as many new customers.
 * - toRetention: share of the acquisition spend that becomes retention spend; below 0 the other way, as far as there is any.
 */
export interface Levers {
  readonly retentionPoints: number;
  readonly retentionRelative: number;
  readonly longerLife: number;
  readonly repeatTiming: number;
  readonly aov: number;
  readonly margin: number;
  readonly cac: number;
  readonly spend: number;
  readonly newCustomers: number;
  readonly refundRate: number;
  readonly toRetention: number;
}

export type LeverId = keyof Levers;

/** A lever as it is typed: per cent or points, with its bounds. */
export interface LeverInput {
  readonly id: LeverId;
  readonly unit: 'points' | 'percent';
  readonly min: number;
  readonly max: number;
}

export const LEVERS = [
  { id: 'retentionPoints', unit: 'points', min: -100, max: 100 },
  { id: 'retentionRelative', unit: 'percent', min: -100, max: 1000 },
  { id: 'longerLife', unit: 'percent', min: -90, max: 1000 },
  { id: 'repeatTiming', unit: 'percent', min: -80, max: 400 },
  { id: 'aov', unit: 'percent', min: -90, max: 1000 },
  { id: 'margin', unit: 'points', min: -100, max: 100 },
  { id: 'refundRate', unit: 'points', min: -100, max: 100 },
  { id: 'newCustomers', unit: 'percent', min: -100, max: 1000 },
  { id: 'cac', unit: 'percent', min: -100, max: 1000 },
  { id: 'spend', unit: 'percent', min: -100, max: 1000 },
  { id: 'toRetention', unit: 'percent', min: -100, max: 100 },
] as const satisfies readonly LeverInput[];

export const NO_LEVERS: Levers = {
  retentionPoints: 0,
  retentionRelative: 0,
  longerLife: 0,
  repeatTiming: 0,
  aov: 0,
  margin: 0,
  cac: 0,
  spend: 0,
  newCustomers: 0,
  refundRate: 0,
  toRetention: 0,
};

type Response = Pick<ProjectionInputs, 'elasticity' | 'mostPoints' | 'halfSpend'>;

/** New customers as a multiple when acquisition spend is a multiple x of the base's: x^elasticity. */
export function acquisitionResponse({ elasticity }: Response, x: number): number {
  return x ** elasticity;
}

/** Points of yearly retention that `more` retention spend a month adds: mostPoints · (1 − 2^(−more / halfSpend)). Half of them at halfSpend. */
export function retentionResponse({ mostPoints, halfSpend }: Response, more: number): number {
  return more === 0 ? 0 : mostPoints * (1 - 2 ** (-more / halfSpend));
}

/**
 * Factor on the cumulative hazard that moves the yearly retention from R to `wanted`: ln wanted / ln R. 1 where R is 0 or 1: of
 * nobody, and of everybody, nothing can be said. At most everybody stays, at least nobody does.
 */
export function hazardFor(retention: number, wanted: number): number {
  if (retention <= 0 || retention >= 1) return 1;
  if (wanted <= 0) return Infinity;
  return wanted >= 1 ? 0 : Math.log(wanted) / Math.log(retention);
}

/** The inputs of a scenario: those of the base with its levers pulled. */
export function withLevers(base: ProjectionInputs, levers: Levers): ProjectionInputs {
  const within = (share: number): number => Math.min(1, Math.max(0, share));
  const cac = base.cac * (1 + levers.cac);
  const customers = base.newCustomers * (1 + levers.newCustomers);
  const raised = customers * cac * (1 + levers.spend);
  const moved = Math.max(-base.retentionSpend, levers.toRetention * raised);
  const times = (1 + levers.spend) * (raised > 0 ? 1 - moved / raised : 1);
  const newCustomers = times === 1 ? customers : customers * acquisitionResponse(base, times);
  const retention = yearlyRetention(base);
  const points = levers.retentionPoints + retentionResponse(base, moved);
  const wanted = retention * (1 + levers.retentionRelative) + points;
  const hazard = (wanted === retention ? 1 : hazardFor(retention, wanted)) / (1 + levers.longerLife);
  return {
    ...base,
    ...(hazard === 1 ? {} : withHazard(base, hazard)),
    pace: base.pace * (1 + levers.repeatTiming),
    firstValue: base.firstValue * (1 + levers.aov),
    aov: base.aov * (1 + levers.aov),
    margin: base.margin + levers.margin,
    refundRate: within(base.refundRate + levers.refundRate),
    newCustomers,
    cac: newCustomers > 0 ? (raised - moved) / newCustomers : cac,
    retentionSpend: base.retentionSpend + moved,
  };
}
