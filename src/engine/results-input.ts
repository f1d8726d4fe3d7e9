/* What the results file is made of, asked of the open data set under given settings. */
import type { ResultsInput } from '#exports/results.ts';
import type { Dataset } from './dataset.ts';
import type { WorkspaceSettings } from './protocol.ts';
import type { AppVersion } from './version.ts';

export function resultsInput(dataset: Dataset, settings: WorkspaceSettings, app: AppVersion): ResultsInput {
  const { rules, view, costs, periodRates, startsWithFirstOrder } = settings;
  const { answers } = dataset;
  const { files, rows } = dataset.summary(true);
  const { triangle } = answers.ask('retention', { rules, view, costs });
  // The file's pooled row is Σ did / Σ eligible, whatever average the screen shows.
  const { pooled } =
    view.average === 'pooled'
      ? triangle
      : answers.ask('retention', { rules, view: { ...view, average: 'pooled' }, costs }).triangle;
  const report = answers.ask('payback', { rules, costs });
  return {
    app,
    dataset: { files, rows },
    rules,
    startsWithFirstOrder,
    counting: answers.ask('counting', { rules }),
    triangle,
    pooled,
    repeat: answers.ask('repeat', { rules }),
    rates: answers.ask('rates', { rules, periodRates }),
    revenue: answers.ask('revenue', { rules }),
    payback:
      report.basis === 'netSales' ? null : { costs, report, ranges: answers.ask('paybackRanges', { rules, costs }) },
  };
}
