/* Answers about money: revenue, its structure, subscriptions, costs, payback, cash, ranking. */
import { cashReport } from '#domain/cash.ts';
import { channelClaims } from '#domain/channel-claims.ts';
import { costsReport } from '#domain/costs-report.ts';
import { paybackRanges } from '#domain/payback-ranges.ts';
import { paybackReport } from '#domain/payback.ts';
import { ranking } from '#domain/ranking.ts';
import { revenueReport } from '#domain/revenue.ts';
import { soldItems } from '#domain/sold-items.ts';
import { structureReport } from '#domain/structure.ts';
import { subscriptionsReport } from '#domain/subscriptions/report.ts';
import type { Basis } from './basis.ts';
import type { Computations } from './computations.ts';

type Kinds = 'revenue' | 'structure' | 'mrr' | 'costs' | 'payback' | 'paybackRanges' | 'cash' | 'ranking';

export function moneyAnswers(basis: Basis): Pick<Computations, Kinds> {
  return {
    revenue: (question) => revenueReport(basis.chosen(question)),
    structure: ({ layers, ...question }) =>
      structureReport(basis.chosen(question), basis.behind(question.rules), layers),
    mrr: ({ rules, subscriptionView: view }) =>
      subscriptionsReport(basis.sides.subscriptions, basis.counted(rules), rules, view),
    costs: ({ rules, costs }) => {
      const spend = basis.spendOf(rules, costs);
      const named = [...new Set(spend.items.map(({ channel }) => channel).filter((channel) => channel !== ''))];
      return {
        ...costsReport(basis.counted(rules), basis.costing(rules, costs), spend),
        channels: channelClaims(basis.counted(rules).log, basis.behind(rules), costs.channelRules, named),
        sold: soldItems(basis.counted(rules), basis.joined(rules).lines, basis.itemsOf(rules, costs), costs.items),
      };
    },
    payback: (question) => paybackReport(...basis.moneyOf(question), basis.frameOf(question)),
    paybackRanges: (question) => paybackRanges(...basis.moneyOf(question), undefined, basis.frameOf(question)),
    cash: (question) => cashReport(...basis.moneyOf(question), basis.frameOf(question)),
    ranking: ({ by, ...question }) => {
      const frame = basis.frameOf(question);
      return ranking(...basis.moneyOf(question), frame.behind, by, frame);
    },
  };
}
