/* Answers about predicted value, and the fitted models they rest on. */
import { allSteps } from '#domain/clv/fitted.ts';
import { customerValueReport } from '#domain/customer-value.ts';
import { foreseeable } from '#domain/foreseeable.ts';
import { lapseFromData } from '#domain/lapse.ts';
import { type Prediction, predictionByStep } from '#domain/prediction.ts';
import type { Chosen } from '#domain/selection.ts';
import type { Steps } from '#domain/steps.ts';
import { Recent } from '../recent.ts';
import type { ValueQuestion } from '../value-question.ts';
import type { Basis } from './basis.ts';
import type { Computations } from './computations.ts';

/** Fitted models kept, each with a summary as long as the customers: another horizon or discount needs no new fit. */
const PREDICTIONS = 2;
/** Days that an order keeps a customer active where the data hold no gap. */
const PLAIN_LAPSE = 365;

/** What a prediction is asked by: costs, horizon and discount need no new fit. */
export type PredictionQuestion = Pick<ValueQuestion, 'rules' | 'lapse'> & Chosen;

export class Predictions {
  readonly memory = new Recent<Prediction>(PREDICTIONS);

  readonly #basis: Basis;

  constructor(basis: Basis) {
    this.#basis = basis;
  }

  keyOf({ rules, filter, segments, lapse }: PredictionQuestion): string {
    return JSON.stringify([rules, filter, segments, lapse]);
  }

  /** Days that an order keeps a customer active: as asked, else from the data of all customers. */
  lapseOf({ lapse, rules }: PredictionQuestion): number {
    return lapse ?? lapseFromData(this.#basis.counted(rules).log)?.days ?? PLAIN_LAPSE;
  }

  *steps(question: PredictionQuestion): Steps<Prediction> {
    const log = this.#basis.chosen(question);
    const { returning, subscribed } = foreseeable(log, this.#basis.behind(question.rules).orders).all;
    return yield* predictionByStep(log, {
      lapseDays: this.lapseOf(question),
      contracts: subscribed > returning / 2,
    });
  }

  /** In slices, and remembered: what else rests on it takes no steps. */
  kept(question: PredictionQuestion): Steps<Prediction> {
    return this.memory.getByStep(this.keyOf(question), () => this.steps(question));
  }

  of(question: PredictionQuestion): Prediction {
    return this.memory.get(this.keyOf(question), () => allSteps(this.steps(question)));
  }
}

export function valueAnswers(basis: Basis, predictions: Predictions): Pick<Computations, 'value'> {
  return {
    value: (question) => customerValueReport(...basis.moneyOf(question), predictions.of(question), question.clv),
  };
}
