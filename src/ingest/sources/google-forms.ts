/*
 * Google Forms: the sheet of answers, a time stamp in the form's language, then one column a question; the e-mail only where
 * the form collects it. Cannot: know who answered otherwise.
 */
import { AMOUNT_HEADERS, EMAIL_HEADERS, RECOMMEND } from './survey-headers.ts';
import { SideColumns } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import { SurveyReader } from './survey-reader.ts';

const TIMESTAMP = [
  'timestamp',
  'zeitstempel',
  'horodateur',
  'marca temporal',
  'informazioni cronologiche',
  'tijdstempel',
];

export const googleForms: SideSource = {
  id: 'google-forms',
  name: 'Google Forms responses',
  signatures: [
    { has: [TIMESTAMP, new RegExp(`${RECOMMEND.source}|likel[iy]|wahrscheinlich|score`)], not: AMOUNT_HEADERS },
  ],
  open(file) {
    const at = SideColumns.byHeaders(file.header, { date: TIMESTAMP, email: [...EMAIL_HEADERS, 'username'] });
    return new SurveyReader(file, at, { source: 'google-forms' });
  },
};
