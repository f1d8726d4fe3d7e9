/* Answers about the segments of customers, and where each customer stands. */
import type { Steps } from '#domain/steps.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import type { SegmentLimits } from '#domain/clv/customer-segments.ts';
import { type CustomerStanding, standingByStep } from '#domain/customer-standing.ts';
import { type SegmentsReport, segmentsReportByStep } from '#domain/segments-report.ts';
import type { Chosen } from '#domain/selection.ts';
import { Recent } from '../recent.ts';
import type { ValueQuestion } from '../value-question.ts';
import type { Questions } from '../protocol.ts';
import type { Basis } from './basis.ts';
import type { Computations } from './computations.ts';
import type { Predictions } from './value.ts';

/** Standings kept: each is as long as the customers. */
const STANDINGS = 2;

/** What a standing is asked by. */
export type StandingQuestion = ValueQuestion & { readonly limits: SegmentLimits } & Chosen;

/** Where the customers of a question stand, by position in `basis.chosen(question)`; its model is fitted first, if it is not yet. */
export class Standings {
  readonly #memory = new Recent<CustomerStanding>(STANDINGS);
  readonly #basis: Basis;
  readonly #predictions: Predictions;

  constructor(basis: Basis, predictions: Predictions) {
    this.#basis = basis;
    this.#predictions = predictions;
  }

  steps(question: StandingQuestion): Steps<CustomerStanding> {
    const { rules, filter, segments, costs, lapse, clv, limits } = question;
    const key = JSON.stringify([rules, filter, segments, costs, lapse, clv, limits]);
    return this.#memory.getByStep(key, () => this.#made(question));
  }

  of(question: StandingQuestion): CustomerStanding {
    return allSteps(this.steps(question));
  }

  *#made(question: StandingQuestion): Steps<CustomerStanding> {
    const prediction = yield* this.#predictions.kept(question);
    const [log, costing] = this.#basis.moneyOf(question);
    return yield* standingByStep(log, costing, prediction, question.clv, question.limits);
  }
}

/** The report in slices. */
export function* segmentsByStep(
  basis: Basis,
  standings: Standings,
  { by, ...question }: Questions['customers']['ask'],
): Steps<SegmentsReport> {
  const standing = yield* standings.steps(question);
  return yield* segmentsReportByStep(basis.chosen(question), standing, {
    limits: question.limits,
    values: by === null ? null : basis.valuesOf(question, by),
    before: basis.before,
  });
}

export function customersAnswers(basis: Basis, standings: Standings): Pick<Computations, 'customers'> {
  return { customers: (question) => allSteps(segmentsByStep(basis, standings, question)) };
}
