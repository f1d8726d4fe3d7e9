/* Tables of the value screen, as shown and as files with every digit. Pure. */
import { isoDay } from '#domain/calendar.ts';
import type { ExamResult } from '#domain/clv/exam.ts';
import type { Forecast, Sources } from '#domain/clv/forecast.ts';
import type { CustomerValueReport, ModelInUse, PredictedValues } from '#domain/customer-value.ts';
import type { Tried } from '#domain/prediction.ts';
import type { PaybackReport } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { Format } from '#i18n/format.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { countRange, moneyRange, observedValue, type Words } from './say.ts';

export interface Shown {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly exported: ExportTable;
}

type Cell = string | number | null;

export function file(headers: readonly string[], rows: readonly (readonly Cell[])[]): ExportTable {
  return { columns: headers.map((header) => ({ header, kind: 'figure' })), rows };
}

export function number(key: string, label: string): TableColumn {
  return { key, label, numeric: true };
}

export function distributionTable({ distribution }: PredictedValues, digits: number, t: Words, f: Format): Shown {
  const { bins } = distribution;
  const all = bins.reduce((sum, { customers }) => sum + customers, 0);
  const scale = 10 ** digits;
  return {
    columns: [number('from', t.from), number('to', t.to), number('customers', t.customers), number('share', t.share)],
    rows: bins.map(({ from, to, customers }) => ({
      from: f.moneyRound(from),
      to: Number.isFinite(to) ? f.moneyRound(to) : t.andMore,
      customers: f.count(customers),
      share: f.percent(customers / all, 1),
    })),
    exported: file(
      ['from', 'to', 'customers'],
      bins.map(({ from, to, customers }) => [from / scale, Number.isFinite(to) ? to / scale : null, customers]),
    ),
  };
}

/** Predicted value, and the observed one beside it. */
export function sideTable(
  report: CustomerValueReport,
  payback: PaybackReport | null,
  digits: number,
  t: Words,
  f: Format,
): Shown {
  const values = report.used?.values ?? null;
  const observed = payback && observedValue(payback);
  const scale = 10 ** digits;
  const months = f.count(report.clv.months);
  const lines = [
    ...(values
      ? [
          { id: 'predictedTotal', label: t.predictedTotal(months), ...values.total, cents: false },
          { id: 'predictedMean', label: t.predictedMean(months), ...values.mean, cents: true },
        ]
      : []),
    ...(observed
      ? [
          {
            id: 'observed',
            label: (payback.basis === 'netSales' ? t.observedNet : t.observed)(f.count(observed.age)),
            value: observed.value,
            low: observed.low,
            high: observed.high,
            cents: true,
          },
        ]
      : []),
  ];
  return {
    columns: [{ key: 'label', label: t.measure }, number('value', t.amount), number('range', t.range)],
    rows: lines.map(({ label, cents, ...amount }) => ({
      label,
      value: cents ? f.money(amount.value) : f.moneyRound(amount.value),
      range: cents ? f.moneyRange(amount.low, amount.high) : moneyRange(amount, f),
    })),
    exported: file(
      ['measure', 'value', 'low', 'high'],
      lines.map(({ id, value, low, high }) => [id, value / scale, low / scale, high / scale]),
    ),
  };
}

export function concentrationTable({ distribution }: PredictedValues, t: Words, f: Format): Shown {
  const { top } = distribution.concentration;
  return {
    columns: [{ key: 'top', label: t.customers }, number('share', t.ofValue)],
    rows: top.map((each) => ({ top: t.top(f.percent(each.top)), share: f.percent(each.share) })),
    exported: file(
      ['bestShareOfCustomers', 'shareOfPredictedValue'],
      top.map((each) => [each.top, each.share]),
    ),
  };
}

export function weeklyTable({ weekly }: ExamResult, t: Words, f: Format): Shown {
  const weeks = Array.from(weekly.actual, (_, week) => week);
  return {
    columns: [number('week', t.week), number('predicted', t.predictedColumn), number('actual', t.actualColumn)],
    rows: weeks.map((week) => ({
      week: f.count(week),
      predicted: f.count(weekly.predicted[week]),
      actual: f.count(weekly.actual[week]),
    })),
    exported: file(
      ['week', 'predictedPurchases', 'actualPurchases'],
      weeks.map((week) => [week, weekly.predicted[week], weekly.actual[week]]),
    ),
  };
}

/** What was forecast by the model and by simple means, and how far off that was. */
export function errorTable({ purchases, benchmarks, rmse }: ExamResult, t: Words, f: Format): Shown {
  const { actual } = purchases;
  const { before, sameAges } = benchmarks;
  // The error per customer of the simple forecasts is that of the better founded one.
  const lines = [
    { id: 'model', label: t.theModel, total: purchases.predicted.value, rmse: rmse.model },
    { id: 'before', label: t.before, total: before, rmse: sameAges === null ? rmse.benchmark : NaN },
    ...(sameAges === null ? [] : [{ id: 'sameAges', label: t.sameAges, total: sameAges, rmse: rmse.benchmark }]),
  ];
  return {
    columns: [
      { key: 'label', label: t.forecastColumn },
      number('purchases', t.purchases),
      number('off', t.off),
      { ...number('rmse', t.perCustomer), hideNarrow: true },
    ],
    rows: lines.map(({ id, label, total, rmse: error }) => ({
      label,
      purchases: id === 'model' ? { text: f.count(total), range: countRange(purchases.predicted, f) } : f.count(total),
      off: actual > 0 ? `${total > actual ? '+' : ''}${f.percent((total - actual) / actual)}` : '',
      rmse: f.decimal(error, 2),
    })),
    exported: file(
      ['forecast', 'purchases', 'actualPurchases', 'rootMeanSquaredErrorPerCustomer'],
      lines.map(({ id, total, rmse: error }) => [id, total, actual, error]),
    ),
  };
}

