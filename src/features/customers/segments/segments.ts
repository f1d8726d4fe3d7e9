/* The segments: sentence, cards, table and file. Pure. */
import type { CustomerAim, SegmentLimits } from '#domain/clv/customer-segments.ts';
import { LEAST_ALIKE } from '#domain/clv/churn-risk.ts';
import type { ShownGroupId } from '#domain/clv/shown-groups.ts';
import type { SegmentGroup, SegmentsReport } from '#domain/segments-report.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { file, majorOf, number, percentText, plain, type SegmentSpeech, type Shown } from './speech.ts';

export interface AimCard {
  readonly aim: CustomerAim;
  readonly customers: number;
  readonly netSales: number;
}

function sum(groups: readonly SegmentGroup[], pick: (group: SegmentGroup) => number): number {
  return groups.reduce((total, group) => total + pick(group), 0);
}

/** Groups of each aim, in the order in which they are shown. */
export function aimCards({ groups }: SegmentsReport): AimCard[] {
  return (['keep', 'win-back', 'let-go'] as const).map((aim) => {
    const own = groups.filter((group) => group.aim === aim);
    return { aim, customers: sum(own, ({ customers }) => customers), netSales: sum(own, ({ netSales }) => netSales) };
  });
}

export function leadSentence(report: SegmentsReport, { t, f }: SegmentSpeech): string {
  if (report.detail === 'counts') return t.counts(f.count(report.customers));
  const back = report.groups.filter(({ aim }) => aim === 'win-back');
  const customers = sum(back, (group) => group.customers);
  if (customers === 0) return t.leadNone;
  return t.lead(f.count(customers), f.moneyRound(sum(back, ({ valueAtStake }) => valueAtStake ?? 0)));
}

/** The rule of a group in words, with the limits in force. */
function ruleOf(id: ShownGroupId, limits: SegmentLimits, modelled: boolean, { t, f }: SegmentSpeech): string {
  const { slippingFrom, atRiskFrom, loyalFrom, topShare, worthFrom, leastValue } = limits;
  const from = plain(slippingFrom, f);
  const to = plain(atRiskFrom, f);
  switch (id) {
    case 'champions':
      return t.rules.champions(f.count(loyalFrom), percentText(topShare, f));
    case 'loyal':
      return t.rules.loyal(f.count(loyalFrom));
    case 'slipping':
      return t.rules.slipping(from, to);
    case 'at-risk':
      return modelled && leastValue > 0
        ? t.rules['at-riskWorth'](f.count(worthFrom), f.money(leastValue))
        : t.rules['at-risk'](f.count(worthFrom));
    case 'keep':
      return t.rules.keep(from);
    case 'win-back':
      return t.rules['win-back'](to, f.count(worthFrom));
    case 'promising':
    case 'wont-pay-back':
    case 'let-go':
      return t.rules[id];
  }
}

/** What stands in the columns beside the name, for a group or for all; '' = none. */
function cellsOf(group: Omit<SegmentGroup, 'id' | 'aim'>, report: SegmentsReport, { f }: SegmentSpeech): TableRow {
  const { returned, risk } = group;
  const few = returned !== null && returned.eligible < LEAST_ALIKE;
  return {
    customers: f.count(group.customers),
    share: f.percent(group.customers / report.customers),
    netSales: f.moneyRound(group.netSales),
    stake: group.valueAtStake === null ? '' : f.moneyRound(group.valueAtStake),
    expected: group.expected === null ? '' : f.moneyRound(group.expected),
    risk: f.percent(risk.share),
    atRisk: f.moneyRound(risk.atRisk),
    returned:
      returned === null || returned.eligible === 0
        ? ''
        : { text: f.percent(returned.value), range: f.percentRange(returned.low, returned.high), few },
  };
}

/** `list` opens the customers of a group: their number proves itself by them. */
export function segmentTable(
  report: SegmentsReport,
  months: number,
  speech: SegmentSpeech,
  list: (id: ShownGroupId) => void,
): Shown {
  const { t, f } = speech;
  const { groups, risk, returnedDays, detail, limits, customers } = report;
  const modelled = groups.some(({ expected }) => expected !== null);
  const numbers: readonly (TableColumn | null)[] = [
    number('customers', t.customers),
    { ...number('share', t.share), hideNarrow: true },
    ...(detail === 'counts'
      ? []
      : [
          { ...number('netSales', t.netSales), hideNarrow: true },
          number('stake', t.stake),
          modelled
            ? { ...number('expected', t.expected(f.count(months)), t.expectedNote[report.basis]), hideNarrow: true }
            : null,
          risk ? number('risk', t.risk, t.riskDays(f.count(risk.days))) : null,
          risk ? { ...number('atRisk', t.atRisk, t.aYear), hideNarrow: true } : null,
          returnedDays === null
            ? null
            : { ...number('returned', t.returned, t.returnedNote(f.count(returnedDays))), hideNarrow: true },
        ]),
  ];
  const all = {
    customers,
    orders: sum(groups, ({ orders }) => orders),
    netSales: sum(groups, ({ netSales }) => netSales),
    valueAtStake: sum(groups, ({ valueAtStake }) => valueAtStake ?? 0),
    expected: modelled ? sum(groups, ({ expected }) => expected ?? 0) : null,
    risk: risk?.all ?? { customers, share: NaN, stake: NaN, atRisk: NaN },
    returned: null,
  };
  const major = majorOf(speech);
  return {
    columns: [{ key: 'name', label: t.segment }, ...numbers.filter((column) => column !== null)],
    rows: groups.map((group) => ({
      name: { text: t.names[group.id], range: ruleOf(group.id, limits, modelled, speech) },
      ...cellsOf(group, report, speech),
      customers: {
        text: f.count(group.customers),
        range: '',
        proof: {
          label: t.listOf(f.count(group.customers), t.names[group.id]),
          open: () => {
            list(group.id);
          },
        },
      },
    })),
    total: { name: t.all, ...cellsOf(all, report, speech) },
    exported:
      detail === 'counts'
        ? file(
            ['segment', 'aim', 'customers'],
            groups.map(({ id, aim, customers: n }) => [id, aim, n]),
          )
        : file(
            [
              ...['segment', 'aim', 'customers', 'orders', 'netSales', 'valueAtStake', 'expected', 'riskDays'],
              ...['riskNotToBuy', 'valueAtRisk', 'stoodThere', 'boughtSince', 'shareBoughtSince', 'low', 'high'],
            ],
            groups.map((group) => [
              ...[group.id, group.aim, group.customers, group.orders, major(group.netSales)],
              ...[major(group.valueAtStake), major(group.expected), risk?.days ?? null],
              ...[group.risk.share, major(group.risk.atRisk), group.returned?.eligible ?? null],
              ...[group.returned?.count ?? null, group.returned?.value ?? null],
              ...[group.returned?.low ?? null, group.returned?.high ?? null],
            ]),
          ),
  };
}
