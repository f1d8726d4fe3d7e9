/* What the results file is made of, asked of the open data set under given settings. */
import type { ResultsInput } from '#exports/results.ts';
import { segmentsBehind } from '#domain/segments.ts';
import type { Dataset } from './dataset.ts';
import type { Questions, WorkspaceSettings } from './protocol.ts';
import { chosenBy, moneyQuestion, valueQuestion } from './settings-questions.ts';
import type { AppVersion } from './version.ts';

/** The question for segments under settings; results need no breakdown of risk. */
export function customersQuestion(settings: WorkspaceSettings): Questions['customers']['ask'] {
  return { ...valueQuestion(settings), limits: settings.customersView.limits, by: null };
}

export function resultsInput(dataset: Dataset, settings: WorkspaceSettings, app: AppVersion): ResultsInput {
  const { rules, view, costs, periodRates, subscriptionView, startsWithFirstOrder, filter, layers } = settings;
  const segments = segmentsBehind(filter, settings.segments);
  const chosen = chosenBy(settings);
  const { answers } = dataset;
  const { files, rows } = dataset.summary('');
  const { triangle } = answers.ask('retention', { rules, view, costs, ...chosen });
  // The file's pooled row is Σ did / Σ eligible, whatever average the screen shows.
  const { pooled } =
    triangle.view.average === 'pooled'
      ? triangle
      : answers.ask('retention', { rules, view: { ...view, average: 'pooled' }, costs, ...chosen }).triangle;
  const { paybackView, rankBy } = settings;
  const money = moneyQuestion(settings);
  const report = answers.ask('payback', { ...money, ...chosen });
  return {
    app,
    dataset: { files, rows },
    rules,
    startsWithFirstOrder,
    counting: answers.ask('counting', { rules }),
    selection:
      filter.length === 0 ? null : { filter, segments, report: answers.ask('selection', { rules, ...chosen }) },
    triangle,
    pooled,
    repeat: answers.ask('repeat', { rules, ...chosen }),
    rates: answers.ask('rates', { rules, periodRates, ...chosen }),
    revenue: answers.ask('revenue', { rules, ...chosen }),
    structure: answers.ask('structure', { rules, layers, ...chosen }),
    mrr: answers.ask('mrr', { rules, subscriptionView }),
    value: answers.ask('value', valueQuestion(settings)),
    segments: answers.ask('customers', customersQuestion(settings)),
    paybackView,
    rankBy,
    payback:
      report.basis === 'netSales'
        ? null
        : {
            costs,
            report,
            ranges: answers.ask('paybackRanges', { ...money, ...chosen }),
            cash: answers.ask('cash', money),
            ranking: answers.ask('ranking', { ...money, by: rankBy, ...chosen }),
          },
  };
}