export function decileTable({ deciles }: ExamResult, t: Words, f: Format): Shown {
  return {
    columns: [
      number('group', t.decile),
      number('customers', t.customers),
      number('predicted', t.predictedColumn),
      number('actual', t.actualColumn),
    ],
    rows: deciles.map(({ customers, predicted, actual }, i) => ({
      group: f.count(i + 1),
      customers: f.count(customers),
      predicted: f.decimal(predicted, 2),
      actual: f.decimal(actual, 2),
    })),
    exported: file(
      ['group', 'customers', 'predictedPerCustomer', 'actualPerCustomer'],
      deciles.map(({ customers, predicted, actual }, i) => [i + 1, customers, predicted, actual]),
    ),
  };
}

export function aliveTable({ aliveBins }: ExamResult, t: Words, f: Format): Shown {
  const bins = aliveBins.filter(({ customers }) => customers > 0);
  return {
    columns: [
      number('alive', t.aliveColumn),
      number('customers', t.customers),
      number('predicted', t.boughtPredicted),
      number('actual', t.boughtActual),
    ],
    rows: bins.map(({ from, to, customers, predicted, actual }) => ({
      alive: f.percentRange(from, to),
      customers: f.count(customers),
      predicted: f.percent(predicted),
      actual: f.percent(actual),
    })),
    exported: file(
      ['from', 'to', 'customers', 'meanAlive', 'predictedShare', 'actualShare'],
      bins.map(({ from, to, customers, alive, predicted, actual }) => [from, to, customers, alive, predicted, actual]),
    ),
  };
}

export function forecastTable({ months }: Forecast, digits: number, t: Words, f: Format): Shown {
  const money = months.some(({ revenue }) => revenue !== null);
  const scale = money ? 10 ** digits : 1;
  const pick = (month: Forecast['months'][number]): Sources => month.revenue ?? month.purchases;
  const range = money ? moneyRange : countRange;
  const said = money ? f.moneyRound : f.count;
  return {
    columns: [
      { key: 'month', label: t.month },
      number('base', t.baseColumn),
      number('all', t.allColumn),
      { ...number('active', t.activeColumn), hideNarrow: true },
    ],
    rows: months.map((month) => {
      const { base, all } = pick(month);
      return {
        month: f.day(month.to),
        base: { text: said(base.value), range: range(base, f) },
        all: { text: said(all.value), range: range(all, f) },
        active: { text: f.count(month.active.all.value), range: countRange(month.active.all, f) },
      };
    }),
    exported: file(
      [
        ...[
          'from',
          'to',
          'unit',
          'base',
          'baseLow',
          'baseHigh',
          'new',
          'newLow',
          'newHigh',
          'all',
          'allLow',
          'allHigh',
        ],
        ...['activeBase', 'activeAll', 'activeLow', 'activeHigh'],
      ],
      months.map((month) => {
        const { base, fresh, all } = pick(month);
        const { active } = month;
        return [
          ...[isoDay(month.from), isoDay(month.to), money ? 'netSales' : 'purchases'],
          ...[base, fresh, all].flatMap(({ value, low, high }) => [value / scale, low / scale, high / scale]),
          ...[active.base.value, active.all.value, active.all.low, active.all.high],
        ];
      }),
    ),
  };
}

/** Parameters with standard errors: of the model in use, else of the one that sat the exam. */
export function parameterTable(
  used: ModelInUse | null,
  tried: Tried | null,
  digits: number,
  t: Words,
  f: Format,
): Shown {
  const buying = used?.buying ?? tried?.exam.result?.buying ?? null;
  const spend = used?.spend ?? null;
  const of = (model: keyof Words['models'], params: object, se: object): [string, string, number, number][] =>
    Object.entries(params).map(([name, value]) => [
      t.models[model],
      name === 'alpha' ? 'α' : name,
      value as number,
      (se as Record<string, number>)[name],
    ]);
  const scale = 10 ** digits;
  const lines = [
    ...(buying ? of(buying.kind, buying.params, buying.se) : []),
    ...(spend
      ? of('gamma-gamma', { ...spend.params, v: spend.params.v / scale }, { ...spend.se, v: spend.se.v / scale })
      : []),
  ];
  return {
    columns: [{ key: 'name', label: t.parameter }, number('value', t.estimate), number('se', t.se)],
    rows: lines.map(([model, name, value, se]) => ({
      name: `${name}, ${model}`,
      value: f.decimal(value, 3),
      se: f.decimal(se, 3),
    })),
    exported: file(['model', 'parameter', 'estimate', 'standardError'], lines),
  };
}
