/* The report on surveys: answers to each score question, and whose orders are known. */
import type { Assembled } from '#domain/assemble.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { SurveyReport } from '#domain/side-reports.ts';
import { NO_SURVEY_DAY, type SurveyTable } from '#domain/side-tables.ts';
import { npsOf } from '#domain/surveys/nps.ts';
import { textAt } from '#domain/text.ts';

function reportOf(
  question: string,
  rows: readonly number[],
  { table, identities }: MergedTable<SurveyTable>,
  buyers: ReadonlySet<string>,
): SurveyReport {
  const emails = rows.map((row) => textAt(identities.email, row)).filter((email) => email !== '');
  const days = rows.map((row) => table.day[row]).filter((day) => day !== NO_SURVEY_DAY);
  const { promoters, passives, detractors } = npsOf(rows.map((row) => table.score[row]));
  return {
    question,
    answers: rows.length,
    identified: emails.length,
    withOrders: emails.filter((email) => buyers.has(email)).length,
    firstDay: days.length > 0 ? days.reduce((first, day) => Math.min(first, day)) : NaN,
    lastDay: days.length > 0 ? days.reduce((last, day) => Math.max(last, day)) : NaN,
    promoters,
    passives,
    detractors,
  };
}

/** One report a question, most answers first. Orders counted or not make an answer's e-mail known. */
export function surveyReports(surveys: MergedTable<SurveyTable>, assembled: Assembled): SurveyReport[] {
  const buyers = new Set(assembled.people.email.values);
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < surveys.table.rows; row++) {
    const question = textAt(surveys.table.question, row);
    const rows = rowsOf.get(question);
    if (rows) rows.push(row);
    else rowsOf.set(question, [row]);
  }
  // Rows stand by question, so that equal counts keep the order of the questions.
  return [...rowsOf]
    .map(([question, rows]) => reportOf(question, rows, surveys, buyers))
    .sort((a, b) => b.answers - a.answers);
}
