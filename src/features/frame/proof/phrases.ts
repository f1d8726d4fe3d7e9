/* Name and formula of a number in words: its title, what stands above and below the line, or a sentence. Pure. */
import { parseMonth, periodStart } from '#domain/calendar.ts';
import type { ProofPage } from '#domain/proof/page.ts';
import type { ProofQuery, RateFigure } from '#domain/proof/query.ts';
import { AGE_DAYS } from '#domain/retention/view.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { Fraction } from './told.ts';

export interface ProofSpeech {
  readonly t: Messages;
  readonly f: Format;
}

export interface Phrases {
  readonly title: string;
  /** A fraction, or a sentence where the number is none. */
  readonly formula: Fraction | string;
}

type Grid = Extract<ProofQuery, { of: 'cell' | 'average' }>;
type Rate = Extract<ProofQuery, { of: 'rate' }>;
type Revenue = Extract<ProofQuery, { of: 'revenue' }>;
type Mrr = Extract<ProofQuery, { of: 'mrr' }>;
type Subscribers = Extract<ProofQuery, { of: 'subscribers' }>;

/** "Jan 1998" of 1998-01, "Q1 1998" of 1998-Q1; other names as they are. */
function periodText(name: string, f: Format): string {
  const month = parseMonth(name);
  if (month !== null) return f.month(periodStart(month, 'month'));
  return name.replace(/^(\d+)-(Q\d)$/, '$2 $1');
}

function daysText(from: number, to: number, f: Format): string {
  const months = [f.month(from), f.month(to)];
  return months[0] === months[1] ? months[0] : months.join(' – ');
}

function ofRate({ figure, period }: Rate, { t, f }: ProofSpeech): Phrases {
  const { columns } = t.periodRates;
  const names = { ...columns, returningShareA: columns.shareA, returningShareB: columns.shareB };
  const title = t.proof.named(names[figure], periodText(period, f));
  const above = t.proof.rateAbove[figure];
  const bases: Partial<Record<RateFigure, string>> = {
    crrSets: t.proof.activeBefore,
    churn: t.proof.activeBefore,
    crrClassic: t.proof.activeBefore,
    crrAcquired: t.proof.acquiredBefore,
    returningCustomers: t.proof.periodCustomers,
    returningShareA: t.proof.identifiedNet,
    returningShareB: t.proof.identifiedNet,
  };
  const below = bases[figure];
  return { title, formula: below === undefined ? above : { above, below } };
}

function ofRevenue({ part, from, to }: Revenue, page: ProofPage, { t, f }: ProofSpeech): Phrases {
  const title = t.proof.named(t.proof.revenue[part], daysText(from, to, f));
  if (part === 'shareA' || part === 'shareB' || part === 'shareSubscribed') {
    const { laterOrders: shareA, laterMonths: shareB, laterSubscribed: shareSubscribed } = t.proof;
    const above = { shareA, shareB, shareSubscribed }[part];
    return { title, formula: { above, below: t.proof.identifiedNet } };
  }
  return { title, formula: t.proof.sumOf(f.count(page.above)) };
}

/** Cells that another screen than that of the grid opens: cumulative repeat by an age; others by their line. */
function ofGrid(query: Grid, { t, f }: ProofSpeech): Phrases {
  const { view, k } = query;
  const row = query.of === 'cell' ? periodText(query.row, f) : t.proof.allCohorts;
  const below = t.proof.cohortCustomers;
  if (view.measure !== 'cumulative' || view.axis === 'calendar') {
    return { title: t.proof.named(t.frame.screens.retention, row), formula: { above: t.proof.counts, below } };
  }
  const days = f.count(AGE_DAYS[view.period] * (k + 1));
  return {
    title: t.proof.named(t.proof.within.days(days), row),
    formula: { above: t.proof.secondDayWithin(days), below },
  };
}

function mrrTitle({ figure }: Mrr, { t }: ProofSpeech): string {
  const { columns, movements } = t.subscriptions;
  if (figure === 'opening' || figure === 'closing' || figure === 'customers') return t.proof.mrr[figure];
  return figure in movements
    ? t.proof.mrr.movement(movements[figure as keyof typeof movements])
    : columns[figure as keyof typeof columns];
}

function mrrFormula({ figure }: Mrr, { above }: ProofPage, { t, f }: ProofSpeech): Phrases['formula'] {
  const { mrr } = t.proof;
  switch (figure) {
    case 'opening':
      return mrr.paid(f.count(above), mrr.opened);
    case 'closing':
      return mrr.paid(f.count(above), mrr.closed);
    case 'customers':
      return mrr.payers;
    case 'arpa':
      return { above: mrr.closing, below: mrr.paying };
    case 'grr':
      return { above: mrr.keptAtMost, below: mrr.openingOf };
    case 'nrr':
      return { above: mrr.kept, below: mrr.openingOf };
    case 'grossChurn':
      return { above: mrr.lost, below: mrr.openingOf };
    case 'netChurn':
      return { above: mrr.lostNet, below: mrr.openingOf };
    case 'logoChurn':
      return { above: mrr.left, below: mrr.openingPayers };
    case 'quickRatio':
      return { above: mrr.gained, below: mrr.dropped };
    case 'new':
    case 'expansion':
    case 'reactivated':
    case 'contraction':
    case 'churned':
      return mrr.moved(f.count(above));
  }
}

