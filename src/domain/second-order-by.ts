/* The time to the second order by an attribute of the first: one Kaplan–Meier curve a value, each compared with all other customers. */
import { namesPerson, type AttributeId, type CustomerValues } from './attributes.ts';
import { timeToSecondPurchase } from './gaps.ts';
import { kaplanMeier, kaplanMeierQuantile } from './kaplan-meier.ts';
import { logRank } from './log-rank.ts';
import { benjaminiHochberg } from './numeric/benjamini-hochberg.ts';
import type { PurchaseLog } from './purchases.ts';
import { SMALL_SHOP, type KaplanMeierStep } from './results.ts';

/** Values that are shown, those of most customers first; bands, which have an order, from the first. */
const SHOWN_VALUES = 6;
/** Days at which shares are stated. */
export const BY_DAYS = [90, 180, 365] as const;
/** The test needs so many events to be expected on each side. */
const LEAST_EXPECTED = 5;

/** Share that has bought on a second day by a day, from 1 − Kaplan–Meier; NaN = nobody is observed that long, or no interval. */
export interface ShareByDay {
  readonly day: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SecondOrderGroup {
  readonly customers: number;
  readonly steps: readonly KaplanMeierStep[];
  /** Day by which half have bought again; null = not reached. */
  readonly medianDays: number | null;
  /** One entry for each of `BY_DAYS`. */
  readonly shares: readonly ShareByDay[];
}

export interface SecondOrderValue extends SecondOrderGroup {
  /** '' = the first order says nothing. */
  readonly value: string;
  /** Log-rank against all customers without the value, corrected for the values shown; NaN = not tested. */
  readonly p: number;
  /** More second purchases than expected if all came back alike: 1, fewer: −1; 0 where not tested. */
  readonly direction: -1 | 0 | 1;
}

export interface SecondOrderBy {
  readonly attribute: AttributeId;
  /** A customer may stand in several values. */
  readonly multi: boolean;
  readonly all: SecondOrderGroup;
  readonly groups: readonly SecondOrderValue[];
  /** Values that are not shown. */
  readonly moreValues: number;
}

function groupOf(days: Int32Array, observed: Uint8Array): SecondOrderGroup {
  const steps = kaplanMeier(days, observed);
  const last = steps.at(-1)?.t ?? -1;
  return {
    customers: days.length,
    steps,
    medianDays: kaplanMeierQuantile(steps, 0.5),
    shares: BY_DAYS.map((day): ShareByDay => {
      const step = day <= last ? steps.findLast(({ t }) => t <= day) : undefined;
      if (step === undefined) return { day, value: day <= last ? 0 : NaN, low: NaN, high: NaN };
      return { day, value: 1 - step.s, low: 1 - step.high, high: 1 - step.low };
    }),
  };
}

/**
 * Up to six values of an attribute, none of which names a person, and all customers together. Each value is tested against the customers without it (log-rank),
 * the values shown are corrected together (Benjamini, Hochberg); not below 100 customers in all, nor where fewer than five second
 * purchases are expected on either side.
 */
export function secondOrderBy(log: PurchaseLog, values: CustomerValues): SecondOrderBy {
  const { days, observed } = timeToSecondPurchase(log);
  const shown = [...values.values.keys()].filter((code) => !namesPerson(values.values[code])).slice(0, SHOWN_VALUES);
  const raw: { readonly at: number; readonly p: number }[] = [];
  const groups = shown.map((code): SecondOrderValue => {
    const value = values.values[code];
    const inGroup = new Uint8Array(log.customers);
    for (let i = 0; i < log.customers; i++) {
      for (let at = values.start[i]; at < values.start[i + 1]; at++) if (values.code[at] === code) inGroup[i] = 1;
    }
    const own = days.filter((_, i) => inGroup[i] === 1);
    const group = groupOf(
      own,
      observed.filter((_, i) => inGroup[i] === 1),
    );
    const test = logRank(days, observed, inGroup);
    const events = observed.reduce((sum, event) => sum + event, 0);
    const enough = Math.min(test.expected, events - test.expected) >= LEAST_EXPECTED;
    if (log.customers < SMALL_SHOP || !enough || Number.isNaN(test.p)) return { ...group, value, p: NaN, direction: 0 };
    raw.push({ at: code, p: test.p });
    return { ...group, value, p: test.p, direction: test.observed > test.expected ? 1 : -1 };
  });
  const corrected = benjaminiHochberg(Float64Array.from(raw, ({ p }) => p));
  return {
    attribute: values.attribute,
    multi: values.multi,
    all: groupOf(days, observed),
    groups: groups.map((group, shownAt) => {
      const place = raw.findIndex(({ at }) => at === shown[shownAt]);
      return place < 0 ? group : { ...group, p: corrected[place] };
    }),
    moreValues: values.values.length - shown.length,
  };
}
