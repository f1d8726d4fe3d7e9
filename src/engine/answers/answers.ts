/* Answers to questions about one data set, kept by question: asking twice computes once. */
import type { Assembled } from '#domain/assemble.ts';
import type { Counted } from '#domain/counting.ts';
import { paybackRangesByStep } from '#domain/payback-ranges.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { MergedSides } from '#domain/side-merge.ts';
import { runByStep } from '../pace.ts';
import { Proofs, type ProofSource } from '../proofs.ts';
import type { LongQuestion, QuestionKind, Questions } from '../protocol.ts';
import { Recent } from '../recent.ts';
import { Basis, type Choice } from './basis.ts';
import { auditAnswers, rangesQuestionOf, valueQuestionOf } from './audit.ts';
import type { Ask, Computations } from './computations.ts';
import { dataAnswers } from './data.ts';
import { moneyAnswers } from './money.ts';
import { retentionAnswers } from './retention.ts';
import { Predictions, valueAnswers } from './value.ts';

/** Answers kept. */
const ANSWERS = 100;
/** Cohort grids kept: one of daily cohorts and daily ages is as large as a log. */
const GRIDS = 8;

export interface Answers {
  /** The counted orders under rules. */
  counted(rules: CountingRules): Counted;
  readonly ask: Ask;
  /** All records of a proof as a CSV; null = there is no such number. */
  proofFile(question: Omit<Questions['proof']['ask'], 'page'>): Blob | null;
  /** What takes long, in slices; null as soon as `wanted` says that nobody waits for it. */
  byStep<K extends LongQuestion>(
    kind: K,
    question: Questions[K]['ask'],
    wanted: () => boolean,
  ): Promise<Questions[K]['answer'] | null>;
}

/** What of a long question is computed in slices, and the memory from which its computation takes it then. */
interface Slices {
  readonly memory: Recent<unknown>;
  readonly key: string;
  readonly steps: () => Generator<undefined, unknown>;
}

/** @param savedDay latest day on which one of the files was saved */
export function answersOf(assembled: Assembled, sides: MergedSides, savedDay: number): Answers {
  const basis = new Basis(assembled, sides, savedDay);
  const answers = new Recent<unknown>(ANSWERS);
  const grids = new Recent<unknown>(GRIDS);
  const predictions = new Predictions(basis);
  const proofs = new Proofs();

  const ask: Ask = <K extends QuestionKind>(kind: K, question: Questions[K]['ask']) =>
    (kind === 'retention' ? grids : answers).get(keyOf(kind, question), () =>
      compute[kind](question),
    ) as Questions[K]['answer'];

  const compute: Computations = {
    ...dataAnswers(basis),
    ...retentionAnswers(basis, ask),
    ...moneyAnswers(basis),
    ...valueAnswers(basis, predictions),
    ...auditAnswers(basis, ask),
    proof: ({ query, page, ...question }) =>
      proofs.page(keyOfProof(query, question), () => proofSource(basis, question), query, page),
  };

  const slices: { readonly [K in LongQuestion]: (question: Questions[K]['ask']) => Slices } = {
    value: (question) => ({
      memory: predictions.memory,
      key: predictions.keyOf(question),
      steps: () => predictions.steps(question),
    }),
    paybackRanges: (question) => ({
      memory: answers,
      key: keyOf('paybackRanges', question),
      steps: () => paybackRangesByStep(...basis.moneyOf(question), undefined, basis.frameOf(question)),
    }),
    audit: (question) => ({
      memory: answers,
      key: keyOf('audit', question),
      steps: () => auditSteps(question),
    }),
  };

  /** What takes long of an audit first, kept where its own questions find it; then the audit. */
  function* auditSteps(question: Questions['audit']['ask']): Generator<undefined, Questions['audit']['answer']> {
    for (const long of [slices.value(valueQuestionOf(question)), slices.paybackRanges(rangesQuestionOf(question))]) {
      if (long.memory.has(long.key)) continue;
      const computed = yield* long.steps();
      long.memory.get(long.key, () => computed);
    }
    return compute.audit(question);
  }

  const byStep: Answers['byStep'] = async (kind, question, wanted) => {
    const { memory, key, steps } = slices[kind](question);
    if (!memory.has(key)) {
      const computed = await runByStep(steps(), wanted);
      if (computed === null) return null;
      memory.get(key, () => computed);
    }
    return ask(kind, question);
  };

  const proofFile: Answers['proofFile'] = ({ query, ...question }) =>
    proofs.file(keyOfProof(query, question), () => proofSource(basis, question), query);

  return { counted: (rules) => basis.counted(rules), ask, proofFile, byStep };
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
  };
}

function keyOfProof(query: ProofQuery, question: Choice): string {
  return JSON.stringify([query, question]);
}

function keyOf<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): string {
  return `${kind} ${JSON.stringify(question)}`;
}
