/* Customers yet to be won: at the pace of late, with the first purchases of late. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { exponential, normal, type Uniform } from '#domain/simulator/distributions.ts';
import { activeAt } from './active.ts';
import type { BuyingModel } from './buying-model.ts';
import { expectedOfNewCustomer } from './expected-purchases.ts';
import { WEEKS_PER_MONTH } from './lifetime-value.ts';
import { DAYS_PER_WEEK } from './rfm-summary.ts';

/** The pace is that of the last this many days. */
const LATE_DAYS = 365;

/** How new customers come, and what they leave on their first day. */
export interface Arrivals {
  /** A month of 4.345 weeks. */
  readonly perMonth: number;
  /** Days behind it: the last 365, or the whole history where that is shorter. */
  readonly days: number;
  /** Net sales of the first purchase day of each customer won in these days, minor units. */
  readonly firstValues: Float64Array;
}

/** New customers of the last 365 days, or of the history where it is shorter. If nobody came, first values are those of everybody. */
export function lateArrivals(log: PurchaseLog): Arrivals {
  const days = Math.max(1, Math.min(LATE_DAYS, log.asOf - log.firstDay + 1));
  const late = firstValuesAfter(log, log.asOf - days);
  return {
    perMonth: (late.length / days) * WEEKS_PER_MONTH * DAYS_PER_WEEK,
    days,
    firstValues: late.length > 0 ? late : firstValuesAfter(log, -Infinity),
  };
}

function firstValuesAfter(log: PurchaseLog, after: number): Float64Array {
  const values: number[] = [];
  for (let i = 0; i < log.customers; i++) {
    const first = log.day[log.start[i]];
    if (first <= after) continue;
    let value = 0;
    for (let o = log.start[i]; o < log.start[i + 1] && log.day[o] === first; o++) value += log.net[o];
    values.push(value);
  }
  return Float64Array.from(values);
}

/** Nodes and weights of Gauss and Legendre on −1 … 1, five points: exact for polynomials up to degree 9. Abramowitz, Stegun, table 25.4. */
const NODES = [-0.906_179_845_938_664, -0.538_469_310_105_683, 0, 0.538_469_310_105_683, 0.906_179_845_938_664];
const WEIGHTS = [
  0.236_926_885_056_189, 0.478_628_670_499_366, 0.568_888_888_888_889, 0.478_628_670_499_366, 0.236_926_885_056_189,
];

/** ∫ f over from … to, in pieces no longer than a month. */
function integral(f: (t: number) => number, from: number, to: number): number {
  const pieces = Math.max(1, Math.ceil((to - from) / WEEKS_PER_MONTH - 1e-9));
  const half = (to - from) / pieces / 2;
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const middle = from + (2 * piece + 1) * half;
    NODES.forEach((node, i) => (sum += WEIGHTS[i] * f(middle + node * half) * half));
  }
  return sum;
}

/**
 * What customers who arrive evenly, one a week, do on average: repeat purchases up to t weeks from now, and how many of them are active
 * then. Source: E[X(t)] of Fader, Hardie, Lee 2005, eq. 9, over the time since each came.
 */
export function newcomers(model: BuyingModel, t: number, lapse: number): { purchases: number; active: number } {
  const active = (since: number): number => activeAt(model, 0, 0, 0, since, lapse);
  return {
    purchases: integral((since) => expectedOfNewCustomer(model, since), 0, t),
    active: Math.min(t, lapse) + (t > lapse ? integral(active, lapse, t) : 0),
  };
}

/** From here on a Poisson number is a rounded normal one: chances below 1e-6 differ. */
const MANY = 500;

/** A Poisson number with the given mean: exponential gaps counted, or for large means the normal approximation. */
export function poisson(mean: number, uniform: Uniform): number {
  if (mean > MANY) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(uniform)));
  let n = -1;
  for (let gone = 0; gone <= mean; gone += exponential(uniform)) n++;
  return n;
}
