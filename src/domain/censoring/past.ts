/* What the weeks of a file say about the purchases before it: how many old customers each week would bring, if the shop had gone on as it does. */
import type { Weeks } from './weeks.ts';

export const YEAR_WEEKS = 52;
/** Purchases so long before the file still bring somebody back: six years. */
const PAST_WEEKS = 6 * YEAR_WEEKS;
/** Weeks on which the volume at the begin and the growth of volume rest. */
const LEVEL_WEEKS = 8;
/** Half-width of the weights by which the season is smoothed, in weeks. */
const SEASON_REACH = 5;
/** Weeks after which the tail of the lags is a power of the lag. */
const TAIL_SHIFT = 4;
const MOST_FALL = -0.7;
const MOST_GROWTH = 1.5;

function mean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i];
  return to > from ? sum / (to - from) : NaN;
}

/** Shares by lag, going on beyond the observed ones as (lag + 4)^−power from the level of the last half; never more than what is left. */
export function withTail({ lagShare }: Weeks, power: number): Float64Array {
  const observed = Math.min(lagShare.length, PAST_WEEKS);
  const shares = new Float64Array(PAST_WEEKS);
  shares.set(lagShare.subarray(0, observed));
  const fallen = (lag: number): number => Math.pow((lag + TAIL_SHIFT) / (observed + TAIL_SHIFT), -power);
  let mass = 0;
  let shape = 0;
  let left = 1;
  for (let lag = 0; lag < observed; lag++) {
    left -= shares[lag];
    if (lag < observed >> 1) continue;
    mass += shares[lag];
    shape += fallen(lag);
  }
  for (let lag = observed; lag < PAST_WEEKS && shape > 0; lag++) {
    shares[lag] = Math.min(left, (mass / shape) * fallen(lag));
    left -= shares[lag];
  }
  return shares;
}

/** Log growth of purchases a year inside the file, from the same weeks of two years where it is that long; 0 below a year. Between −0.7 and 1.5. */
export function growthInside({ weeks, purchases }: Weeks): number {
  if (weeks < YEAR_WEEKS) return 0;
  const both = Math.min(LEVEL_WEEKS, weeks - YEAR_WEEKS);
  const [first, second, years] =
    both >= LEVEL_WEEKS / 2
      ? [mean(purchases, 0, both), mean(purchases, YEAR_WEEKS, YEAR_WEEKS + both), 1]
      : [
          mean(purchases, 0, LEVEL_WEEKS),
          mean(purchases, weeks - LEVEL_WEEKS, weeks),
          (weeks - LEVEL_WEEKS) / YEAR_WEEKS,
        ];
  if (!(first > 0) || !(second > 0)) return 0;
  return Math.max(MOST_FALL, Math.min(MOST_GROWTH, Math.log(second / first) / years));
}

/**
 * Season by week: returning purchases / those that the purchases before and the lags let expect, smoothed around the year. Customers
 * who come back show the season without new ones. All 1 below a year.
 */
export function seasonOf({ weeks, purchases, firstSeen, lagShare }: Weeks): Float64Array {
  const season = new Float64Array(weeks).fill(1);
  if (weeks < YEAR_WEEKS) return season;
  const returned = new Float64Array(YEAR_WEEKS);
  const expected = new Float64Array(YEAR_WEEKS);
  for (let week = 0; week < weeks; week++) {
    returned[week % YEAR_WEEKS] += purchases[week] - firstSeen[week];
    const lags = Math.min(week + 1, lagShare.length);
    for (let lag = 0; lag < lags; lag++) expected[week % YEAR_WEEKS] += purchases[week - lag] * lagShare[lag];
  }
  for (let week = 0; week < weeks; week++) {
    let above = 0;
    let below = 0;
    for (let off = 1 - SEASON_REACH; off < SEASON_REACH; off++) {
      const at = (week + off + YEAR_WEEKS) % YEAR_WEEKS;
      const weight = 1 - Math.abs(off) / SEASON_REACH;
      above += weight * returned[at];
      below += weight * expected[at];
    }
    if (above > 0 && below > 0) season[week] = above / below;
  }
  return season;
}

/**
 * Old customers first seen in each week, if purchases before the file were what the assumption says: Σ over lags > week of
 * purchases(week − lag) × share(lag). Purchases before the file are those of the same weeks of its first year, taken back by the growth;
 * below a year, the level of the first weeks. Without season.
 */
export function oldByWeek(weeks: Weeks, shares: Float64Array, growth: number): Float64Array {
  const { purchases } = weeks;
  const level = mean(purchases, 0, Math.min(LEVEL_WEEKS, weeks.weeks));
  const past = new Float64Array(PAST_WEEKS + 1);
  for (let back = 1; back <= PAST_WEEKS; back++) {
    const years = Math.ceil(back / YEAR_WEEKS);
    past[back] =
      weeks.weeks >= YEAR_WEEKS
        ? purchases[years * YEAR_WEEKS - back] * Math.exp(-growth * years)
        : level * Math.exp((-growth * back) / YEAR_WEEKS);
  }
  const old = new Float64Array(weeks.weeks);
  for (let week = 0; week < old.length; week++) {
    for (let lag = week + 1; lag < PAST_WEEKS; lag++) old[week] += past[lag - week] * shares[lag];
  }
  return old;
}
