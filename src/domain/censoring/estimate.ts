/* How many of the customers in a file had bought before it began: a range, from the fall of first-seen customers against the lags between purchases. */
import { growthInside, oldByWeek, seasonOf, withTail, YEAR_WEEKS } from './past.ts';
import type { Weeks } from './weeks.ts';

/** First-seen customers are looked at in the first year and a half; what comes later tells little of the begin. */
const FIT_WEEKS = 78;
/** Powers by which long lags die out: heavier and lighter than those of the buyers of CDNOW (2.2). */
const TAILS = [1.4, 2.2, 3.5] as const;
/** Growth of volume before the file may differ by so much a year from that inside it; a season, which a year cannot tell from growth, adds its own spread. */
const GROWTH_SPREAD = 0.3;
/** How far new customers follow the season of returning ones. */
const SEASON_POWERS = [0, 0.7, 1.4, 2] as const;
/** A file of fewer weeks shows each season once, so that a season may pass for the fall: the range is widened by its strength. */
const SEASONS_TOLD = 2 * YEAR_WEEKS;
/** Log growth of new customers a year: what is tried, and its usual size (standard deviation). */
const NEW_GROWTH = { from: -1, to: 1.5, step: 0.125, usual: 0.4 } as const;
/** Volume just before the file / what it is in the file: 0 (the shop began) or about 1 (it went on); what is tried, and how far it may be off. */
const CONTINUITY = { to: 1.5, step: 0.05, off: 0.2 } as const;
/** χ² of one degree of freedom that 90 % stay below. */
const CRITICAL = 2.705_543_454_095_404;

export interface OldRange {
  /** Share of all customers in the file who are old ones: least and most that the data bear out. */
  readonly low: number;
  readonly high: number;
  /** The data bear out that nobody had bought before. */
  readonly mayBeNone: boolean;
  /** The same range for those first seen in each week. n entries. */
  readonly lowByWeek: Float64Array;
  readonly highByWeek: Float64Array;
}

/** One way in which the weeks may have come about. */
interface Story {
  readonly misfit: number;
  /** What speaks against it before the data are looked at. */
  readonly odd: number;
  readonly continuity: number;
  /** Old customers by week at continuity 1, before season; the season; and their sum with it. */
  readonly old: Float64Array;
  readonly season: Float64Array;
  readonly oldSum: number;
}

/** First-seen customers that a week lets expect, and their variance: the mean of five weeks around it, at least 1. */
function expectedSeen(firstSeen: Float64Array): Float64Array {
  return firstSeen.map((_, week) => {
    const around = firstSeen.subarray(Math.max(0, week - 2), week + 3);
    return Math.max(1, around.reduce((sum, n) => sum + n, 0) / around.length);
  });
}

/** Standard deviation of the log of the season. */
function seasonSpread(season: Float64Array): number {
  const logs = season.map(Math.log);
  const centre = logs.reduce((sum, x) => sum + x, 0) / logs.length;
  return Math.sqrt(logs.reduce((sum, x) => sum + (x - centre) ** 2, 0) / logs.length);
}

interface Basis {
  readonly firstSeen: Float64Array;
  readonly expected: Float64Array;
  readonly season: Float64Array;
  readonly old: Float64Array;
  readonly fitted: number;
}

/** Stories with one past and one season: all growths of new customers and all continuities, the level of new customers by least squares, never below 0. */
function storiesOf({ firstSeen, expected, season, old, fitted }: Basis): Story[] {
  const stories: Story[] = [];
  const oldSum = old.reduce((sum, n, week) => sum + n * season[week], 0);
  for (let newGrowth = NEW_GROWTH.from; newGrowth < NEW_GROWTH.to + NEW_GROWTH.step / 2; newGrowth += NEW_GROWTH.step) {
    let [xx, xs, xo, ss, so, oo] = [0, 0, 0, 0, 0, 0];
    for (let week = 0; week < fitted; week++) {
      const x = season[week] * Math.exp((newGrowth * week) / YEAR_WEEKS);
      const o = season[week] * old[week];
      const s = firstSeen[week];
      const w = 1 / expected[week];
      xx += w * x * x;
      xs += w * x * s;
      xo += w * x * o;
      ss += w * s * s;
      so += w * s * o;
      oo += w * o * o;
    }
    for (let step = 0; step * CONTINUITY.step <= CONTINUITY.to; step++) {
      const c = step * CONTINUITY.step;
      const n = Math.max(0, (xs - c * xo) / xx);
      stories.push({
        misfit: ss - 2 * n * xs - 2 * c * so + n * n * xx + 2 * n * c * xo + c * c * oo,
        odd: (newGrowth / NEW_GROWTH.usual) ** 2 + Math.min(c * c, (c - 1) ** 2) / CONTINUITY.off ** 2,
        continuity: c,
        old,
        season,
        oldSum,
      });
    }
  }
  return stories;
}

