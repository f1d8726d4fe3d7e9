/* Busyness of a simulated store by day: weekdays, months, growth and Black Friday. */
import { civilDate, dayNumber } from '#domain/calendar.ts';
import { normal, type Uniform } from './distributions.ts';
import type { Regime } from './regime.ts';

/** 0 = Monday … 6 = Sunday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Black Friday of a year: the day after the fourth Thursday of November. */
export function blackFriday(year: number): number {
  const first = dayNumber(year, 11, 1);
  return first + ((3 - weekday(first) + 7) % 7) + 22;
}

/** Whether a day lies in the sale: the Monday before to the Monday after Black Friday. */
export function inBlackFridaySale(day: number): boolean {
  const distance = day - blackFriday(civilDate(day).year);
  return distance >= -4 && distance <= 3;
}

/**
 * Operational time: entry i is the time that has run at the begin of day firstDay + i, n days make n + 1 entries.
 * Busy days run faster, so that purchases at a constant rate in this time follow the season in calendar time.
 * Scaled so that the whole history takes its calendar length: a rate per week stays one.
 */
export function operationalTime(regime: Regime): Float64Array {
  const days = regime.lastDay - regime.firstDay + 1;
  const time = new Float64Array(days + 1);
  for (let i = 0; i < days; i++) {
    const day = regime.firstDay + i;
    time[i + 1] = time[i] + regime.season.weekday[weekday(day)] * regime.season.month[civilDate(day).month - 1];
  }
  const scale = days / time[days];
  for (let i = 0; i <= days; i++) time[i] *= scale;
  return time;
}

/**
 * Shares of the new customers by day, summed up: entry i is the share won before day firstDay + i, the last is 1.
 * Weekday × month × yearly growth × a start from almost nothing × a random factor a week × the sale.
 */
export function acquisitionByDay(regime: Regime, uniform: Uniform): Float64Array {
  const { acquisition, season, firstDay } = regime;
  const days = regime.lastDay - firstDay + 1;
  const upTo = new Float64Array(days + 1);
  let factor = 1;
  for (let i = 0; i < days; i++) {
    const day = firstDay + i;
    if (i % 7 === 0) factor = Math.exp(acquisition.noise * normal(uniform));
    const ramp = Math.min(1, 0.05 + (0.95 * i) / acquisition.rampDays);
    const sale = regime.blackFriday !== null && inBlackFridaySale(day) ? regime.blackFriday.acquisition : 1;
    const busy = season.weekday[weekday(day)] * season.month[civilDate(day).month - 1];
    upTo[i + 1] = upTo[i] + busy * sale * ramp * factor * Math.pow(acquisition.yearlyGrowth, i / 365.25);
  }
  const sum = upTo[days];
  for (let i = 0; i <= days; i++) upTo[i] /= sum;
  return upTo;
}

/** Index of the interval of an ascending sequence that holds x: sequence[i] ≤ x < sequence[i+1]. */
export function intervalOf(sequence: Float64Array, x: number): number {
  let low = 0;
  let high = sequence.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sequence[middle] <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

const CLOCK_SHARE = [0, 0.06, 0.2, 0.36, 0.52, 0.66, 0.84, 1];
const CLOCK_HOUR = [6, 8, 10.5, 13, 16, 18.5, 21, 23.9];

/** Second of the day at which a share of the day's orders has come in: few at dawn, most at noon and in the evening, none at night. */
export function secondOfDay(share: number): number {
  let i = 1;
  while (i < CLOCK_SHARE.length - 1 && CLOCK_SHARE[i] < share) i++;
  const within = (share - CLOCK_SHARE[i - 1]) / (CLOCK_SHARE[i] - CLOCK_SHARE[i - 1]);
  return Math.floor(3600 * (CLOCK_HOUR[i - 1] + within * (CLOCK_HOUR[i] - CLOCK_HOUR[i - 1])));
}
