/* MRR movements month by month, and the rates that follow from them (definitions.md §5). */
import { periodEnd, periodIndex, periodName, periodStart } from '#domain/calendar.ts';
import type { Share } from '#domain/results.ts';
import { share } from '#domain/share.ts';
import type { MrrHistory } from './history.ts';

/** How many customers each movement has: one movement a customer and day. */
export interface MovementCounts {
  readonly opening: number;
  readonly new: number;
  readonly reactivated: number;
  readonly churned: number;
  readonly closing: number;
}

/**
 * One month. Money in integer minor units, all of it positive: opening + new + reactivated + expansion − contraction − churned =
 * closing. NaN = the data do not tell; null = there is none, for the opening (or what is divided by) is 0.
 */
export interface MrrMonth {
  /** `2026-01` */
  readonly month: string;
  readonly from: number;
  readonly to: number;
  /** As-of falls before the month's last day: what has happened so far. */
  readonly running: boolean;
  readonly opening: number;
  /** Of customers who never paid before. */
  readonly new: number;
  /** Of customers who paid before and then nothing. */
  readonly reactivated: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churned: number;
  readonly closing: number;
  readonly customers: MovementCounts;
  /** Over customers i with opening_i > 0: Σ min(closing_i, opening_i) / Σ opening_i. */
  readonly grr: number | null;
  /** Over the same: Σ closing_i / Σ opening_i; with the option, what came back is in the upper sum. */
  readonly nrr: number | null;
  /** 1 − GRR. */
  readonly grossChurn: number | null;
  /** 1 − NRR; below 0 where expansion exceeds what was lost. */
  readonly netChurn: number | null;
  /** Customers with opening_i > 0 and closing_i = 0, of those with opening_i > 0. */
  readonly logoChurn: Share | null;
  /** (new + expansion + reactivated) / (churned + contraction). */
  readonly quickRatio: number | null;
  /** Closing MRR per paying customer. */
  readonly arpa: number | null;
}

export interface MovementsUnder {
  readonly asOf: number;
  readonly reactivatedInNrr: boolean;
  /** False: nothing says who has left, so that churn and what follows from it are not observed. */
  readonly tellsEnd: boolean;
}

/** The sums of one month while they are gathered. */
interface Sums {
  new: number;
  reactivated: number;
  expansion: number;
  contraction: number;
  churned: number;
  newCustomers: number;
  reactivatedCustomers: number;
  churnedCustomers: number;
  /** Over customers who paid at the beginning: what they pay less, what they pay more or less, and how many pay nothing. */
  lost: number;
  net: number;
  left: number;
  /** Closing MRR of customers who paid before the month, and nothing at its beginning. */
  returned: number;
}

const noSums = (): Sums => ({
  ...{ new: 0, reactivated: 0, expansion: 0, contraction: 0, churned: 0 },
  ...{ newCustomers: 0, reactivatedCustomers: 0, churnedCustomers: 0 },
  ...{ lost: 0, net: 0, left: 0, returned: 0 },
});

export type Movement = 'new' | 'reactivated' | 'expansion' | 'contraction' | 'churned';

/** What one change of a customer is: new and reactivated from nothing, churned to nothing, else expansion or contraction. */
export function movementOf(before: number, after: number, first: boolean): Movement {
  if (before === 0) return first ? 'new' : 'reactivated';
  if (after === 0) return 'churned';
  return after > before ? 'expansion' : 'contraction';
}

function addChange(sums: Sums, before: number, after: number, first: boolean): void {
  const movement = movementOf(before, after, first);
  sums[movement] += Math.abs(after - before);
  if (movement === 'new' || movement === 'reactivated' || movement === 'churned') sums[`${movement}Customers`]++;
}

/** What became of a customer between the beginning and the end of a month in which something changed. */
function addMonth(sums: Sums, opening: number, closing: number, paidBefore: boolean): void {
  if (opening === 0) {
    if (paidBefore) sums.returned += closing;
    return;
  }
  sums.lost += opening - Math.min(closing, opening);
  sums.net += closing - opening;
  if (closing === 0) sums.left++;
}

/** The sums of each month from the first change to as-of. */
function sumsByMonth({ customers, start, day, level }: MrrHistory, first: number, months: number): Sums[] {
  const all = Array.from({ length: months }, noSums);
  for (let i = 0; i < customers; i++) {
    let at = start[i];
    while (at < start[i + 1]) {
      const month = periodIndex(day[at], 'month');
      const end = periodEnd(month, 'month');
      const sums = all[month - first];
      const begin = at;
      const opening = at === start[i] ? 0 : level[at - 1];
      for (; at < start[i + 1] && day[at] <= end; at++) {
        addChange(sums, at === start[i] ? 0 : level[at - 1], level[at], at === start[i]);
      }
      addMonth(sums, opening, level[at - 1], begin > start[i]);
    }
  }
  return all;
}

function rate(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}

/** MRR movements of every month from the first that anybody paid to that of as-of, without gaps. */
export function mrrMonths(history: MrrHistory, { asOf, reactivatedInNrr, tellsEnd }: MovementsUnder): MrrMonth[] {
  if (history.customers === 0) return [];
  let earliest = Infinity;
  for (let i = 0; i < history.customers; i++) earliest = Math.min(earliest, history.day[history.start[i]]);
  const first = periodIndex(earliest, 'month');
  const months = sumsByMonth(history, first, periodIndex(asOf, 'month') - first + 1);
  const observed = <T>(value: T): T | number => (tellsEnd ? value : NaN);
  let closing = 0;
  let payers = 0;
  return months.map((sums, m) => {
    const opening = closing;
    const paying = payers;
    closing += sums.new + sums.reactivated + sums.expansion - sums.contraction - sums.churned;
    payers += sums.newCustomers + sums.reactivatedCustomers - sums.churnedCustomers;
    const grr = rate(opening - sums.lost, opening);
    const nrr = rate(opening + sums.net + (reactivatedInNrr ? sums.returned : 0), opening);
    const to = periodEnd(first + m, 'month');
    return {
      month: periodName(first + m, 'month'),
      from: periodStart(first + m, 'month'),
      to,
      running: asOf < to,
      opening,
      new: sums.new,
      reactivated: observed(sums.reactivated),
      expansion: sums.expansion,
      contraction: sums.contraction,
      churned: observed(sums.churned),
      closing,
      customers: {
        opening: paying,
        new: sums.newCustomers,
        reactivated: observed(sums.reactivatedCustomers),
        churned: observed(sums.churnedCustomers),
        closing: payers,
      },
      grr: observed(grr),
      nrr: observed(nrr),
      grossChurn: observed(grr === null ? null : 1 - grr),
      netChurn: observed(nrr === null ? null : 1 - nrr),
      logoChurn: tellsEnd && paying > 0 ? share(sums.left, paying) : null,
      quickRatio: observed(rate(sums.new + sums.expansion + sums.reactivated, sums.churned + sums.contraction)),
      arpa: rate(closing, payers),
    };
  });
}
