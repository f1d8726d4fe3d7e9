/* Answers about surveys: they rest on the prediction, if there is any survey. */
import type { Chosen } from '#domain/selection.ts';
import type { Steps } from '#domain/steps.ts';
import { surveysReport, type SurveysReport } from '#domain/surveys/report.ts';
import type { ValueQuestion } from '../value-question.ts';
import type { Basis } from './basis.ts';
import type { Predictions } from './value.ts';

/** In slices: nothing is fitted where there is no survey. */
export function* surveysByStep(
  basis: Basis,
  predictions: Predictions,
  question: ValueQuestion & Chosen,
): Steps<SurveysReport> {
  const { surveys } = basis.sides;
  const [log, costing] = basis.moneyOf(question);
  const terms = { costing, clv: question.clv, lapseDays: predictions.lapseOf(question) };
  const prediction = surveys === null ? null : yield* predictions.kept(question);
  return surveysReport(surveys, basis.joined(question.rules), log, prediction, terms);
}
