/* The tables beside the orders as a sentence and a few facts each. */
import type {
  CustomersReport,
  SpendLine,
  SpendReport,
  SubscriptionReport,
  SurveyReport,
  TransactionsReport,
} from '#domain/side-reports.ts';
import { createFormat, type Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

type Words = Messages['data']['beside'];

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Saying {
  readonly sentence: string;
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
  /** What stands against using it as it is. */
  readonly cautions: readonly string[];
}

/** Money of a report in its own currency, which need not be that of the orders. */
function moneyOf(f: Format, { currency, minorDigits }: Pick<SpendLine, 'currency' | 'minorDigits'>): Format['money'] {
  return createFormat(f.language, currency, minorDigits).money;
}

/** Facts of zero people say nothing and are left out. */
function some(f: Format, facts: readonly { readonly label: string; readonly count: number }[]): Fact[] {
  return facts.filter(({ count }) => count > 0).map(({ label, count }) => ({ label, value: f.count(count) }));
}

function period(t: Words, f: Format, first: number, last: number): Fact[] {
  const value = f.dayRange(first, last);
  return value === '' ? [] : [{ label: t.period, value }];
}

/** Spend by currency: sums of different currencies stand beside each other and are never added. */
export function spendSaid({ lines }: SpendReport, t: Words, f: Format): Saying {
  const sums = new Map<string, SpendLine>();
  for (const line of lines) {
    const before = sums.get(line.currency);
    sums.set(line.currency, { ...line, amount: line.amount + (before?.amount ?? 0) });
  }
  const amounts = [...sums.values()].map((line) => moneyOf(f, line)(line.amount));
  const channels = new Set(lines.map(({ channel }) => channel)).size;
  const spread = lines.reduce((sum, line) => sum + line.spread, 0);
  return {
    sentence: t.spend(new Intl.ListFormat(f.locale).format(amounts), f.count(channels)),
    facts: [],
    notes: [
      ...(spread > 0 ? [t.spread(f.count(spread))] : []),
      ...lines
        .filter(({ repeated }) => repeated > 0)
        .map(({ repeated, channel }) => t.repeated(f.count(repeated), channel)),
    ],
    cautions: [],
  };
}

export function spendColumns(t: Words): TableColumn[] {
  return [
    { key: 'channel', label: t.channel },
    { key: 'amount', label: t.amount, numeric: true },
    { key: 'period', label: t.period, hideNarrow: true },
    { key: 'rows', label: t.rows, numeric: true },
  ];
}

export function spendRows({ lines }: SpendReport, t: Words, f: Format): TableRow[] {
  return lines.map((line) => ({
    channel: line.channel === '' ? t.noChannel : line.channel,
    amount: moneyOf(f, line)(line.amount),
    period: f.dayRange(line.firstDay, line.lastDay),
    rows: f.count(line.rows),
  }));
}

export function subscriptionsSaid(report: SubscriptionReport, t: Words, f: Format): Saying {
  return {
    sentence: t.subscriptions(f.count(report.subscriptions), f.count(report.customers)),
    facts: [
      ...some(
        f,
        report.states.map(({ status, count }) => ({ label: t.states[status] ?? t.states[0], count })),
      ),
      ...period(t, f, report.firstDay, report.lastDay),
    ],
    notes: [],
    cautions: report.tellsEnd ? [] : [t.noEnd],
  };
}

export function surveySaid(report: SurveyReport, t: Words, f: Format): Saying {
  return {
    sentence: t.survey(f.count(report.answers), report.question),
    facts: [
      { label: t.promoters, value: f.count(report.promoters) },
      { label: t.passives, value: f.count(report.passives) },
      { label: t.detractors, value: f.count(report.detractors) },
      { label: t.identified, value: f.count(report.identified) },
      { label: t.withOrders, value: f.count(report.withOrders) },
      ...period(t, f, report.firstDay, report.lastDay),
    ],
    notes: [],
    cautions: [],
  };
}

export function customersSaid(report: CustomersReport, t: Words, f: Format): Saying {
  const { customers, consentYes, consentNo, withEarlierOrders } = report;
  return {
    sentence: t.customers(f.count(customers), f.count(report.withOrders)),
    facts: some(f, [
      { label: t.consentYes, count: consentYes },
      { label: t.consentNo, count: consentNo },
      { label: t.consentUnknown, count: customers - consentYes - consentNo },
    ]),
    notes: withEarlierOrders === 0 ? [t.earlierNone] : [],
    cautions: withEarlierOrders > 0 ? [t.earlier(f.count(withEarlierOrders))] : [],
  };
}

export function transactionsSaid(report: TransactionsReport, t: Words, f: Format): Saying {
  return {
    sentence: t.transactions(f.count(report.transactions), f.count(report.refunds)),
    facts: [
      { label: t.refundsMatched, value: f.count(report.matched) },
      ...period(t, f, report.firstDay, report.lastDay),
    ],
    notes: [],
    cautions: [],
  };
}
