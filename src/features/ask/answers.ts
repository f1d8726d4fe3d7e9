/* What is chosen about the asked files so far, from the suggestion to the choices that they are read with. */
import type { AmountsQuestion, DatesQuestion, FileChoices } from '#domain/choices.ts';
import type { AskedFile } from '#engine/protocol.ts';
import { missingRoles, suggestedMapper, toMapping, type MapperState } from './mapper.ts';

/** One answer for each kind of question: a file writes all its dates in one order, and all its amounts with one sign. null = not asked. */
export interface FileAnswers {
  readonly dayMonth: DatesQuestion['suggested'] | null;
  readonly decimal: AmountsQuestion['suggested'] | null;
  readonly mapper: MapperState | null;
}

/** Answers by the key of their file. */
export type Answers = Readonly<Record<string, FileAnswers>>;

/** The likely answers, which are chosen before anyone chooses. */
export function suggestedAnswers(files: readonly AskedFile[]): Answers {
  return Object.fromEntries(
    files.map(({ key, questions }): [string, FileAnswers] => {
      const dates = questions.find((question) => question.kind === 'dates');
      const amounts = questions.find((question) => question.kind === 'amounts');
      const columns = questions.find((question) => question.kind === 'columns');
      return [
        key,
        {
          dayMonth: dates?.suggested ?? null,
          decimal: amounts?.suggested ?? null,
          mapper: columns === undefined ? null : suggestedMapper(columns),
        },
      ];
    }),
  );
}

/** The answers as the choices that the files are read with. */
export function fileChoices(answers: Answers): Record<string, FileChoices> {
  return Object.fromEntries(
    Object.entries(answers).map(([key, { dayMonth, decimal, mapper }]): [string, FileChoices] => [
      key,
      {
        ...(dayMonth === null ? {} : { dayMonth }),
        ...(decimal === null ? {} : { decimal }),
        ...(mapper === null ? {} : { mapping: toMapping(mapper) }),
      },
    ]),
  );
}

/** The first file that cannot be read yet, because a needed column is missing; null = all can. */
export function unfinished(files: readonly AskedFile[], answers: Answers): AskedFile | null {
  return (
    files.find(({ key }) => {
      const { mapper } = answers[key];
      return mapper !== null && missingRoles(mapper).length > 0;
    }) ?? null
  );
}
