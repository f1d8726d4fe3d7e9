/* Proof of the period rates: who was active before a period and at its end, who was lost, who came back. */
import { periodIndex } from '#domain/calendar.ts';
import { type PeriodRate, periodRates, type PeriodRatesView, windowsOf } from '#domain/period-rates.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { RateFigure } from './query.ts';
import { ProofBook, Thing } from './records.ts';
import { noteUnidentified, shareProof } from './repeat.ts';
import { revenueProof } from './revenue.ts';
import type { Proof } from './value.ts';

/** What a customer is in a period. */
interface InPeriod {
  readonly before: boolean;
  readonly after: boolean;
  /** First counted order in the period. */
  readonly fresh: boolean;
  readonly acquiredBefore: boolean;
  /** The last order up to its end. */
  readonly last: number;
}

type Figure = Exclude<RateFigure, 'returningCustomers' | 'returningShareA' | 'returningShareB'>;

/** Who stands above the line and who below it; of a count nobody stands below. */
const FIGURES: Readonly<
  Record<Figure, { readonly above: (of: InPeriod) => boolean; readonly below: ((of: InPeriod) => boolean) | null }>
> = {
  S: { above: ({ before }) => before, below: null },
  E: { above: ({ after }) => after, below: null },
  N: { above: ({ fresh, after }) => fresh && after, below: null },
  retained: { above: ({ before, after }) => before && after, below: null },
  lost: { above: ({ before, after }) => before && !after, below: null },
  reactivated: { above: ({ before, after, fresh }) => after && !before && !fresh, below: null },
  crrSets: { above: ({ before, after }) => before && after, below: ({ before }) => before },
  churn: { above: ({ before, after }) => before && !after, below: ({ before }) => before },
  // (E − N) / S: whoever came back stands above without having stood below.
  crrClassic: { above: ({ after, fresh }) => after && !fresh, below: ({ before }) => before },
  crrAcquired: { above: ({ after, fresh }) => after && !fresh, below: ({ acquiredBefore }) => acquiredBefore },
};

/** The proof of a figure of a period; null where it is not known there. */
export function rateProof(log: PurchaseLog, view: PeriodRatesView, name: string, figure: RateFigure): Proof | null {
  const { lapse, periods } = periodRates(log, view, []);
  const period = periods.find((each) => each.name === name);
  if (!period) return null;
  if (figure === 'returningCustomers') return returningProof(log, period);
  if (figure === 'returningShareA') return revenueProof(log, period.from, period.to, 'shareA');
  if (figure === 'returningShareB') return revenueProof(log, period.from, period.to, 'shareB');

  const { above, below } = FIGURES[figure];
  const windows = windowsOf([periodIndex(period.from, view.period)], log.asOf, view, lapse);
  if (windows === null || (below !== null && period.state !== 'complete')) return null;
  const book = new ProofBook();
  for (let customer = 0; customer < log.customers; customer++) {
    const first = log.day[log.start[customer]];
    if (first > windows.until[1]) continue;
    const of = {
      ...activity(log, customer, windows),
      fresh: first >= period.from,
      acquiredBefore: first < period.from,
    };
    const isAbove = above(of);
    const isBelow = below?.(of) ?? false;
    const order = { thing: Thing.order, at: of.last };
    if (isAbove || isBelow) book.add({ customer, ...order, above: isAbove, below: isBelow });
    else if (below !== null) book.add({ customer, ...order, leftOut: of.fresh ? 'newcomer' : 'lapsed' });
  }
  noteUnidentified(book, log, { from: period.from, to: period.to });
  const sets = below !== null && figure !== 'crrClassic';
  return {
    rule: below === null ? 'count' : 'share',
    across: 'one',
    unit: below === null ? 'customers' : 'share',
    ...(sets ? { interval: 'wilson' } : {}),
    groups: [],
    records: book.records,
  };
}

/** Active at an edge: at least one counted order in its window. */
function activity(
  log: PurchaseLog,
  customer: number,
  { after, until }: { readonly after: Int32Array; readonly until: Int32Array },
): Pick<InPeriod, 'before' | 'after' | 'last'> {
  const active = [false, false];
  let last = log.start[customer];
  for (let o = last; o < log.start[customer + 1]; o++) {
    const day = log.day[o];
    if (day <= until[1]) last = o;
    for (const edge of [0, 1]) if (day > after[edge] && day <= until[edge]) active[edge] = true;
  }
  return { before: active[0], after: active[1], last };
}

/** Customers of the period with any earlier order ever, of all who bought in it. */
function returningProof(log: PurchaseLog, { from, to }: PeriodRate): Proof {
  const book = new ProofBook();
  for (let customer = 0; customer < log.customers; customer++) {
    let bought = -1;
    let returned = -1;
    for (let o = log.start[customer]; o < log.start[customer + 1]; o++) {
      if (log.day[o] < from || log.day[o] > to) continue;
      if (bought < 0) bought = o;
      if (o > log.start[customer] && returned < 0) returned = o;
    }
    if (bought < 0) continue;
    const at = returned < 0 ? bought : returned;
    book.add({ customer, thing: Thing.order, at, above: returned >= 0, below: true });
  }
  noteUnidentified(book, log, { from, to });
  return shareProof(book);
}
