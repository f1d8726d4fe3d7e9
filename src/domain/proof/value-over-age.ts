/* Proof of what customers bring and cost: observed LTV at an age, CAC, payback. */
import { parseMonth, periodEnd, periodIndex, periodName, periodStart } from '#domain/calendar.ts';
import { amountOrigins } from '#domain/retention/layout.ts';
import { worthByDay } from '#domain/contribution.ts';
import { paybackReport } from '#domain/payback.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Costs, Payback, ValueCurve } from '#domain/results.ts';
import { ProofBook, Thing } from './records.ts';
import { noteUnidentified } from './repeat.ts';
import type { Proof } from './value.ts';

const firstDayOf = (log: PurchaseLog, customer: number): number => log.day[log.start[customer]];

const monthOf = (log: PurchaseLog, customer: number): string =>
  periodName(periodIndex(firstDayOf(log, customer), 'month'), 'month');

/** The value curve and payback of a cohort, or of all customers. */
function curveOf(
  log: PurchaseLog,
  costs: Costs,
  cohort: string | null,
): { readonly curve: ValueCurve; readonly payback: Payback } | null {
  const report = paybackReport(log, costs);
  if (cohort === null) return { curve: report.curve, payback: report.pooled };
  return report.cohorts.find((each) => each.cohort === cohort) ?? null;
}

/** Worth of customers up to an age, each with the last age to which he is observed. */
function increments(log: PurchaseLog, costs: Costs, cohort: string | null, age: number): ProofBook {
  const worth = worthByDay(log, costs);
  const origins = amountOrigins(log, worth);
  const book = new ProofBook();
  for (let customer = 0; customer < log.customers; customer++) {
    if (cohort !== null && monthOf(log, customer) !== cohort) continue;
    const first = firstDayOf(log, customer);
    const observed = log.asOf - first;
    let below = true;
    for (let i = worth.start[customer]; i < worth.start[customer + 1]; i++) {
      const position = worth.day[i] - first;
      if (position > age) continue;
      const origin = origins[i];
      const from = origin >= 0 ? { thing: Thing.order, at: origin } : { thing: Thing.refund, at: -1 - origin };
      book.add({ customer, ...from, amount: worth.amount[i], above: true, below, position, observed });
      below = false;
    }
  }
  noteUnidentified(book, log);
  return book;
}

/** Observed LTV at an age: the sum of mean increments up to it. null where too few are observed. */
export function ltvProof(log: PurchaseLog, costs: Costs, age: number, cohort: string | null): Proof | null {
  const found = curveOf(log, costs, cohort);
  if (!found || age >= found.curve.value.length || Number.isNaN(found.curve.value[age])) return null;
  const { low, high } = found.curve;
  return {
    rule: 'increments',
    across: 'one',
    unit: 'money',
    interval: { low: low[age], high: high[age] },
    groups: [],
    records: increments(log, costs, cohort, age).records,
  };
}

/** The payback day: worth up to it, or up to the last age that is shown. null without a CAC, a margin or customers. */
export function paybackProof(log: PurchaseLog, costs: Costs, cohort: string | null): Proof | null {
  const found = curveOf(log, costs, cohort);
  if (!found || found.payback.cac === null || costs.grossMargin === null) return null;
  const shown = found.curve.value.findLastIndex((value) => !Number.isNaN(value));
  if (shown < 0) return null;
  return {
    rule: 'payback',
    across: 'one',
    unit: 'days',
    given: found.payback.cac,
    groups: [],
    records: increments(log, costs, cohort, found.payback.days ?? shown).records,
  };
}

/** CAC of a month, or of all months with spend: their spend / customers who came first in them. null where none was typed by month. */
export function cacProof(log: PurchaseLog, costs: Costs, month: string | null): Proof | null {
  if (costs.cac !== null) return null;
  const { cac: months, pooledCac } = paybackReport(log, costs);
  const chosen = months.filter((each) => each.spend !== null && (month === null || each.month === month));
  if (chosen.length === 0 || (month === null ? pooledCac : chosen[0].cac) === null) return null;
  const names = new Set(chosen.map((each) => each.month));
  const book = new ProofBook();
  for (let customer = 0; customer < log.customers; customer++) {
    if (!names.has(monthOf(log, customer))) continue;
    book.add({ customer, thing: Thing.order, at: log.start[customer], below: true });
  }
  for (const name of names) {
    const index = parseMonth(name) ?? NaN;
    noteUnidentified(book, log, { from: periodStart(index, 'month'), to: periodEnd(index, 'month') });
  }
  const given = chosen.reduce((sum, { spend }) => sum + (spend ?? 0), 0);
  return { rule: 'perHead', across: 'one', unit: 'money', given, groups: [], records: book.records };
}
