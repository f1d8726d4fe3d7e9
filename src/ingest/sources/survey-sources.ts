/* The exports beside the orders that come from survey tools. The narrower stands before the wider. */
import { googleForms } from './google-forms.ts';
import { plainSurveySource } from './plain-survey.ts';
import type { SideSource } from './side-source.ts';
import { surveymonkey } from './surveymonkey.ts';
import { typeform } from './typeform.ts';

export const SURVEY_SOURCES: readonly SideSource[] = [typeform, surveymonkey, googleForms, plainSurveySource];