/**
 * The share of old customers as a range.
 *
 * An old customer is first seen at the end of a gap that began before the file. If the shop sold before the file as it does in it,
 * week u brings O(u) = Σ_{lag > u} P(u − lag) · f(lag) of them: P purchases a week, f the share of purchases that are followed by the
 * next one after that lag (Kaplan–Meier inside the file, a power law beyond). O falls with u as the residual time of a renewal process
 * does; new customers N do not. So first-seen customers are S(u) = season(u) · (N₀ e^{r u} + θ · O(u)), where θ = 0 means that the shop
 * began with the file and θ = 1 that it went on as before: volume does not jump on the day on which an export begins.
 *
 * What the file cannot decide is tried out: the power of the tail, the growth of volume before the file, r, θ, and how far new
 * customers follow the season of returning ones. Least squares with weights 1 / E(S) give each story its misfit, divided by the
 * overdispersion of the best one; r far from 0 and θ far from both 0 and 1 count as odd. The range holds the shares of all stories
 * within 2.71 (90 %) of the best; in a file of less than two years its ends move outwards by the strength of the season (standard
 * deviation of its log). Own method; the residual time: Cox 1962, Renewal Theory, ch. 5.
 */
export function estimateOld(weeks: Weeks): OldRange {
  const { firstSeen } = weeks;
  const fitted = Math.min(weeks.weeks, FIT_WEEKS);
  const expected = expectedSeen(firstSeen);
  const season = seasonOf(weeks);
  const seasons = SEASON_POWERS.map((power) => season.map((factor) => factor ** power));
  const inside = growthInside(weeks);
  const strength = seasonSpread(season);
  const spread = GROWTH_SPREAD + 2 * strength;
  const stories: Story[] = [];
  for (const tail of TAILS) {
    const shares = withTail(weeks, tail);
    for (const growth of [inside - spread, inside, inside + spread]) {
      const old = oldByWeek(weeks, shares, growth);
      for (const factors of seasons) {
        for (const story of storiesOf({ firstSeen, expected, season: factors, old, fitted })) stories.push(story);
      }
    }
  }
  const range = rangeOver(stories, weeks, expected, fitted);
  return weeks.weeks < SEASONS_TOLD ? widened(range, strength) : range;
}

/** A range whose ends move outwards by a share of what lies beyond them. */
function widened(range: OldRange, by: number): OldRange {
  const down = (share: number): number => share * Math.max(0, 1 - by);
  const up = (share: number): number => share + (1 - share) * Math.min(1, by);
  return {
    ...range,
    low: down(range.low),
    high: up(range.high),
    lowByWeek: range.lowByWeek.map(down),
    highByWeek: range.highByWeek.map(up),
  };
}

function rangeOver(
  stories: readonly Story[],
  { weeks, firstSeen }: Weeks,
  expected: Float64Array,
  fitted: number,
): OldRange {
  const least = stories.reduce((best, { misfit }) => Math.min(best, misfit), Infinity);
  const dispersion = Math.max(1, least / Math.max(1, fitted - 3));
  const against = ({ misfit, odd }: Story): number => misfit / dispersion + odd;
  const limit = stories.reduce((best, story) => Math.min(best, against(story)), Infinity) + CRITICAL;
  const customers = firstSeen.reduce((sum, n) => sum + n, 0);
  const lowByWeek = new Float64Array(weeks).fill(1);
  const highByWeek = new Float64Array(weeks);
  let [low, high, mayBeNone] = [1, 0, false];
  for (const story of stories) {
    if (against(story) > limit) continue;
    const { continuity, old, season, oldSum } = story;
    const share = Math.min(1, (continuity * oldSum) / customers);
    low = Math.min(low, share);
    high = Math.max(high, share);
    mayBeNone ||= continuity === 0;
    for (let week = 0; week < weeks; week++) {
      const part = Math.min(1, (continuity * season[week] * old[week]) / expected[week]);
      if (part < lowByWeek[week]) lowByWeek[week] = part;
      if (part > highByWeek[week]) highByWeek[week] = part;
    }
  }
  return { low, high, mayBeNone, lowByWeek, highByWeek };
}
