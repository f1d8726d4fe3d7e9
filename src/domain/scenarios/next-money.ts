/* The next amount: what it adds where it is spent, from which lift on it pays, and where two uses bring the same. */
import { sumOf } from '#domain/numeric/sum.ts';
import { yearlyRetention } from './curve.ts';
import type { ProjectionInputs } from './inputs.ts';
import { acquisitionResponse, type Levers, NO_LEVERS, retentionResponse, withLevers } from './levers.ts';
import { project } from './project.ts';

const USES = ['acquisition', 'retention', 'margin', 'orderValue'] as const;
/** What an amount is spent on. */
export type UseId = (typeof USES)[number];

/** What is assumed of the next amount, beside the responses to spend that stand in the base. */
export interface NextMoney {
  /** Minor units, spent evenly over the months projected. */
  readonly amount: number;
  /** Points of margin (share) that it adds where it is spent on margin, over all these months. */
  readonly margin: number;
  /** Share by which it raises first and later orders where it is spent on order value. */
  readonly orderValue: number;
}

/**
 * A use of the amount. The lift is a share more new customers (acquisition), points of yearly retention, points of margin, a share more
 * order value.
 */
export interface Use {
  readonly id: UseId;
  /** As assumed; NaN = nothing can be said: without acquisition spend there is nothing that elasticity multiplies. */
  readonly lift: number;
  /** Contribution that it adds within the months projected, minor units. */
  readonly added: number;
  /** Lift at which it adds as much as it costs; NaN = none does. */
  readonly breakEven: number;
  /** Lift at which it adds as much as the amount does in acquisition; NaN = none does, or that cannot be said. */
  readonly level: number;
}

const contribution = (inputs: ProjectionInputs): number => sumOf(project(inputs).contribution);
const pulled = (base: ProjectionInputs, levers: Partial<Levers>): ProjectionInputs =>
  withLevers(base, { ...NO_LEVERS, ...levers });

/** Acquisition spend of the base over all months. */
function acquisitionSpend(base: ProjectionInputs): number {
  return sumOf(project(base).acquisitionSpend);
}

/** The lift that an amount brings in a use, as assumed. */
function liftOf(base: ProjectionInputs, use: UseId, { amount, margin, orderValue }: NextMoney): number {
  switch (use) {
    case 'acquisition': {
      const spent = acquisitionSpend(base);
      return spent > 0 ? acquisitionResponse(base, 1 + amount / spent) - 1 : NaN;
    }
    case 'retention':
      return retentionResponse(base, amount / base.months);
    case 'margin':
      return margin;
    case 'orderValue':
      return orderValue;
  }
}

/** Contribution that a lift adds over the months projected, minor units. */
export function addedBy(base: ProjectionInputs, use: UseId, lift: number): number {
  if (Number.isNaN(lift)) return NaN;
  const levers: Readonly<Record<UseId, Partial<Levers>>> = {
    acquisition: { newCustomers: lift },
    retention: { retentionPoints: lift },
    margin: { margin: lift },
    orderValue: { aov: lift },
  };
  return contribution(pulled(base, levers[use])) - contribution(base);
}

const HALVINGS = 60;

/** Where a function that does not fall reaches a target between low and high. */
function reachedAt(low: number, high: number, reached: (x: number) => boolean): number {
  let [below, above] = [low, high];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (below + above) / 2;
    if (reached(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/**
 * The lift that adds `target` minor units of contribution. Contribution is linear in new customers, margin and order value: target over
 * the contribution of new customers, over net sales, over contribution. Points of retention by bisection up to 100 %. NaN = no lift does.
 */
export function liftFor(base: ProjectionInputs, use: UseId, target: number): number {
  const over = (whole: number): number => (whole > 0 ? target / whole : NaN);
  if (Number.isNaN(target)) return NaN;
  switch (use) {
    case 'acquisition':
      return over(contribution({ ...base, existing: 0 }));
    case 'margin':
      return over(sumOf(project(base).revenue));
    case 'orderValue':
      return over(contribution(base));
    case 'retention': {
      const most = 1 - yearlyRetention(base);
      const reached = (points: number): boolean => addedBy(base, 'retention', points) >= target;
      return reached(most) ? reachedAt(0, most, reached) : NaN;
    }
  }
}

/** All four uses of the amount. */
export function usesOf(base: ProjectionInputs, next: NextMoney): Use[] {
  const found = USES.map((id) => {
    const lift = liftOf(base, id, next);
    return { id, lift, added: addedBy(base, id, lift) };
  });
  return found.map((use) => ({
    ...use,
    breakEven: liftFor(base, use.id, next.amount),
    level: liftFor(base, use.id, found[0].added),
  }));
}

/** Contribution that an amount adds in acquisition, and in retention, as assumed. */
export function addedIn(base: ProjectionInputs, use: 'acquisition' | 'retention', amount: number): number {
  return addedBy(base, use, liftOf(base, use, { amount, margin: 0, orderValue: 0 }));
}

/** The amount from which on the other use brings more. */
export interface Crossing {
  /** Minor units. */
  readonly amount: number;
  /** What either adds there. */
  readonly added: number;
  /** Which brings more below it. */
  readonly below: 'acquisition' | 'retention';
}

/** Tenths and multiples of the amount that are looked through: a thousandth up to a thousand times, four to a power of ten. */
const REACH = 3;
const PER_POWER = 4;

/** Where acquisition and retention bring the same, nearest to the amount; null = one brings more from a thousandth to a thousand times it. */
export function crossingOf(base: ProjectionInputs, amount: number): Crossing | null {
  const ahead = (x: number): boolean => addedIn(base, 'acquisition', x) > addedIn(base, 'retention', x);
  const steps = Array.from(
    { length: 2 * REACH * PER_POWER + 1 },
    (_, i) => amount * 10 ** ((i - REACH * PER_POWER) / PER_POWER),
  );
  const leads = steps.map(ahead);
  const middle = REACH * PER_POWER;
  const crossed = steps
    .map((_, i) => i)
    .filter((i) => i > 0 && leads[i] !== leads[i - 1])
    .sort((a, b) => Math.abs(a - 0.5 - middle) - Math.abs(b - 0.5 - middle))
    .at(0);
  if (crossed === undefined) return null;
  const at = reachedAt(steps[crossed - 1], steps[crossed], (x) => ahead(x) === leads[crossed]);
  return { amount: at, added: addedIn(base, 'retention', at), below: leads[crossed - 1] ? 'acquisition' : 'retention' };
}
