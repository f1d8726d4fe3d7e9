/* Any table of e-mails and scores: found by its headers, or with columns that the user has named. */
import { refuse, type Refusal } from '#domain/errors.ts';
import { AMOUNT_HEADERS, EMAIL_HEADERS, RECOMMEND, SURVEY_DATE_HEADERS } from './survey-headers.ts';
import { SideColumns } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import type { SourceFile, SourceReader } from './source.ts';
import { SurveyReader, type SurveyRole } from './survey-reader.ts';

/** Reader of a survey whose columns are named; refuses one without a score (`no-score-column`). */
export function plainSurvey(file: SourceFile, columns: SideColumns<SurveyRole>): SourceReader | Refusal {
  if (!columns.has('score')) return refuse('no-score-column', { file: file.name, columns: file.header.slice(0, 40) });
  return new SurveyReader(file, columns, { source: 'plain-survey' });
}

/** A table is one of answers if a header asks to recommend, or names nothing but a score. */
const SCORE = new RegExp(`^(?:score|rating|punkte|bewertung)$|how likely|wie wahrscheinlich|${RECOMMEND.source}`);

export const plainSurveySource: SideSource = {
  id: 'plain-survey',
  name: 'Survey answers',
  signatures: [{ has: [EMAIL_HEADERS, SCORE], not: AMOUNT_HEADERS }],
  open(file) {
    const at = SideColumns.byHeaders<SurveyRole>(file.header, { email: EMAIL_HEADERS, date: SURVEY_DATE_HEADERS });
    return new SurveyReader(file, at, { source: 'plain-survey' });
  },
};
