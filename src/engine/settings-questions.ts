/*
 * What screens and the results file ask alike, made of settings in one place: an answer is kept by its question, so the same thing asked
 * in other words would be computed again.
 */
import { segmentsBehind } from '#domain/segments.ts';
import type { Chosen } from '#domain/selection.ts';
import type { MoneyQuestion } from './money-question.ts';
import type { ValueQuestion } from './value-question.ts';
import type { WorkspaceSettings } from './workspace-settings.ts';

/** The customers whom the settings choose, with what the filter needs to be understood; nothing where that is everybody. */
export function chosenBy({ filter, segments }: Pick<WorkspaceSettings, 'filter' | 'segments'>): Chosen {
  if (filter.length === 0) return {};
  const named = segmentsBehind(filter, segments);
  return named.length === 0 ? { filter } : { filter, segments: named };
}

/** Days that an order keeps a customer active where a model asks; null = from the data: a period is no length. */
export function modelLapse({ periodRates: { lapse } }: Pick<WorkspaceSettings, 'periodRates'>): number | null {
  return lapse === 'period' ? null : lapse;
}

/** What is asked of costs and spend. Without the guard only once the user says that nobody bought before the file begins. */
export function moneyQuestion(settings: WorkspaceSettings): MoneyQuestion {
  const { rules, costs, paybackView: view, startsWithFirstOrder } = settings;
  return { rules, costs, view, guarded: !startsWithFirstOrder };
}

/** What is asked about predicted value. */
export function valueQuestion(settings: WorkspaceSettings): ValueQuestion & Chosen {
  const { rules, costs, clv } = settings;
  return { rules, costs, clv, lapse: modelLapse(settings), ...chosenBy(settings) };
}
