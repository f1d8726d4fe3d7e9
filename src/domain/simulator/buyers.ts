/* Who buys when: customers are won over time and come back by BG/NBD or by contract. */
import { civilDate, dayNumber, daysInMonth } from '#domain/calendar.ts';
import { beta, chooser, exponential, gamma, type Uniform } from './distributions.ts';
import type { Regime } from './regime.ts';
import { acquisitionByDay, inBlackFridaySale, intervalOf, operationalTime, secondOfDay } from './season.ts';

/** Seconds of local time since 1970-01-01 00:00 on the shop's clock: day · 86,400 + second of the day. */
export type LocalSecond = number;

const DAY_SECONDS = 86_400;

/** The purchases of all customers in the order of time. n purchases, c customers. */
export interface Purchases {
  readonly rows: number;
  readonly at: Float64Array;
  /** 0 … c−1; −1 = a guest at the till. */
  readonly customer: Int32Array;
  /** 1 = renewal of a contract. */
  readonly renewal: Uint8Array;
  /** By customer: 1 = has or had a contract. */
  readonly onContract: Uint8Array;
  /** By customer: 1 = won in the Black Friday sale. */
  readonly wonInSale: Uint8Array;
  /** By customer: index into the regime's regions. */
  readonly region: Uint8Array;
}

/** Draws every purchase from the first to the last day of a regime. */
export function drawPurchases(regime: Regime, uniform: Uniform): Purchases {
  const { customers, firstDay } = regime;
  const won = acquisitionByDay(regime, uniform);
  const time = operationalTime(regime);
  const chooseRegion = chooser(regime.regions.map((region) => region.weight));
  const onContract = new Uint8Array(customers);
  const wonInSale = new Uint8Array(customers);
  const region = new Uint8Array(customers);
  const at: LocalSecond[] = [];
  const customer: number[] = [];
  const renewal: number[] = [];
  const add = (second: LocalSecond, who: number, isRenewal: 0 | 1) => {
    at.push(second);
    customer.push(who);
    renewal.push(isRenewal);
  };

  for (let i = 0; i < customers; i++) {
    const draw = uniform();
    const dayIndex = intervalOf(won, draw);
    const share = (draw - won[dayIndex]) / (won[dayIndex + 1] - won[dayIndex]);
    const first = (firstDay + dayIndex) * DAY_SECONDS + secondOfDay(share);
    region[i] = chooseRegion(uniform);
    wonInSale[i] = regime.blackFriday !== null && inBlackFridaySale(firstDay + dayIndex) ? 1 : 0;
    add(first, i, 0);
    if (regime.contracts !== null && uniform() < regime.contracts.share) {
      onContract[i] = 1;
      const churn = beta(uniform, regime.contracts.alpha, regime.contracts.beta);
      addRenewals(regime, uniform, first, churn, (second) => {
        add(second, i, 1);
      });
    } else {
      const slower = wonInSale[i] === 1 ? (regime.blackFriday?.repeatRate ?? 1) : 1;
      const start = time[dayIndex] + share * (time[dayIndex + 1] - time[dayIndex]);
      addRepeats(regime, uniform, time, start, slower, (second) => {
        add(second, i, 0);
      });
    }
  }
  for (let g = 0; g < regime.guests.orders; g++) {
    const draw = uniform();
    const dayIndex = intervalOf(won, draw);
    const share = (draw - won[dayIndex]) / (won[dayIndex + 1] - won[dayIndex]);
    add((firstDay + dayIndex) * DAY_SECONDS + secondOfDay(share), -1, 0);
  }

  const order = Uint32Array.from(at.keys()).sort((i, j) => at[i] - at[j] || i - j);
  return {
    rows: at.length,
    at: Float64Array.from(order, (i) => at[i]),
    customer: Int32Array.from(order, (i) => customer[i]),
    renewal: Uint8Array.from(order, (i) => renewal[i]),
    onContract,
    wonInSale,
    region,
  };
}

/** BG/NBD: exponential gaps of the customer's rate in operational time; after each repeat purchase he may leave. */
function addRepeats(
  regime: Regime,
  uniform: Uniform,
  time: Float64Array,
  start: number,
  slower: number,
  add: (second: LocalSecond) => void,
): void {
  const { r, alpha, a, b } = regime.buying;
  const perDay = ((gamma(uniform, r) / alpha) * slower) / 7;
  const leaves = beta(uniform, a, b);
  const end = time[time.length - 1];
  for (let now = start + exponential(uniform) / perDay; now < end; now += exponential(uniform) / perDay) {
    const day = intervalOf(time, now);
    const share = (now - time[day]) / (time[day + 1] - time[day]);
    add((regime.firstDay + day) * DAY_SECONDS + secondOfDay(share));
    if (uniform() < leaves) return;
  }
}

/** Monthly renewals on the day of the month on which the contract began (the last day of shorter months), until one is cancelled. */
function addRenewals(
  regime: Regime,
  uniform: Uniform,
  first: LocalSecond,
  churn: number,
  add: (second: LocalSecond) => void,
): void {
  const firstDay = Math.floor(first / DAY_SECONDS);
  const second = first - firstDay * DAY_SECONDS;
  const begin = civilDate(firstDay);
  for (let month = begin.month; uniform() >= churn; month++) {
    const year = begin.year + Math.floor(month / 12);
    const monthOfYear = (month % 12) + 1;
    const day = dayNumber(year, monthOfYear, Math.min(begin.day, daysInMonth(year, monthOfYear)));
    if (day > regime.lastDay) return;
    add(day * DAY_SECONDS + second);
  }
}
