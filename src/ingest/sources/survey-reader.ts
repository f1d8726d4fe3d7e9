/* Reads a survey: one row an answer, its score question found by header and cells, or named by the user. */
import { isoDay } from '#domain/calendar.ts';
import type { ColumnRole } from '#domain/choices.ts';
import { refuse, type Answer } from '#domain/errors.ts';
import type { SourceId } from '#domain/orders.ts';
import { NO_SURVEY_DAY, type SideFile } from '#domain/side-tables.ts';
import { textColumn } from '#domain/text.ts';
import { DateColumn, isBelievable, NO_DAY } from '../columns/date.ts';
import { decideFormats } from '../columns/decide.ts';
import { GrowingInt32 } from '../columns/growing.ts';
import { cleanText } from '../columns/text.ts';
import { normalHeader } from './header.ts';
import { type SideColumns, sideFile, SidePeople } from './side-columns.ts';
import type { SourceFile, SourceReader } from './source.ts';
import {
  bestCandidate,
  candidateScore,
  NO_SCORE,
  questionRank,
  questionText,
  ScoreColumn,
  type ScoreCandidate,
} from './survey-score.ts';

export type SurveyRole = ColumnRole<'survey'>;

/** Columns that a tool writes itself: never an answer. */
const OWN_COLUMNS =
  /^(?:#|id|token|(?:respondent|collector|response|network) ?id|response type|(?:start|stage|submit|end) ?date.*|date (?:created|modified)|tags|ip address|(?:first|last) ?name|name|custom data.*|timestamp|zeitstempel)$/;
const EMAIL = /e-?mail/;
/** Header cells named in a refusal at most. */
const SHOWN_COLUMNS = 40;

/** How a tool's export differs from a plain table. */
export interface SurveyShape {
  readonly source: SourceId;
  /** Further headers under which an e-mail may stand. */
  readonly email?: RegExp;
  /** Column without which the first records are further header rows, below the first. */
  readonly respondent?: number;
}

export class SurveyReader implements SourceReader {
  readonly dateColumn: number;
  readonly beyondHeader: boolean;
  readonly #file: SourceFile;
  readonly #shape: SurveyShape;
  readonly #at: SideColumns<SurveyRole>;
  readonly #emails: readonly number[];
  readonly #lines = new GrowingInt32();
  readonly #dates: DateColumn;
  readonly #people = new SidePeople();
  /** By column number; absent: the column holds no answers. */
  readonly #columns = new Map<number, ScoreColumn>();
  #aboveAnswers: boolean;
  #chosen: ScoreCandidate | null = null;

  constructor(file: SourceFile, at: SideColumns<SurveyRole>, shape: SurveyShape) {
    this.#file = file;
    this.#shape = shape;
    this.#at = at;
    const { email = EMAIL } = shape;
    const headers = file.header.map(normalHeader);
    this.#emails = headers.flatMap((text, column) => (EMAIL.test(text) || email.test(text) ? [column] : []));
    this.#dates = new DateColumn(at.title('date'));
    // Tools with further header rows name a question once for all of its columns.
    this.beyondHeader = shape.respondent !== undefined;
    this.#aboveAnswers = this.beyondHeader;
    this.dateColumn = at.at('date');
    headers.forEach((text, column) => {
      const isAnswer = at.has('score')
        ? column === at.at('score')
        : !OWN_COLUMNS.test(text) && !at.used().has(column) && !this.#emails.includes(column);
      if (isAnswer) this.#columns.set(column, new ScoreColumn());
    });
  }

  take(cells: readonly string[], line: number): void {
    if (this.#aboveAnswers && cleanText(cells[this.#shape.respondent ?? 0]) === '') {
      this.#file.count.leftOut++;
      this.#file.issues.add('leftOut', 'preamble', line);
      return;
    }
    this.#aboveAnswers = false;
    this.#lines.push(line);
    this.#dates.push(this.#at.text(cells, 'date'));
    this.#people.push(this.#email(cells), '', '');
    if (!this.#at.has('score')) this.#widen(cells);
    for (const [column, scores] of this.#columns) scores.push(cleanText(cells[column] ?? ''));
  }

  used(): ReadonlySet<number> {
    const score = this.#chosen === null ? [] : [this.#chosen.question];
    return new Set([...this.#at.used(), ...this.#emails, ...score]);
  }

  finish(): Answer<SideFile> {
    const undecided = decideFormats(this.#file, { dates: [this.#dates], amounts: [] });
    if (undecided !== null) return undecided;
    const chosen = bestOf(this.#candidates(), this.#lines.length, this.#at.has('score'));
    const none = { file: this.#file.name, columns: this.#file.header.slice(0, SHOWN_COLUMNS) };
    if (chosen === null) return refuse('no-score-column', none);
    this.#chosen = chosen;
    const rows = this.#answers(chosen);
    if (rows.length === 0) return refuse('no-score-column', none);
    this.#file.count.used += rows.length;
    const question = questionText(this.#file.header[chosen.question]);
    const table = {
      kind: 'survey',
      rows: rows.length,
      day: rows.map((row) => this.#day(row)),
      score: Float64Array.from(rows, (row) => candidateScore(chosen, row)),
      question: textColumn(new Array<string>(rows.length).fill(question)),
    } as const;
    return sideFile(this.#file, this.#shape.source, table, this.#people.take(rows));
  }

  /** The cell of the e-mail column, else the first of the others in which there is one. */
  #email(cells: readonly string[]): string {
    const email = this.#at.text(cells, 'email');
    if (email !== '') return email;
    return this.#emails.map((column) => cleanText(cells[column])).find((text) => text.includes('@')) ?? '';
  }

  /** Columns beyond the last header hold further answers to the last question. */
  #widen(cells: readonly string[]): void {
    for (let column = this.#file.header.length; column < cells.length; column++) {
      if (this.#columns.has(column) || cells[column] === '') continue;
      const scores = new ScoreColumn();
      for (let row = 1; row < this.#lines.length; row++) scores.push('');
      this.#columns.set(column, scores);
    }
  }

  /** Each column, and each question over several columns as a whole. */
  #candidates(): readonly ScoreCandidate[] {
    const columnsOf = new Map<number, ScoreColumn[]>();
    for (const [column, scores] of [...this.#columns].sort(([a], [b]) => a - b)) {
      let question = Math.min(column, this.#file.header.length - 1);
      while (question > 0 && this.#file.header[question] === '') question--;
      columnsOf.set(question, [...(columnsOf.get(question) ?? []), scores]);
    }
    return [...columnsOf].flatMap(([question, columns]) => {
      const rank = questionRank(questionText(this.#file.header[question]));
      const each = columns.map((column): ScoreCandidate => ({ question, rank, columns: [column] }));
      return columns.length === 1 ? each : [{ question, rank, columns }, ...each];
    });
  }

  /** Rows with a score; the others are left out, or rejected where their cell holds something else. */
  #answers(chosen: ScoreCandidate): Int32Array {
    const rows: number[] = [];
    const { count, issues, header } = this.#file;
    for (let row = 0; row < this.#lines.length; row++) {
      const score = candidateScore(chosen, row);
      const line = this.#lines.at(row);
      if (score === NO_SCORE.blank) {
        count.leftOut++;
        issues.add('leftOut', 'no-score', line, header[chosen.question]);
      } else if (score === NO_SCORE.other) {
        count.rejected++;
        const value = chosen.columns.map((column) => column.fault(row)).find((text) => text !== '') ?? '';
        issues.add('rejected', 'unreadable-amount', line, header[chosen.question], value);
      } else rows.push(row);
    }
    return Int32Array.from(rows);
  }

  /** Day of an answer. One whose date cannot be read or believed counts all the same, without it. */
  #day(row: number): number {
    const day = this.#dates.day(row);
    const { issues, savedDay } = this.#file;
    const fault = this.#dates.fault(row);
    const { header } = this.#dates;
    if (day === NO_DAY) {
      const code = this.#dates.isOtherOrder(row) ? 'other-date-order' : 'unreadable-date';
      if (fault !== null) issues.add('kept', code, this.#lines.at(row), header, fault);
      return NO_SURVEY_DAY;
    }
    if (isBelievable(day, savedDay)) return day;
    issues.add('kept', 'date-out-of-range', this.#lines.at(row), header, isoDay(day));
    return NO_SURVEY_DAY;
  }
}

/** The best candidate; where the user has named the column, that one. */
function bestOf(candidates: readonly ScoreCandidate[], rows: number, named: boolean): ScoreCandidate | null {
  return named ? (candidates[0] ?? null) : bestCandidate(candidates, rows);
}
