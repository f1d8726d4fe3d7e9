/* Whether the file starts with the shop's first order: signs that it does not. */
import { quantile } from '#domain/numeric/quantile.ts';
import { oncePer, oncePerColumns, recentPer } from '#domain/once-per.ts';
import { OrderKind, type OrderTable, type Text } from '#domain/orders.ts';
import type { StartCheck } from '#domain/results.ts';

/** As Shopify names orders. Other shops begin anywhere (Shopware at 10000), or their numbers are not of orders alone. */
const SHOPIFY_NAME = /^#\d{1,15}$/;
/** Share of names that must be of that pattern for the numbers to tell anything. */
const NUMBERED_SHARE = 0.9;
/** Numbers start at 1001 or, where a shop chose so, at 1; so many first ones may be missing (deleted, tests) without a sign. */
const FIRST_NUMBERS = [1, 1001] as const;
const MISSING_ALLOWED = 50;
const PERIOD_DAYS = 30;
/** Days from … to that are kept for a table: counting and the guard ask for the same. */
const KEPT = 2;
const LATER_PERIODS = 3;
/** Orders in a usual 30 days below which the first 30 days of a shop differ from others by chance alone. */
const LEAST_USUAL = 20;

/** Number that each order is named by, NaN where it is not named so; one entry a row. */
const orderNumbers = oncePer(({ codes, values }: Text): Float64Array => {
  const numbers = values.map((name) => (SHOPIFY_NAME.test(name) ? Number(name.slice(1)) : NaN));
  const ofRows = new Float64Array(codes.length).fill(NaN);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) ofRows[row] = numbers[codes[row]];
  return ofRows;
});

/** Orders by their day: how many, how many of them are numbered, and the lowest of these numbers. One entry a day from `from` on. */
const ordersByDay = oncePerColumns(['day', 'name', 'kind'], (orders: OrderTable) => {
  const numbers = orderNumbers(orders.name);
  let [from, to] = [Infinity, -Infinity];
  for (let row = 0; row < orders.rows; row++) {
    from = Math.min(from, orders.day[row]);
    to = Math.max(to, orders.day[row]);
  }
  const days = orders.rows === 0 ? 0 : to - from + 1;
  const byDay = { from, all: new Int32Array(days), numbered: new Int32Array(days), lowest: new Float64Array(days) };
  byDay.lowest.fill(Infinity);
  for (let row = 0; row < orders.rows; row++) {
    if (orders.kind[row] === OrderKind.refund) continue;
    const day = orders.day[row] - from;
    byDay.all[day]++;
    const number = numbers[row];
    if (Number.isNaN(number)) continue;
    byDay.numbered[day]++;
    if (number < byDay.lowest[day]) byDay.lowest[day] = number;
  }
  return byDay;
});

/** Lowest order number up to as-of; null where fewer than 90 % of the orders are named as `#1001`. */
function lowestOrderNumber(orders: OrderTable, asOf: number): number | null {
  const { from, all, numbered, lowest } = ordersByDay(orders);
  let [least, named, count] = [Infinity, 0, 0];
  for (let day = 0; day < all.length && from + day <= asOf; day++) {
    count += all[day];
    named += numbered[day];
    least = Math.min(least, lowest[day]);
  }
  return count > 0 && named >= NUMBERED_SHARE * count ? least : null;
}

/** Orders in each whole 30-day period since the first order; the one that as-of cuts is left out. */
function ordersByPeriod(orders: OrderTable, firstDay: number, asOf: number): Float64Array {
  const counts = new Float64Array(Math.max(0, Math.floor((asOf - firstDay + 1) / PERIOD_DAYS)));
  const { from, all } = ordersByDay(orders);
  for (let day = 0; day < all.length; day++) {
    const period = Math.floor((from + day - firstDay) / PERIOD_DAYS);
    if (period >= 0 && period < counts.length) counts[period] += all[day];
  }
  return counts;
}

/**
 * Signs that the file does not start with the shop's first order. Where orders are named as Shopify names them, the lowest
 * number tells: first orders are #1 or #1001, so one from #51 to #999, or above #1050, is a sign. Elsewhere the volume tells:
 * a shop that starts does not sell at once at least half of what it later sells in a usual 30 days (median of later whole
 * 30-day periods, of which there must be three, and 20 orders, else it cannot tell). Orders counted or not.
 */
export const checkStart: (orders: OrderTable, firstDay: number, asOf: number) => StartCheck = recentPer(
  KEPT,
  (firstDay, asOf) => `${firstDay} ${asOf}`,
  findSigns,
);

function findSigns(orders: OrderTable, firstDay: number, asOf: number): StartCheck {
  const lowestNumber = lowestOrderNumber(orders, asOf);
  const [firstPeriod = 0, ...later] = ordersByPeriod(orders, firstDay, asOf);
  const enough = later.length >= LATER_PERIODS;
  const firstPeriodOrders = enough ? firstPeriod : NaN;
  const medianPeriodOrders = enough ? quantile(Float64Array.from(later).sort(), 0.5) : NaN;
  const byNumber =
    lowestNumber !== null &&
    FIRST_NUMBERS.every((first) => lowestNumber < first - 1 || lowestNumber > first - 1 + MISSING_ALLOWED);
  const byVolume = medianPeriodOrders >= LEAST_USUAL && firstPeriodOrders >= medianPeriodOrders / 2;
  return {
    suspect: lowestNumber === null ? byVolume : byNumber,
    lowestNumber,
    firstPeriodOrders,
    medianPeriodOrders,
  };
}
