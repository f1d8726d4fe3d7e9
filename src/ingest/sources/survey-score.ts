/* Which column of a survey holds the answers to its score question, 0 to 10, and what a cell of it says. */
import { GrowingUint8 } from '../columns/growing.ts';
import { shownValue } from '../issues.ts';
import { RECOMMEND } from './survey-headers.ts';

/** Cells that hold no score. */
export const NO_SCORE = { blank: 11, other: 12 } as const;

/** Share of a column's filled cells that have to be scores. */
const FITTING_SHARE = 0.9;
/** A scale that ends here is one of five stars or smileys, and no net promoter score. */
const FIVE_STARS = 5;

/** What a question about recommending says, the surest first; a column that says none of it is taken only if it is alone. */
const QUESTIONS: readonly RegExp[] = [RECOMMEND, /likel[iy]|wahrscheinlich/i, /score/i];

/** A number alone, with words after it (`10 - Extremely likely`) or before it (`Not at all likely - 0`). */
const NUMBER = /^(\d{1,2})(?:[.,]0+)?$/;
const NUMBER_FIRST = /^(\d{1,2}) ?[-–—=:.(] ?\D+$/;
const NUMBER_LAST = /^\D+ ?[-–—=:(] ?(\d{1,2})\)?$/;

/** The score of a cell, or what it is instead (NO_SCORE). */
export function scoreOf(text: string): number {
  if (text === '') return NO_SCORE.blank;
  const match = NUMBER.exec(text) ?? NUMBER_FIRST.exec(text) ?? NUMBER_LAST.exec(text);
  const score = match === null ? NaN : Number(match[1]);
  return score <= 10 ? score : NO_SCORE.other;
}

const ENTITIES: Readonly<Partial<Record<string, string>>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A question as a person reads it: without tags, entities and line ends. */
export function questionText(header: string): string {
  return header
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,6})|(\w+));/g, (entity: string, code: string | undefined, name: string | undefined) =>
      code === undefined ? (ENTITIES[name ?? ''] ?? entity) : String.fromCodePoint(Number(code)),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** How well a question fits, 0 = not at all. */
export function questionRank(header: string): number {
  const place = QUESTIONS.findIndex((words) => words.test(header));
  return place < 0 ? 0 : QUESTIONS.length - place;
}

/** The cells of one column: scores or NO_SCORE. */
export class ScoreColumn {
  readonly codes = new GrowingUint8();
  readonly #faults = new Map<number, string>();

  push(text: string): void {
    const code = scoreOf(text);
    if (code === NO_SCORE.other) {
      const shown = shownValue(text);
      if (shown !== '') this.#faults.set(this.codes.length, shown);
    }
    this.codes.push(code);
  }

  /** Text of a cell that is no score, as far as it may be shown. */
  fault(row: number): string {
    return this.#faults.get(row) ?? '';
  }
}

/** A column, or the columns of one question side by side, one for each answer. */
export interface ScoreCandidate {
  /** Column number of the question's text. */
  readonly question: number;
  readonly rank: number;
  readonly columns: readonly ScoreColumn[];
}

/** Score of a row, or NO_SCORE: where several columns of a question are filled, it has no one answer. */
export function candidateScore({ columns }: ScoreCandidate, row: number): number {
  let answer: number = NO_SCORE.blank;
  for (const { codes } of columns) {
    const code = codes.at(row);
    if (code !== NO_SCORE.blank) answer = answer === NO_SCORE.blank ? code : NO_SCORE.other;
  }
  return answer;
}

/** Scores among the filled cells of a candidate; null = too few of them are, or they end at five. */
function scoresOf(candidate: ScoreCandidate, rows: number): number | null {
  let filled = 0;
  let scores = 0;
  let highest = 0;
  for (let row = 0; row < rows; row++) {
    const code = candidateScore(candidate, row);
    if (code === NO_SCORE.blank) continue;
    filled++;
    if (code === NO_SCORE.other) continue;
    scores++;
    highest = Math.max(highest, code);
  }
  const asksToRecommend = candidate.rank === QUESTIONS.length;
  return scores > 0 && scores >= filled * FITTING_SHARE && (asksToRecommend || highest > FIVE_STARS) ? scores : null;
}

/**
 * The score question: of the candidates of which nine cells in ten are scores the one whose header fits best, then the first
 * question; within a question the columns with the most answers. A question that says nothing of recommending is taken only
 * if no other column holds scores. null = there is none.
 */
export function bestCandidate(candidates: readonly ScoreCandidate[], rows: number): ScoreCandidate | null {
  const fitting = candidates.flatMap((candidate) => {
    const scores = scoresOf(candidate, rows);
    return scores === null ? [] : [{ candidate, scores }];
  });
  fitting.sort(
    (a, b) => b.candidate.rank - a.candidate.rank || a.candidate.question - b.candidate.question || b.scores - a.scores,
  );
  if (fitting.length === 0) return null;
  const [{ candidate }] = fitting;
  const alone = fitting.every((other) => other.candidate.question === candidate.question);
  return candidate.rank > 0 || alone ? candidate : null;
}
