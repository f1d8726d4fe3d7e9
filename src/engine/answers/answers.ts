/* Answers to questions about one data set, kept by question: asking twice computes once. */
import type { Steps } from '#domain/steps.ts';
import type { Assembled } from '#domain/assemble.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import type { Counted } from '#domain/counting.ts';
import { paybackRangesByStep } from '#domain/payback-ranges.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { MergedSides } from '#domain/side-merge.ts';
import { blobByStep, type HearShare, runByStep } from '../pace.ts';
import { Proofs, type ProofSource } from '../proofs.ts';
import type { CustomersQuestion, LongQuestion, QuestionKind, Questions } from '../protocol.ts';
import { Recent } from '../recent.ts';
import { audienceAnswers, audienceSteps } from './audiences.ts';
import { Basis, type Choice } from './basis.ts';
import { auditAnswers, rangesQuestionOf, valueQuestionOf } from './audit.ts';
import type { Ask, Computations } from './computations.ts';
import { customerAnswers, CustomerLists } from './customer-rows.ts';
import { customersAnswers, segmentsByStep, Standings } from './customers.ts';
import { dataAnswers } from './data.ts';
import { moneyAnswers } from './money.ts';
import { nextProductAnswers } from './next-product.ts';
import { retentionAnswers } from './retention.ts';
import { scenarioAnswers } from './scenarios.ts';
import { surveysByStep } from './surveys.ts';
import { Predictions, type PredictionQuestion, valueAnswers } from './value.ts';

/** Answers kept. */
const ANSWERS = 100;
/** Cohort grids kept: one of daily cohorts and daily ages is as large as a log. */
const GRIDS = 8;
/** Windows of the list of customers kept: apart, as a scroll asks for many. */
const WINDOWS = 8;

export interface Answers {
  /** The counted orders under rules. */
  counted(rules: CountingRules): Counted;
  readonly ask: Ask;
  /** All records of a proof as a CSV; null = there is no such number. */
  proofFile(question: Omit<Questions['proof']['ask'], 'page'>): Blob | null;
  /** All customers of a list as a CSV, made in slices. */
  customersFile(question: CustomersQuestion): Promise<Blob>;
  /** What takes long, in slices; null as soon as `wanted` says that nobody waits for it. */
  byStep<K extends LongQuestion>(
    kind: K,
    question: Questions[K]['ask'],
    wanted: () => boolean,
    hear?: HearShare,
  ): Promise<Questions[K]['answer'] | null>;
}

/** What of a long question is computed in slices, and the memory from which its computation takes it then. */
interface Slices {
  readonly memory: Recent<unknown>;
  readonly key: string;
  readonly steps: () => Steps<unknown>;
}

/**
 * @param savedDay latest day on which one of the files was saved
 * @param before last day of the data of all imports but the newest; null = there is but one
 */
export function answersOf(
  assembled: Assembled,
  sides: MergedSides,
  savedDay: number,
  before: number | null = null,
): Answers {
  const basis = new Basis(assembled, sides, savedDay, before);
  const answers = new Recent<unknown>(ANSWERS);
  const memories: { readonly [K in QuestionKind]?: Recent<unknown> } = {
    retention: new Recent(GRIDS),
    customerRows: new Recent(WINDOWS),
  };
  const predictions = new Predictions(basis);
  const standings = new Standings(basis, predictions);
  const lists = new CustomerLists(basis, predictions, standings);
  const proofs = new Proofs();

  const ask: Ask = <K extends QuestionKind>(kind: K, question: Questions[K]['ask']) =>
    // Who people are is told and not kept.
    kind === 'audience'
      ? compute[kind](question)
      : ((memories[kind] ?? answers).get(keyOf(kind, question), () =>
          compute[kind](question),
        ) as Questions[K]['answer']);

  const compute: Computations = {
    ...dataAnswers(basis),
    ...retentionAnswers(basis, ask),
    ...moneyAnswers(basis),
    ...valueAnswers(basis, predictions),
    ...audienceAnswers(basis, standings),
    ...nextProductAnswers(basis),
    ...customerAnswers(basis, predictions, lists),
    ...customersAnswers(basis, standings),
    ...scenarioAnswers(basis, predictions, ask),
    surveys: (question) => allSteps(surveysByStep(basis, predictions, question)),
    ...auditAnswers(basis, ask),
    proof: ({ query, page, ...question }) =>
      proofs.page(keyOfProof(query, question), () => proofSource(basis, question), query, page),
  };

  /** Its own answer takes long, and is kept like any other. */
  const kept = <K extends LongQuestion>(kind: K, question: Questions[K]['ask'], steps: Slices['steps']): Slices => ({
    memory: answers,
    key: keyOf(kind, question),
    steps,
  });
  /** The model takes long that it rests on. */
  const predicted = (question: PredictionQuestion): Slices => ({
    memory: predictions.memory,
    key: predictions.keyOf(question),
    steps: () => predictions.steps(question),
  });

  const slices: { readonly [K in LongQuestion]: (question: Questions[K]['ask']) => Slices } = {
    value: predicted,
    scenarioBase: predicted,
    // The standing is remembered where it is made.
    audience: (question) => ({ memory: new Recent(1), key: '', steps: () => audienceSteps(standings, question) }),
    customerRows: (question) => ({
      memory: lists.memory,
      key: lists.keyOf(question),
      steps: () => lists.steps(question),
    }),
    surveys: (question) => kept('surveys', question, () => surveysByStep(basis, predictions, question)),
    paybackRanges: (question) =>
      kept('paybackRanges', question, () =>
        paybackRangesByStep(...basis.moneyOf(question), undefined, basis.frameOf(question)),
      ),
    customers: (question) => kept('customers', question, () => segmentsByStep(basis, standings, question)),
    audit: (question) => kept('audit', question, () => auditSteps(question)),
  };

  /** What takes long of an audit first, kept where its own questions find it; then the audit. */
  function* auditSteps(question: Questions['audit']['ask']): Steps<Questions['audit']['answer']> {
    for (const long of [slices.value(valueQuestionOf(question)), slices.paybackRanges(rangesQuestionOf(question))]) {
      yield* long.memory.getByStep(long.key, long.steps);
    }
    return compute.audit(question);
  }

  const byStep: Answers['byStep'] = async (kind, question, wanted, hear) => {
    const { memory, key, steps } = slices[kind](question);
    const computed = await runByStep(memory.getByStep(key, steps), wanted, hear);
    return computed === null ? null : ask(kind, question);
  };

  const proofFile: Answers['proofFile'] = ({ query, ...question }) =>
    proofs.file(keyOfProof(query, question), () => proofSource(basis, question), query);

  const customersFile: Answers['customersFile'] = (question) => blobByStep(lists.file(question), 'text/csv');

  return { counted: (rules) => basis.counted(rules), ask, proofFile, customersFile, byStep };
}

function proofSource(basis: Basis, question: Choice): ProofSource {
  const { rules } = question;
  return {
    assembled: basis.joined(rules),
    counted: { ...basis.counted(rules), log: basis.chosen(question) },
    rules,
    behind: basis.behind(rules),
    costing: (costs) => basis.costing(rules, costs),
    isAffected: basis.affectedUnder(rules),
    subscriptions: basis.sides.subscriptions,
  };
}

function keyOfProof(query: ProofQuery, question: Choice): string {
  return JSON.stringify([query, question]);
}

function keyOf<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): string {
  return `${kind} ${JSON.stringify(question)}`;
}