function ofSubscribers({ axis, row, column, figure }: Subscribers, { t, f }: ProofSpeech): Phrases {
  const { cohortsWhats, place, pooled, onDay, inMonth } = t.subscriptions;
  const where = place(row === null ? pooled : periodText(row, f), (axis === 'age' ? onDay : inMonth)(f.count(column)));
  const { paysThen, observed, mrrThen, mrrAtStart } = t.proof.subscribers;
  return figure === 'active'
    ? { title: t.proof.named(cohortsWhats.customers, where), formula: { above: paysThen, below: observed } }
    : { title: t.proof.named(cohortsWhats.mrr, where), formula: { above: mrrThen, below: mrrAtStart } };
}

/** The number's name and formula; `page` says how many values a sum or a quantile has. */
export function phrasesOf(query: ProofQuery, page: ProofPage, speech: ProofSpeech): Phrases {
  const { t, f } = speech;
  const p = t.proof;
  const quantile = (q: number): string => p.quantiles[String(q) as keyof typeof p.quantiles];
  const quantileSentence = (q: number): string => p.quantileSentence(f.percent(q), f.count(page.above));
  const cohortOf = (cohort: string | null): string => (cohort === null ? p.allCohorts : periodText(cohort, f));
  switch (query.of) {
    case 'repeatRate':
      return {
        title: p.repeatRate[query.by],
        formula: { above: query.by === 'orders' ? p.twoOrders : p.twoDays, below: p.customersAll },
      };
    case 'within': {
      const days = f.count(query.days);
      const above = query.by === 'orders' ? p.secondOrderWithin(days) : p.secondDayWithin(days);
      return { title: p.within[query.by](days), formula: { above, below: p.observedFor(days) } };
    }
    case 'secondOrder':
      return { title: t.repeat.medianAll, formula: p.survival };
    case 'ladder': {
      const [before, n] = [f.count(query.n - 1), f.count(query.n)];
      return {
        title: p.ladder[query.by](before, n),
        formula: { above: p.wentOn[query.by](n), below: p.cameTo[query.by](before) },
      };
    }
    case 'ladderDays': {
      const what = p.ladder[query.by](f.count(query.n - 1), f.count(query.n));
      return { title: p.quantileOf(what, quantile(query.q)), formula: quantileSentence(query.q) };
    }
    case 'gap':
      return { title: p.quantileOf(t.repeat.gaps, quantile(query.q)), formula: quantileSentence(query.q) };
    case 'rate':
      return ofRate(query, speech);
    case 'perCustomer':
      if (query.figure === 'aov')
        return { title: t.repeat.aov, formula: { above: p.netSales, below: p.countedOrders } };
      return query.figure === 'orders'
        ? { title: t.repeat.ordersPerCustomer, formula: { above: p.identifiedOrders, below: p.customersAll } }
        : { title: t.repeat.revenuePerCustomer, formula: { above: p.identifiedNet, below: p.customersAll } };
    case 'revenue':
      return ofRevenue(query, page, speech);
    case 'concentration': {
      const span = t.structure.spans[query.after === null ? 'all' : 'year'];
      const best = p.best(f.percent(query.top));
      if (query.figure === 'gini')
        return { title: p.named(p.gini, span), formula: p.giniSentence(f.count(page.above)) };
      const title = p.named(query.figure === 'share' ? p.bestShare(f.percent(query.top)) : best, span);
      return {
        title,
        formula: query.figure === 'share' ? { above: best, below: p.identifiedNet } : p.sumOf(f.count(page.above)),
      };
    }
    case 'nextProduct': {
      const { first, second, figure } = query;
      const title = p.nextProduct[figure](t.nextProduct.quoted(first), t.nextProduct.quoted(second));
      if (figure === 'lift') return { title, formula: { above: p.nextProduct.own, below: p.nextProduct.usualShare } };
      const below = figure === 'share' ? p.nextProduct.came : p.nextProduct.again;
      return { title, formula: { above: p.nextProduct.bought, below } };
    }
    case 'layer':
      return {
        title: p.named(p.layer(periodText(query.name, f)), daysText(query.from, query.to, f)),
        formula: p.sumOf(f.count(page.above)),
      };
    case 'ltv': {
      const days = f.count(query.age);
      const name = query.costs.grossMargin === null ? p.ltvNet(days) : p.ltv(days);
      return { title: p.named(name, cohortOf(query.cohort)), formula: p.increments(days) };
    }
    case 'cac': {
      const where = query.month === null ? p.allCohorts : periodText(query.month, f);
      const above = query.month === null ? p.spendAll : p.spend;
      return { title: p.named(t.payback.cac, where), formula: { above, below: p.newCustomers } };
    }
    case 'payback':
      return { title: p.named(p.payback, cohortOf(query.cohort)), formula: p.paidBack(f.money(page.given)) };
    case 'cohort':
      return {
        title: p.named(p.cohort, periodText(query.row, f)),
        formula: { above: p.firstOrders, below: p.cohortCustomers },
      };
    case 'bridge':
      return { title: t.data.bridge[query.line], formula: p.bridgeRows(f.count(page.above)) };
    case 'mrr': {
      const title = p.named(mrrTitle(query, speech), periodText(query.month, f));
      return { title, formula: mrrFormula(query, page, speech) };
    }
    case 'subscribers':
      return ofSubscribers(query, speech);
    case 'segment':
      return { title: query.name, formula: p.fulfil };
    case 'cell':
    case 'average':
      return ofGrid(query, speech);
  }
}
