/*
 * SurveyMonkey responses: the header row names the questions, a second one (older exports: several) below it the answers
 * that a question has in columns of their own; these further header rows name no respondent.
 * Cannot: know who answered a link that is open to all, unless a question asks for the e-mail.
 */
import { normalHeader } from './header.ts';
import { SideColumns } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import { SurveyReader } from './survey-reader.ts';

const RESPONDENT = ['respondent id', 'respondentid'];

export const surveymonkey: SideSource = {
  id: 'surveymonkey',
  name: 'SurveyMonkey responses',
  signatures: [{ has: [RESPONDENT, ['collector id', 'collectorid']] }],
  open(file) {
    const at = SideColumns.byHeaders(file.header, {
      date: ['end date', 'enddate', 'date modified', 'start date', 'startdate', 'date created'],
      email: ['email address', 'email'],
    });
    const respondent = file.header.findIndex((text) => RESPONDENT.includes(normalHeader(text)));
    return new SurveyReader(file, at, { source: 'surveymonkey', email: /^custom data/, respondent });
  },
};
