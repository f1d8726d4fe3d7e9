/* How long a subscription is expected to last, in paid periods: within a horizon, without end, discounted, and of those who stayed so far. */
import type { ClvView } from '#domain/clv-view.ts';
import { type Ranged, rangeOf } from '#domain/clv/future-ranges.ts';
import { discountedLifetime, discountedResidualLifetime, lifetimeWithin, type SbgParams } from '#domain/clv/sbg.ts';
import type { ContractModel } from './contracts.ts';

const MONTH_DAYS = 365.25 / 12;
const YEAR_DAYS = 365.25;
/** Below this discount a period a lifetime takes thousands of terms: too many for each of the draws. */
const LEAST_DRAWN = 0.001;

/**
 * within: paid periods of the horizon, the first among them. whole: without horizon and discount; infinite where α ≤ 1. discounted: the
 * same at a discount (DEL). residual: discounted, of somebody just before his n-th renewal, that renewal not yet sure (DERL).
 */
export interface Lifetime {
  readonly kind: 'within' | 'whole' | 'discounted' | 'residual';
  /** Of a residual one; 0 for others. */
  readonly n: number;
  /** Paid periods, with the range that the parameters leave; NaN = none is drawn. */
  readonly periods: Ranged;
}

/** The discount of a period of so many days, from that of a month. */
function discountOfPeriod(monthlyDiscount: number, period: number): number {
  return (1 + monthlyDiscount) ** (period / MONTH_DAYS) - 1;
}

/** Expected lifetimes under a horizon and a discount; Fader, Hardie 2007 and 2010 (`clv/sbg.ts`). */
export function contractLifetimes(
  { fit, draws }: Pick<ContractModel, 'fit' | 'draws'>,
  period: number,
  { months, monthlyDiscount }: ClvView,
): Lifetime[] {
  const discount = discountOfPeriod(monthlyDiscount, period);
  const yearly = Math.max(1, Math.round(YEAR_DAYS / period));
  const paid = Math.max(1, Math.round((months * MONTH_DAYS) / period));
  const lifetime = (kind: Lifetime['kind'], reckon: (params: SbgParams) => number, drawn = true, n = 0): Lifetime => {
    const value = reckon(fit.params);
    const range = drawn ? rangeOf(value, draws.map(reckon)) : { low: NaN, high: NaN };
    return { kind, n, periods: { value, low: range.low, high: range.high } };
  };
  const isDrawn = discount >= LEAST_DRAWN;
  const discounted =
    discount === 0
      ? []
      : [
          lifetime('discounted', (params) => discountedLifetime(params, discount), isDrawn),
          ...[...new Set([1, Math.ceil(yearly / 2), yearly, 2 * yearly])].map((n) =>
            lifetime('residual', (params) => discountedResidualLifetime(params, n, discount), isDrawn, n),
          ),
        ];
  return [
    lifetime('within', (params) => lifetimeWithin(params, paid - 1)),
    // A mean without end of draws some of which are infinite has no range.
    lifetime(
      'whole',
      (params) => discountedLifetime(params, 0),
      draws.every(({ alpha }) => alpha > 1),
    ),
    ...discounted,
  ];
}
