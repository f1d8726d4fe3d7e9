/* Which customers a filter picks: each condition is one pass over the log, kept as a set of bits; a filter joins these. */
import { firstOrderValues, type AttributeId, type OrdersBehind } from '#domain/attributes.ts';
import type { PeriodUnit } from '#domain/calendar.ts';
import { bitsWhere, bytesOfBits, keepBits } from '#domain/customer-bits.ts';
import { oncePer, recentWay, type Ways } from '#domain/once-per.ts';
import type { Text } from '#domain/orders.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { earliestFirstDay, periodsOfDays } from '#domain/retention/cohorts.ts';
import { faultOf, segmentsById } from '#domain/segments.ts';
import type { Condition, Filter, SegmentRule, SelectionFault } from '#domain/selection.ts';

export interface ChosenCustomers {
  /** 1 = picked. One entry a customer of the log. */
  readonly mask: Uint8Array;
  /** A segment that cannot be read: then nobody is picked. */
  readonly fault: SelectionFault | null;
}

type Test = (customer: number) => boolean;
type ConditionOf<W extends Condition['what']> = Extract<Condition, { readonly what: W }>;

interface Source {
  readonly log: PurchaseLog;
  readonly behind: OrdersBehind;
  readonly segments: ReadonlyMap<string, SegmentRule>;
}

const between = (value: number, from: number | null, to: number | null): boolean =>
  (from === null || value >= from) && (to === null || value <= to);

/** Tick of each day: the day itself, or its calendar period; positions are differences of ticks. */
function ticksOf(log: PurchaseLog, unit: PeriodUnit): (day: number) => number {
  if (unit === 'day') return (day) => day;
  const from = earliestFirstDay(log);
  const period = periodsOfDays(from, log.asOf, unit);
  return (day) => period[day - from];
}

/** A band keeps the edges in its name, minor units: it means the same under other rules and in other data. */
function bandTest({ log }: Source, values: readonly string[]): Test {
  const bands = values.flatMap((value) => {
    const match = /^(\d+)-(\d*)$/.exec(value);
    if (match === null) return [];
    const above = Number(match[1]) === 0 ? -Infinity : Number(match[1]);
    return [{ above, to: match[2] === '' ? Infinity : Number(match[2]) }];
  });
  return (i) => {
    const worth = log.net[log.start[i]];
    return bands.some(({ above, to }) => worth > above && worth <= to);
  };
}

/** The column that an attribute is written in as it stands; null where it is gathered from lines or parts of texts. */
function columnOf(attribute: AttributeId, { orders }: OrdersBehind): Text | null {
  const { country, province, source, paymentMethod } = orders;
  const written: Partial<Record<AttributeId, Text>> = { country, province, source, payment: paymentMethod };
  const name = attribute.startsWith('column:') ? attribute.slice('column:'.length) : null;
  return written[attribute] ?? orders.attributes.find((each) => each.name === name)?.values ?? null;
}

function attributeTest(source: Source, { attribute, values }: ConditionOf<'attribute'>): Test {
  if (attribute === 'band') return bandTest(source, values);
  const column = columnOf(attribute, source.behind);
  // Each different text is compared once: a million customers have thirty countries.
  if (column !== null) {
    const named = Uint8Array.from(column.values, (value) => (values.includes(value) ? 1 : 0));
    const blank = values.includes('');
    const { order, start } = source.log;
    return (i) => {
      const code = column.codes[order[start[i]]];
      return code < 0 ? blank : named[code] === 1;
    };
  }
  const of = firstOrderValues(source.log, source.behind, attribute);
  const chosen = new Set(values);
  const wanted = Uint8Array.from(of.values, (value) => (chosen.has(value) ? 1 : 0));
  return (i) => {
    for (let v = of.start[i]; v < of.start[i + 1]; v++) if (wanted[of.code[v]] === 1) return true;
    return false;
  };
}

function boughtTest({ log }: Source, { unit, from, to }: ConditionOf<'bought'>): Test {
  const tick = ticksOf(log, unit);
  return (i) => {
    const first = tick(log.day[log.start[i]]);
    for (let order = log.start[i]; order < log.start[i + 1]; order++) {
      if (between(tick(log.day[order]) - first, from, to)) return true;
    }
    return false;
  };
}

function againTest({ log }: Source, { unit, within }: ConditionOf<'again'>): Test {
  const tick = ticksOf(log, unit);
  return (i) => {
    const first = log.day[log.start[i]];
    let order = log.start[i] + 1;
    while (order < log.start[i + 1] && log.day[order] === first) order++;
    return order < log.start[i + 1] && (within === null || tick(log.day[order]) - tick(first) <= within);
  };
}

function orderedTest({ log }: Source, { from, to }: ConditionOf<'ordered'>): Test {
  return (i) => {
    for (let order = log.start[i]; order < log.start[i + 1]; order++) {
      if (between(log.day[order], from, to)) return true;
    }
    return false;
  };
}

/** Whether a customer fulfils a condition, as if it were not denied. */
function testOf(source: Source, condition: Exclude<Condition, { what: 'segment' }>): Test {
  const { log } = source;
  switch (condition.what) {
    case 'first':
      return (i) => between(log.day[log.start[i]], condition.from, condition.to);
    case 'orders':
      return (i) => between(log.start[i + 1] - log.start[i], condition.from, condition.to);
    case 'observed':
      return (i) => log.day[log.start[i]] + condition.days <= log.asOf;
    case 'attribute':
      return attributeTest(source, condition);
    case 'bought':
      return boughtTest(source, condition);
    case 'again':
      return againTest(source, condition);
    case 'ordered':
      return orderedTest(source, condition);
  }
}

/** Conditions whose customers are kept for a log. A set has a bit for each customer. */
const KEPT = 32;

/** Sets of customers of a log by the orders behind it: a condition that joins a filter costs itself alone. */
const knownOf = oncePer<PurchaseLog, (orders: OrdersBehind['orders']) => Ways<Uint32Array>>(() =>
  oncePer((): Ways<Uint32Array> => new Map()),
);

/** Customers that fulfil a condition, as if it were not denied. */
function bitsOf(source: Source, condition: Condition): Uint32Array {
  // What a segment means is said by its conditions, which are kept.
  if (condition.what === 'segment') return allOf(source, source.segments.get(condition.id)?.conditions ?? []);
  const { log, behind } = source;
  const key = JSON.stringify({ ...condition, is: true });
  return recentWay(knownOf(log)(behind.orders), KEPT, key, () => bitsWhere(log.customers, testOf(source, condition)));
}

/** Customers that fulfil all conditions. */
function allOf(source: Source, conditions: readonly Condition[]): Uint32Array {
  const words = bitsWhere(source.log.customers, () => true);
  for (const condition of conditions) {
    keepBits(words, bitsOf(source, condition), !('is' in condition) || condition.is);
  }
  return words;
}

/**
 * The customers of a log that fulfil all conditions of a filter; [] = everybody. `behind` are the orders that the log was counted
 * from. Nobody where a segment that is named is not there, or names itself through others: it could mean anybody.
 */
export function chosenCustomers(
  log: PurchaseLog,
  behind: OrdersBehind,
  filter: Filter,
  segments: readonly SegmentRule[],
): ChosenCustomers {
  const fault = faultOf(filter, segments);
  if (fault !== null) return { mask: new Uint8Array(log.customers), fault };
  const words = allOf({ log, behind, segments: segmentsById(segments) }, filter);
  return { mask: bytesOfBits(words, log.customers), fault };
}
