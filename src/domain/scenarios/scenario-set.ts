/* The base case of what is typed about scenarios and what is measured; which typed numbers can be meant. */
import { fromTyped, inputFault } from '#domain/calculators/calculators.ts';
import { activeShares } from './curve.ts';
import { BASE_INPUTS, CURVE_EXAMPLE, CURVE_MONTHS, type BaseId, type ProjectionInputs } from './inputs.ts';
import { type LeverId, type Levers, LEVERS, NO_LEVERS } from './levers.ts';
import type { Scenario, ScenarioSet } from './scenario-settings.ts';
import type { MeasuredBase, MeasuredPoint } from './measured-base.ts';

export const MOST_SCENARIOS = 4;

/** Where a number comes from. assumed: nothing was measured or typed, and the data cannot tell it. */
export type Source = 'measured' | 'typed' | 'example' | 'assumed';

/** Numbers that no data hold. */
const ASSUMED: readonly BaseId[] = [
  ...(['months', 'growth', 'retentionSpend', 'fixedCosts', 'openingCash'] as const),
  ...(['elasticity', 'mostPoints', 'halfSpend'] as const),
];

export interface BaseCase {
  readonly inputs: ProjectionInputs;
  /** The inputs with the curve at the ends of its 95 % intervals; null = the curve has none, or none that was not typed over. */
  readonly range: { readonly low: ProjectionInputs; readonly high: ProjectionInputs } | null;
  readonly sources: Readonly<Record<BaseId, Source>>;
  /** By month of life. */
  readonly curveSources: ReadonlyMap<number, Source>;
  /** null = nothing is measured. */
  readonly measured: MeasuredBase | null;
}

/** Measured where it is, typed over where it was, the example else. */
export function baseCase(set: ScenarioSet, measured: MeasuredBase | null, minorDigits: number): BaseCase {
  const numbers = {} as Record<BaseId, number>;
  const sources = {} as Record<BaseId, Source>;
  for (const { id, kind, standard } of BASE_INPUTS) {
    const typed = set.base[id];
    const own = measured?.numbers[id];
    numbers[id] = typed === undefined && own !== undefined ? own : fromTyped(kind, typed ?? standard, minorDigits);
    if (typed !== undefined) sources[id] = 'typed';
    else if (own !== undefined) sources[id] = 'measured';
    else sources[id] = ASSUMED.includes(id) ? 'assumed' : 'example';
  }
  const points = set.constant ? [] : curvePoints(set, measured);
  const curve = points.map(({ month, share }) => ({ month, share }));
  const sizes = set.constant ? [] : (measured?.cohortSizes ?? []);
  const shares = activeShares({ curve, churn: numbers.churn }, sizes.length);
  const rest = {
    // Those of each age who are to be expected among the active.
    existingAges: sizes.map((customers, age) => customers * shares[age]),
    season: set.season ? (measured?.season ?? null) : null,
    pace: 1,
  };
  const inputs = (end: 'low' | 'share' | 'high'): ProjectionInputs => ({
    ...numbers,
    ...rest,
    curve: points.map(({ month, [end]: share }) => ({ month, share })),
  });
  const ranged = points.some(({ low, high }) => low < high);
  return {
    inputs: inputs('share'),
    range: ranged ? { low: inputs('low'), high: inputs('high') } : null,
    sources,
    curveSources: new Map(points.map(({ month, source }) => [month, source])),
    measured,
  };
}

function curvePoints({ curve }: ScenarioSet, measured: MeasuredBase | null): (MeasuredPoint & { source: Source })[] {
  const own = measured !== null && measured.curve.length > 0 ? measured.curve : null;
  return CURVE_MONTHS.flatMap((month) => {
    const typed = curve[month];
    if (typed !== undefined) return [exact(month, typed / 100, 'typed')];
    if (own === null) {
      const example = CURVE_EXAMPLE.find((point) => point.month === month);
      return example ? [exact(month, example.share, 'example')] : [];
    }
    const point = own.find((each) => each.month === month);
    if (point === undefined) return [];
    return [
      Number.isNaN(point.low) ? exact(month, point.share, 'measured') : { ...point, source: 'measured' as const },
    ];
  });
}

function exact(month: number, share: number, source: Source): MeasuredPoint & { source: Source } {
  return { month, share, low: share, high: share, source };
}

/** Levers as they are computed with: shares. */
export function leversOf({ levers }: Scenario): Levers {
  const shares = Object.entries(levers).map(([id, typed]) => [id, typed / 100]);
  return { ...NO_LEVERS, ...(Object.fromEntries(shares) as Partial<Levers>) };
}

/** Whether a typed number of the base can be meant. */
export function baseFits(id: string, typed: number): id is BaseId {
  const input = BASE_INPUTS.find((each) => each.id === id);
  if (input === undefined || inputFault(input, typed) !== null) return false;
  return id !== 'months' || Number.isInteger(typed);
}

/** Whether a typed lever can be meant. */
export function leverFits(id: string, typed: number): id is LeverId {
  const lever = LEVERS.find((each) => each.id === id);
  return lever !== undefined && typed >= lever.min && typed <= lever.max;
}

/** Whether a typed point of the curve, per cent, can be meant. */
export function pointFits(month: number, typed: number): boolean {
  return CURVE_MONTHS.some((known) => known === month) && typed >= 0 && typed <= 100;
}
