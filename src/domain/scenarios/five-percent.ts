/* The user's own "5 %": what three readings of "5 % more retention" do to the value of a customer, on the user's own curve. */
import { valueByMonth } from './customer-life.ts';
import { hazardFor, type Levers, NO_LEVERS, withLevers } from './levers.ts';
import { withHazard, yearlyRetention } from './curve.ts';
import type { ProjectionInputs } from './inputs.ts';

/** relative: 5 % more of the yearly retention. points: 5 points more. halved: half of the yearly churn. */
export type FiveId = 'relative' | 'points' | 'halved';

const FIVE = 0.05;
/** Months over which customers are compared. */
const FIVE_MONTHS = 60;

export interface FiveRow {
  readonly id: FiveId | 'today';
  /** a_12. */
  readonly retention: number;
  /** Contribution of a new customer over 60 months, minor units. */
  readonly value: number;
  /** That less CAC. */
  readonly left: number;
  /** Change of value against today, as a share; NaN where today's is 0. */
  readonly valueChange: number;
  /** Change of what is left; NaN where today leaves nothing: there is no per cent of a loss. */
  readonly leftChange: number;
}

/** Today's customer and the three readings. What the change costs is in none of them. */
export function fivePercent(base: ProjectionInputs): FiveRow[] {
  const retention = yearlyRetention(base);
  const levers = (change: Partial<Levers>): ProjectionInputs => withLevers(base, { ...NO_LEVERS, ...change });
  const halved = { ...base, ...withHazard(base, hazardFor(retention, (1 + retention) / 2)) };
  const of = (id: FiveRow['id'], inputs: ProjectionInputs) => {
    const value = valueByMonth(inputs, FIVE_MONTHS)[FIVE_MONTHS];
    return { id, retention: yearlyRetention(inputs), value, left: value - base.cac };
  };
  const today = of('today', base);
  const change = (own: number, then: number): number => (then > 0 ? own / then - 1 : NaN);
  return [
    today,
    of('relative', levers({ retentionRelative: FIVE })),
    of('points', levers({ retentionPoints: FIVE })),
    of('halved', halved),
  ].map((row) => ({
    ...row,
    valueChange: change(row.value, today.value),
    leftChange: change(row.left, today.left),
  }));
}
