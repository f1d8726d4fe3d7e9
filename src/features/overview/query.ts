/* Names the number of a statement, so that it opens its proof. Pure. */
import type { ProofQuery } from '#domain/proof/query.ts';
import { CellState } from '#domain/retention/triangle.ts';
import type { WorkspaceSettings } from '#engine/protocol.ts';
import { moneyIsProved } from '#state/money-proof.ts';
import type { Answers } from '#state/questions.ts';
import { DAYS } from './statements.ts';

/** Days of the last twelve whole months, or of all months. */
function daysOf(revenue: Answers['revenue'], whole: boolean): { from: number; to: number } | null {
  const months = whole ? revenue?.months.filter(({ running }) => !running).slice(-12) : revenue?.months;
  const [first, last] = [months?.at(0), months?.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
}

/** The newest complete cell of the statement about the year before. */
function newestCell(monthly: Answers['monthly']): ProofQuery | null {
  if (!monthly) return null;
  const { view, columns, cohorts, state } = monthly.triangle;
  const column = columns.findIndex(({ to }) => to === DAYS);
  const row = cohorts.findLastIndex((_, i) => state[i * columns.length + column] === CellState.complete);
  return column < 0 || row < 0 ? null : { of: 'cell', view, row: cohorts[row].name, k: columns[column].k };
}

/** The query of a statement's number by its id; null where it has none. */
export function queryOf(id: string, answers: Answers, settings: WorkspaceSettings): ProofQuery | null {
  const { costs } = settings;
  const provedMoney = answers.payback !== undefined && moneyIsProved(answers.payback, settings);
  switch (id) {
    case 'within':
      return { of: 'within', days: DAYS, by: 'days' };
    case 'yearAgo':
      return newestCell(answers.monthly);
    case 'median':
      return { of: 'secondOrder' };
    case 'returning': {
      const days = daysOf(answers.revenue, false);
      return days && { of: 'revenue', ...days, part: 'shareA' };
    }
    case 'year': {
      const days = daysOf(answers.revenue, true);
      return days && { of: 'revenue', ...days, part: 'netSales' };
    }
    case 'order':
      return { of: 'perCustomer', figure: 'aov' };
    case 'payback':
      return provedMoney ? { of: 'payback', costs, cohort: null } : null;
    case 'ltv':
      return provedMoney ? { of: 'ltv', costs, age: answers.payback.ratioAge, cohort: null } : null;
    default:
      return null;
  }
}
