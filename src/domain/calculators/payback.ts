/* Payback from CAC, the first order, and what a customer brings a month while he stays. */
import {
  type Calculator,
  money,
  moneyInput,
  months,
  percent,
  percentInput,
  remarksOf,
  type Step,
} from './calculator.ts';

/** A hundred years: later than this is never for a shop. */
const MOST_MONTHS = 1200;

/** v(k) = first + monthly · Σ_{j=1..k} r^j: contribution per acquired customer by the end of month k, r = share that stays each month. */
export function contributed(first: number, monthly: number, stays: number, k: number): number {
  return first + monthly * monthsStayed(stays, k);
}

/** Σ_{j=1..k} r^j: months of k that an acquired customer is there on average. */
function monthsStayed(stays: number, k: number): number {
  return stays === 1 ? k : (stays * (1 - stays ** k)) / (1 - stays);
}

/**
 * The first month k with v(k) ≥ CAC, and the point between k − 1 and k by a straight line; 0 if the first order already pays
 * (`definitions.md` §4, interpolated payback). Never, if v(∞) = first + monthly · r / (1 − r) stays below CAC.
 */
export const payback: Calculator = {
  id: 'payback',
  inputs: [moneyInput('CAC', 30), moneyInput('First', 18), moneyInput('Monthly', 3), percentInput('C', 5)],
  calculate: ({ CAC, First, Monthly, C }) => {
    const stays = 1 - C;
    const most = C === 0 ? (Monthly > 0 ? Infinity : First) : First + (Monthly * stays) / C;
    const at = (k: number): number => contributed(First, Monthly, stays, k);
    const typed = !Number.isNaN(CAC + most);
    const never = typed && most <= CAC && First < CAC;
    let k = typed && !never ? 0 : NaN;
    while (k <= MOST_MONTHS && at(k) < CAC) k++;
    const tooFar = k > MOST_MONTHS;
    const month = tooFar ? NaN : k;
    const exact = month > 0 ? month - 1 + (CAC - at(month - 1)) / (at(month) - at(month - 1)) : month;
    const left = Math.max(0, CAC - First);
    const year = at(12);
    const by = (id: string, k: number): Step => ({
      id,
      tokens: [money(First), '+', money(Monthly), '×', months(monthsStayed(stays, k))],
      equals: money(at(k)),
    });
    return {
      results: [
        { id: 'payback', ...months(exact) },
        { id: 'month', ...months(month) },
        { id: 'year', ...money(year) },
        { id: 'most', ...money(most) },
      ],
      steps: [
        { id: 'left', tokens: [money(CAC), '−', money(First)], equals: money(left) },
        { id: 'stays', tokens: [percent(1), '−', percent(C)], equals: percent(stays) },
        ...(month > 0 ? [by('before', month - 1), by('after', month)] : []),
        { id: 'payback', tokens: [], equals: months(exact) },
      ],
      remarks: remarksOf({ neverPaysBack: never, paysAtOnce: month === 0 && CAC > 0, noCac: CAC === 0, tooFar }),
    };
  },
};
