/* Mix or behaviour: whether retention changed because other customers were acquired, or because the same kinds behaved otherwise. */
import { benjaminiHochberg } from '#domain/numeric/benjamini-hochberg.ts';
import { LEAST_FOR_INTERVAL } from '#domain/numeric/mean-interval.ts';
import { SMALL_SHOP } from '#domain/results.ts';
import { comparisonP } from '../signals.ts';
import { CellState, type RetentionTriangle, type RowValue } from '../triangle.ts';
import { kitagawa, type GroupCount } from './kitagawa.ts';
import type { MixView } from './view.ts';

/** Standard normal quantile at 97.5 %. */
const Z = 1.959963984540054;

/** A period of first orders. */
export interface MixPeriod {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  /** Of them: bought on a second day within the age, as far as they are observed. */
  readonly did: number;
  /** young: not everybody is observed to the age yet; affected: the left-censoring guard keeps it out of averages. null = it can be compared. */
  readonly unfit: 'young' | 'affected' | null;
}

/** A group in one period; `row` names it in the grid, so that its proof can be asked for. */
export interface MixSide extends GroupCount {
  readonly row: string;
}

export interface MixGroup {
  readonly value: RowValue;
  /** null = nobody of the group came first in that period. */
  readonly before: MixSide | null;
  readonly after: MixSide | null;
  /** Parts of the change, in shares of 1. */
  readonly mix: number;
  readonly behaviour: number;
  /** Two-sided p-value of the group's own change, corrected for the groups tested (Benjamini, Hochberg); NaN = not tested. */
  readonly p: number;
}

