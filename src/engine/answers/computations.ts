/* The shape of answers: one computation for each kind of question. */
import type { QuestionKind, Questions } from '../protocol.ts';

export type Computations = { readonly [K in QuestionKind]: (question: Questions[K]['ask']) => Questions[K]['answer'] };

/** Computes what is not remembered. Callers must not change an answer: it is given out again. */
export type Ask = <K extends QuestionKind>(kind: K, question: Questions[K]['ask']) => Questions[K]['answer'];
