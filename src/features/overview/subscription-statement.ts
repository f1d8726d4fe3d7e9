/* What subscriptions say on the overview, where a file of them is there. Pure. */
import type { SubscriptionsReport } from '#domain/subscriptions/report.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { Statement } from './statements.ts';

/**
 * MRR at the end of the newest whole month and its NRR; null without a file of subscriptions, or before a month with MRR is over.
 * `f` speaks the currency of the subscriptions.
 */
export function mrrStatement(report: SubscriptionsReport, t: Messages['overview'], f: Format): Statement | null {
  if (report.source !== 'table') return null;
  const whole = report.months.filter(({ running }) => !running);
  const last = whole.at(-1);
  if (!last || (last.closing === 0 && last.opening === 0)) return null;
  const month = f.month(last.from).replaceAll(' ', '\u00a0');
  const amount = f.moneyRound(last.closing);
  const kept = last.nrr === null || Number.isNaN(last.nrr) ? '' : f.percent(last.nrr, 1);
  return {
    id: 'mrr',
    value: amount,
    range: '',
    sentence: kept === '' ? t.mrr(month, amount) : t.mrrKept(month, amount, kept),
    note: t.mrrNote,
    route: 'revenue',
    trend: whole.length > 1 ? { kind: 'bars', values: whole.map(({ closing }) => closing) } : null,
  };
}