/** A part of a change with its 95 % interval, in shares of 1; without bounds (NaN) where a period has fewer than 30 customers. */
export interface MixPart {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface MixSplit {
  readonly before: MixPeriod;
  readonly after: MixPeriod;
  readonly change: MixPart;
  /** Two-sided p-value of the change (`comparisonP`); NaN = not tested. */
  readonly p: number;
  /** mix + behaviour = change. */
  readonly mix: MixPart;
  readonly behaviour: MixPart;
  readonly groups: readonly MixGroup[];
  /** Customers of groups that are there in one period alone, and what of the mix they are. */
  readonly single: { readonly before: number; readonly after: number; readonly mix: number };
}

export interface MixReport {
  readonly view: MixView;
  /** First to last; those that can be compared have no `unfit`. */
  readonly periods: readonly MixPeriod[];
  /** null: fewer than two periods can be compared. */
  readonly split: MixSplit | null;
  /** Fewer than 100 customers in all: counts alone. */
  readonly small: boolean;
}

/** Periods of a grid by value and time with one column. */
function periodsOf({ cohorts, eligible, count, state }: RetentionTriangle): MixPeriod[] {
  const periods = new Map<string, MixPeriod>();
  cohorts.forEach(({ period, from, to, size, affected }, i) => {
    const name = period ?? '';
    const known = periods.get(name);
    const young = state[i] !== CellState.complete || eligible[i] < size;
    periods.set(name, {
      name,
      from,
      to,
      customers: (known?.customers ?? 0) + size,
      did: (known?.did ?? 0) + count[i],
      unfit: affected ? 'affected' : young || known?.unfit === 'young' ? 'young' : null,
    });
  });
  return [...periods.values()].sort((a, b) => a.from - b.from);
}

/** The chosen two in time order, or the newest and the same one a year before (else the one before it). */
function chosenPeriods(
  periods: readonly MixPeriod[],
  { periods: chosen, unit }: MixView,
): [MixPeriod, MixPeriod] | null {
  const fit = periods.filter(({ unfit }) => unfit === null);
  const named = fit.filter(({ name }) => chosen?.includes(name));
  if (named.length === 2) return [named[0], named[1]];
  const after = fit.at(-1);
  if (after === undefined || fit.length < 2) return null;
  const yearBefore = `${String(Number(after.name.slice(0, 4)) - 1)}${after.name.slice(4)}`;
  const same = unit === 'year' ? undefined : fit.find(({ name }) => name === yearBefore);
  return [same ?? fit[fit.length - 2], after];
}

function splitOf(triangle: RetentionTriangle, before: MixPeriod, after: MixPeriod, small: boolean): MixSplit {
  const { cohorts, count } = triangle;
  const keyOf = ({ text, others }: RowValue): string => (others > 0 ? 'others' : `=${text}`);
  const values = new Map<string, { value: RowValue; before: MixSide | null; after: MixSide | null }>();
  cohorts.forEach(({ name, value, period, size }, i) => {
    const which = period === before.name ? 'before' : period === after.name ? 'after' : null;
    if (value === null || which === null) return;
    const group = values.get(keyOf(value)) ?? { value, before: null, after: null };
    group[which] = { row: name, customers: size, did: count[i] };
    values.set(keyOf(value), group);
  });
  const groups = [...values.values()];
  const none: GroupCount = { customers: 0, did: 0 };
  const split = kitagawa(groups.map((group) => ({ before: group.before ?? none, after: group.after ?? none })));

  const raw = groups.map((group) => {
    if (small || group.before === null || group.after === null) return NaN;
    if (Math.min(group.before.customers, group.after.customers) < triangle.view.min) return NaN;
    return comparisonP({
      count: group.after.did,
      eligible: group.after.customers,
      othersCount: group.before.did,
      othersEligible: group.before.customers,
    });
  });
  const tested = raw.map((_, g) => g).filter((g) => !Number.isNaN(raw[g]));
  const corrected = benjaminiHochberg(Float64Array.from(tested, (g) => raw[g]));

  const ranged = Math.min(before.customers, after.customers) >= LEAST_FOR_INTERVAL && !small;
  const part = (value: number, error: number): MixPart => ({
    value,
    low: ranged ? value - Z * error : NaN,
    high: ranged ? value + Z * error : NaN,
  });
  const isSingle = (group: { before: MixSide | null; after: MixSide | null }): boolean =>
    group.before === null || group.after === null;
  const singles = groups.map((_, g) => g).filter((g) => isSingle(groups[g]));
  const sum = (each: (g: number) => number): number => singles.reduce((total, g) => total + each(g), 0);
  return {
    before,
    after,
    change: part(split.change, split.errors.change),
    p: ranged
      ? comparisonP({
          count: after.did,
          eligible: after.customers,
          othersCount: before.did,
          othersEligible: before.customers,
        })
      : NaN,
    mix: part(split.mix, split.errors.mix),
    behaviour: part(split.behaviour, split.errors.behaviour),
    groups: groups.map((group, g) => {
      const at = tested.indexOf(g);
      return { ...group, ...split.groups[g], p: at < 0 ? NaN : corrected[at] };
    }),
    single: {
      before: sum((g) => groups[g].before?.customers ?? 0),
      after: sum((g) => groups[g].after?.customers ?? 0),
      mix: sum((g) => split.groups[g].mix),
    },
  };
}

/**
 * The split of a change of retention between two periods (`kitagawa`), from the grid of `mixGridView`. Periods are compared once they are
 * over and everybody in them is observed to the age; those that the left-censoring guard finds affected are not.
 */
export function mixOrBehaviour(triangle: RetentionTriangle, view: MixView): MixReport {
  const periods = triangle.columns.length === 0 ? [] : periodsOf(triangle);
  const small = triangle.customers < SMALL_SHOP;
  const chosen = chosenPeriods(periods, view);
  return { view, periods, split: chosen && splitOf(triangle, ...chosen, small), small };
}

/** Whether a part differs from none by more than chance: its interval does not hold 0. Without an interval nothing is claimed. */
export function isBeyondChance({ low, high }: MixPart): boolean {
  return low > 0 || high < 0;
}
