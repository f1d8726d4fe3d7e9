/* How many buy again, and when: repeat rates, the time to the second purchase, gaps, orders per customer. */
import { gapCounts, secondPurchaseCurve, timeToSecondPurchase } from './gaps.ts';
import { revenuePerCustomer } from './headline.ts';
import { kaplanMeierQuantile } from './kaplan-meier.ts';
import { orderLadder } from './ladder.ts';
import { DayCounts } from './numeric/day-counts.ts';
import { sumOf } from './numeric/sum.ts';
import { oncePerOrders, type OrdersOfLog } from './once-per-orders.ts';
import type { PurchaseLog } from './purchases.ts';
import type { RepeatReport, WithinDays } from './results.ts';
import { share } from './share.ts';

/** Ages at which repeat rates are stated, ascending. */
const WITHIN_DAYS = [30, 60, 90, 180, 365] as const;
/** The last entry of the orders distribution is this many orders or more. */
const MOST_ORDERS = 10;

/**
 * Repeat rates over all customers (with ≥ 2 orders; with ≥ 2 purchase days) and at equal age (the second within N days, over
 * those with first day + N ≤ as-of); Kaplan–Meier of the time to the second purchase day, its median and, apart from it, the
 * median among those who came back; gaps between purchase days; the ladder of orders; AOV over all counted orders, the other averages over
 * identified ones. Money in minor units, not rounded; NaN where there is nobody to divide by.
 */
export function repeatReport(log: PurchaseLog): RepeatReport {
  const net = sumOf(log.net) + sumOf(log.unidentified.net);
  const allOrders = log.orders + log.unidentified.orders;
  return {
    ...comingBack(log),
    aov: allOrders > 0 ? net / allOrders : NaN,
    ordersPerCustomer: log.customers > 0 ? log.orders / log.customers : NaN,
    revenuePerCustomer: revenuePerCustomer(log),
    ladder: orderLadder(log),
  };
}

/** What no price changes. */
const comingBack = oncePerOrders(
  (log: OrdersOfLog): Omit<RepeatReport, 'aov' | 'ordersPerCustomer' | 'revenuePerCustomer' | 'ladder'> => {
    const { days, observed } = timeToSecondPurchase(log);
    const ordersDistribution = new Array<number>(MOST_ORDERS).fill(0);
    const waits = new DayCounts();
    let byOrders = 0;
    let byDays = 0;
    for (let i = 0; i < log.customers; i++) {
      const orders = log.start[i + 1] - log.start[i];
      ordersDistribution[Math.min(orders, MOST_ORDERS) - 1]++;
      if (orders > 1) byOrders++;
      if (observed[i] === 0) continue;
      byDays++;
      waits.add(days[i]);
    }
    const steps = secondPurchaseCurve(log);
    return {
      repeatRateByOrders: share(byOrders, log.customers),
      repeatRateByDays: share(byDays, log.customers),
      within: withinDays(log, days, observed),
      kaplanMeier: steps,
      medianDays: kaplanMeierQuantile(steps, 0.5),
      medianAmongRepeaters: waits.n > 0 ? waits.quantile(0.5) : null,
      gaps: gapQuantiles(log),
      ordersDistribution,
    };
  },
);

/** For each number of days up to the last horizon the first horizon that holds it. */
const HORIZON_OF = Uint8Array.from({ length: WITHIN_DAYS[WITHIN_DAYS.length - 1] + 1 }, (_, days) =>
  WITHIN_DAYS.findIndex((n) => days <= n),
);

/** The second purchase day, and the second order (of the same day too), within N days of the first; for each N in one pass. */
function withinDays(log: OrdersOfLog, days: Int32Array, observed: Uint8Array): WithinDays[] {
  const { start, day, asOf } = log;
  const longest = HORIZON_OF.length - 1;
  // Differences: who is in horizons k … l is +1 at k and −1 behind l.
  const [eligible, byDays, byOrders] = [0, 1, 2].map(() => new Int32Array(WITHIN_DAYS.length + 1));
  for (let i = 0; i < log.customers; i++) {
    const first = start[i];
    const age = asOf - day[first];
    // Horizons that the customer is observed for: those that end by his age.
    const horizons = age >= longest ? WITHIN_DAYS.length : HORIZON_OF[age + 1];
    if (horizons === 0) continue;
    eligible[0]++;
    eligible[horizons]--;
    if (start[i + 1] - first < 2) continue;
    const toOrder = day[first + 1] - day[first];
    const fromOrder = toOrder > longest ? horizons : HORIZON_OF[toOrder];
    if (fromOrder < horizons) {
      byOrders[fromOrder]++;
      byOrders[horizons]--;
    }
    const fromDay = observed[i] === 0 || days[i] > longest ? horizons : HORIZON_OF[days[i]];
    if (fromDay < horizons) {
      byDays[fromDay]++;
      byDays[horizons]--;
    }
  }
  for (const counts of [eligible, byDays, byOrders]) {
    for (let k = 1; k < WITHIN_DAYS.length; k++) counts[k] += counts[k - 1];
  }
  return WITHIN_DAYS.map((n, k) => ({
    days: n,
    byDays: share(byDays[k], eligible[k]),
    byOrders: share(byOrders[k], eligible[k]),
  }));
}

function gapQuantiles(log: OrdersOfLog): RepeatReport['gaps'] {
  const gaps = gapCounts(log);
  if (gaps.n === 0) return null;
  const at = (p: number): number => gaps.quantile(p);
  return { n: gaps.n, p25: at(0.25), median: at(0.5), p75: at(0.75), p90: at(0.9) };
}
