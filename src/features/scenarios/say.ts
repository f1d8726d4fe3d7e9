/* Numbers of scenarios as text: fields, levers, results, differences. Pure. */
import type { Kind } from '#domain/calculators/calculator.ts';
import type { OutlineId } from '#domain/scenarios/customer-life.ts';
import { type LeverId, LEVERS } from '#domain/scenarios/levers.ts';
import { yearlyRetention } from '#domain/scenarios/curve.ts';
import type { Compared } from '#domain/scenarios/compare.ts';
import type { ProjectionInputs } from '#domain/scenarios/inputs.ts';
import type { ProjectionColumn } from '#domain/scenarios/project.ts';
import type { Scenario } from '#domain/scenarios/scenario-settings.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export type Words = Messages['scenarios'];

/** How a number of the outline is written. */
type Unit = 'money' | 'cents' | 'count' | 'ratio' | 'month';

const UNITS: Readonly<Record<OutlineId, Unit>> = {
  profit: 'money',
  revenue: 'money',
  contribution: 'money',
  acquisitionSpend: 'money',
  retentionSpend: 'money',
  newCustomers: 'count',
  active: 'count',
  orders: 'count',
  cash: 'money',
  lowestCash: 'money',
  ltv: 'cents',
  cac: 'cents',
  ratio: 'ratio',
  payback: 'month',
};

/** Results that stand there at first, and those behind "all". */
export const MAIN_RESULTS: readonly OutlineId[] = ['profit', 'lowestCash', 'active', 'ltv', 'ratio', 'payback'];
export const ALL_RESULTS: readonly OutlineId[] = [
  ...(['profit', 'revenue', 'contribution', 'acquisitionSpend', 'retentionSpend', 'cash', 'lowestCash'] as const),
  ...(['newCustomers', 'active', 'orders', 'ltv', 'cac', 'ratio', 'payback'] as const),
];

/** Levers that stand there at first; those that are pulled always do. */
export const MAIN_LEVERS: readonly LeverId[] = ['retentionPoints', 'aov', 'margin', 'cac', 'newCustomers'];

export const PROJECTION_COLUMNS: readonly ProjectionColumn[] = [
  ...(['cash', 'profit', 'contribution', 'revenue', 'orders'] as const),
  ...(['active', 'newCustomers', 'acquisitionSpend', 'retentionSpend'] as const),
];

const COUNTS: readonly ProjectionColumn[] = ['orders', 'active', 'newCustomers'];

export function columnText(column: ProjectionColumn, value: number, f: Format): string {
  return COUNTS.includes(column) ? f.count(value) : f.moneyRound(value);
}

/** A number with as many decimals as it has, two at most. */
export function shortNumber(value: number, f: Format): string {
  const hundredths = Math.round(value * 100);
  return f.decimal(value, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2);
}

/** What stands in a field for a number in minor units or as a share. */
export function typedUnits(kind: Kind, value: number, minorDigits: number): number {
  if (kind === 'money') return value / 10 ** minorDigits;
  return kind === 'percent' ? value * 100 : value;
}

export function fieldText(kind: Kind, typed: number, f: Format): string {
  return kind === 'money' && !Number.isInteger(typed) ? f.decimal(typed, 2) : shortNumber(typed, f);
}

function unitText(unit: Unit, value: number, t: Words, f: Format): string {
  switch (unit) {
    case 'money':
      return f.moneyRound(value);
    case 'cents':
      return f.money(value);
    case 'count':
      return f.count(value);
    case 'ratio':
      return f.decimal(value, 2);
    case 'month':
      return value === 0 ? t.firstOrder : f.count(value);
  }
}

export function resultText(id: OutlineId, value: number | null, t: Words, f: Format): string {
  return value === null || value === Infinity ? t.notWithin : unitText(UNITS[id], value, t, f);
}

