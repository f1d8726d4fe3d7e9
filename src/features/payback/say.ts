/* Words of a payback: months, ranges, and the sentence over each view. Pure. */
import type { Payback, PaybackRange, PaybackReport } from '#domain/results.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

type Words = Messages['payback'];

/** "4–7", "first day–2", "4 or later"; '' where there is no range or it holds the one month that is said anyway. */
export function rangeText(range: PaybackRange | null, month: number | null, t: Words, f: Format): string {
  if (range === null) return '';
  const { low, high } = range;
  const said = (value: number): string => (value === 0 ? t.firstDay : f.count(value));
  if (!Number.isFinite(low)) return t.later;
  if (!Number.isFinite(high)) return t.toLater(said(low));
  if (low === high) return low === month ? '' : said(low);
  return `${said(low)}–${said(high)}`;
}

/** "in month 5 (4–7)", "on the first day", "not within the 9 observed months". */
export function whenText(payback: Payback, range: PaybackRange | null, t: Words, f: Format): string {
  const { month, observedMonths } = payback;
  if (month === null) return t.notWithin(observedMonths, f.count(observedMonths));
  const within = rangeText(range, month, t, f);
  return month === 0 ? t.onFirstDay(within) : t.inMonth(f.count(month), within);
}

/** What a customer's value is called. */
export function valueLabel({ basis }: PaybackReport, t: Words): string {
  if (basis === 'netSales') return t.netSalesPerCustomer;
  return basis === 'grossMargin' ? t.grossMarginPerCustomer : t.contribution;
}

/** Value of the pooled curve at the age at which LTV : CAC is stated; NaN where no age is observed. */
function valueAtRatioAge(report: PaybackReport): number {
  return report.ratioAge > 0 ? report.curve.value[report.ratioAge] : NaN;
}

/** The sentence over value and CAC. Asks for the number that is missing: first the margin, then CAC. */
export function paybackSentence(report: PaybackReport, range: PaybackRange | null, t: Words, f: Format): string {
  const { pooled, pooledCac, ratioAge } = report;
  const value = valueAtRatioAge(report);
  const days = f.count(ratioAge);
  const known = !Number.isNaN(value);
  if (report.basis === 'netSales') {
    const ask = report.view.basis === 'netSales' ? t.netPaysNothing : t.askMargin;
    return `${known ? `${t.broughtNet(days, f.money(value))} ` : ''}${ask}`;
  }
  const has = report.basis === 'grossMargin' ? t.leftGrossMargin : t.leftContribution;
  if (pooledCac === null) return `${known ? `${has(days, f.money(value))} ` : ''}${t.askCac}`;
  if (report.curve.value.length === 0 || Number.isNaN(report.curve.value[0])) return t.tooFew;
  const when = whenText(pooled, range, t, f);
  const found = pooled.month === null ? t.notPaid(f.money(pooledCac), when) : t.paid(f.money(pooledCac), when);
  if (!known) return found;
  const left = value - pooledCac;
  return `${found} ${left >= 0 ? t.left(days, f.money(left)) : t.missing(days, f.money(-left))}`;
}

/** The sentence over CAC by month. */
export function cacSentence(report: PaybackReport, one: boolean, t: Words, f: Format): string {
  if (report.pooledCac === null) return t.cacNone;
  if (one) return t.cacOne(f.money(report.pooledCac));
  const typed = report.cac.filter(({ spend, affected }) => spend !== null && !affected);
  const spend = typed.reduce((sum, month) => sum + (month.spend ?? 0), 0);
  const { length } = typed;
  return t.cacSentence(
    length,
    f.count(length),
    f.moneyRound(spend),
    f.count(report.pooledNewCustomers),
    f.money(report.pooledCac),
  );
}
