/* Answers about who comes back: cohorts, period rates, second orders, presets. */
import { periodRates } from '#domain/period-rates.ts';
import { presetBridge } from '#domain/presets/bridge.ts';
import { presetOf } from '#domain/presets/presets.ts';
import { repeatReport } from '#domain/repeat.ts';
import { retentionGrid, retentionTriangle } from '#domain/retention/grid.ts';
import { mixOrBehaviour } from '#domain/retention/mix/mix-or-behaviour.ts';
import { mixGridView } from '#domain/retention/mix/view.ts';
import { pooledCurve, rowCurves } from '#domain/retention/pooled-curve.ts';
import { signalsOf } from '#domain/retention/signals.ts';
import { NO_COSTS } from '#domain/results.ts';
import { secondOrderBy } from '#domain/second-order-by.ts';
import type { Ask, Computations } from './computations.ts';
import type { Basis } from './basis.ts';
import { listedValues } from './listed-values.ts';

type Kinds = 'retention' | 'guard' | 'repeat' | 'secondOrderBy' | 'rates' | 'mix' | 'presetBridge';

export function retentionAnswers(basis: Basis, ask: Ask): Pick<Computations, Kinds> {
  return {
    retention: ({ rules, view, costs = NO_COSTS, guarded = false, ...choice }) => {
      const log = basis.chosen({ rules, ...choice });
      const by = view.by === null ? null : basis.valuesOf({ rules, ...choice }, view.by);
      const affected = basis.affectedUnder(rules, guarded);
      const { triangle, rows } = retentionGrid(log, view, basis.costing(rules, costs), affected, by);
      const curve = view.measure === 'cumulative' && view.axis === 'age' && view.against === 'cohort';
      return {
        triangle,
        pooledCurve: curve ? pooledCurve(log, triangle.leftOut.periods) : null,
        rowCurves: curve && view.by !== null && !view.byTime ? rowCurves(log, rows) : null,
        values: by && listedValues(by),
        signals: signalsOf(triangle, triangle.everybody),
      };
    },
    guard: ({ rules }) => basis.guard(rules),
    repeat: (question) => repeatReport(basis.chosen(question)),
    secondOrderBy: ({ attribute, ...question }) =>
      attribute === null ? null : secondOrderBy(basis.chosen(question), basis.valuesOf(question, attribute)),
    rates: ({ periodRates: view, ...question }) =>
      periodRates(basis.chosen(question), view, ask('revenue', question).months, basis.counted(question.rules).log),
    mix: ({ mix: view, guarded = false, ...question }) => {
      const values = basis.valuesOf(question, view.by);
      const affected = basis.affectedUnder(question.rules, guarded);
      const log = basis.chosen(question);
      return mixOrBehaviour(retentionTriangle(log, mixGridView(view), NO_COSTS, affected, values), view);
    },
    presetBridge: ({ rules, view, preset, guarded, ...choice }) =>
      preset === null
        ? null
        : presetBridge(presetOf(preset), { rules, view }, guarded, {
            log: (given) => basis.chosen({ rules: given, ...choice }),
            isAffected: (given) => basis.affectedUnder(given),
          }),
  };
}