/** "low–high", or '' where a range says nothing. */
export function rangeText(id: OutlineId, { ranges }: Compared, t: Words, f: Format): string {
  const range = ranges[id];
  if (range === undefined || !(range.low < range.high)) return '';
  const low = resultText(id, range.low, t, f);
  return range.high === Infinity ? `${low} ${t.notWithinRange}` : `${low} – ${resultText(id, range.high, t, f)}`;
}

/** A signed number: a plus before what is more. */
function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

/** Difference to the base. '' = there is none to speak of. */
export function differenceText(id: OutlineId, own: Compared, base: Compared, t: Words, f: Format): string {
  const [value, then] = [own.outline[id], base.outline[id]];
  if (value === null || then === null) return value === then ? t.same : '';
  const unit = UNITS[id];
  const less = unit === 'month' ? Math.abs(value - then) : value - then;
  if (Number.isNaN(less)) return '';
  const text = unitText(unit === 'month' ? 'count' : unit, less, t, f);
  if (/^[^1-9]*$/.test(text)) return t.same;
  if (unit === 'month') return value < then ? t.earlier(text) : t.later(text);
  return signed(text, less);
}

/** A lever as it was typed: "+3 pts", "−10%". */
function leverText(id: LeverId, typed: number, t: Words, f: Format): string {
  const lever = LEVERS.find((each) => each.id === id);
  const number = shortNumber(typed, f);
  return signed(
    lever?.unit === 'points' ? `${number} ${t.points}` : f.percent(typed / 100, number.length > 3 ? 1 : 0),
    typed,
  );
}

/** What the lever moves, in these inputs; '' where it is no number of its own. */
export function leverState(id: LeverId, inputs: ProjectionInputs, f: Format): string {
  switch (id) {
    case 'retentionPoints':
      return f.percent(yearlyRetention(inputs), 1);
    case 'aov':
      return f.money(inputs.aov);
    case 'margin':
      return f.percent(inputs.margin, 1);
    case 'refundRate':
      return f.percent(inputs.refundRate, 1);
    case 'newCustomers':
      return f.count(inputs.newCustomers);
    case 'cac':
      return f.money(inputs.cac);
    case 'spend':
      return f.moneyRound(inputs.cac * inputs.newCustomers);
    case 'toRetention':
      return f.moneyRound(inputs.retentionSpend);
    case 'retentionRelative':
    case 'longerLife':
    case 'repeatTiming':
      return '';
  }
}

/** The name of a scenario; one without a name is called by its levers. */
export function scenarioName({ name, levers }: Scenario, place: number, t: Words, f: Format): string {
  if (name !== '') return name;
  const pulled = LEVERS.flatMap(({ id }) => {
    const typed = levers[id];
    return typed === undefined || typed === 0 ? [] : [`${t.levers[id].split(',')[0]} ${leverText(id, typed, t, f)}`];
  });
  return pulled.length === 0 ? t.unnamed(f.count(place + 1)) : pulled.slice(0, 2).join(', ');
}

/** What the comparison comes to. */
export function compareSentence(all: readonly Compared[], names: readonly string[], t: Words, f: Format): string {
  const [base, ...scenarios] = all;
  const months = f.count(base.inputs.months);
  const profit = f.moneyRound(base.outline.profit);
  if (scenarios.length === 0) {
    const { lowestCash } = base.outline;
    const month = base.projection.cash.indexOf(lowestCash) + 1;
    const lowest = lowestCash < 0 ? ` ${t.sentenceLowest(f.moneyRound(lowestCash), f.count(month))}` : '';
    return `${t.sentenceBase(profit, months)}${lowest}`;
  }
  const best = scenarios.reduce((most, each) => (each.outline.profit > most.outline.profit ? each : most));
  const more = best.outline.profit - base.outline.profit;
  if (!(more > 0)) return t.sentenceNone(months, profit);
  return t.sentenceBest(names[all.indexOf(best)], f.moneyRound(best.outline.profit), months, f.moneyRound(more));
}
