/*
 * Typeform responses: one row a response, one column a question with its text as header, dates in UTC. The e-mail is a
 * question or a hidden field like any other. Cannot: know who answered where none of the columns asks for the e-mail.
 */
import { SideColumns } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import { SurveyReader } from './survey-reader.ts';

export const typeform: SideSource = {
  id: 'typeform',
  name: 'Typeform responses',
  signatures: [{ has: ['#', 'submit date (utc)'] }],
  open(file) {
    const at = SideColumns.byHeaders(file.header, {
      date: ['submit date (utc)', 'start date (utc)'],
      email: ['email', 'e-mail', 'email address'],
    });
    return new SurveyReader(file, at, { source: 'typeform' });
  },
};
