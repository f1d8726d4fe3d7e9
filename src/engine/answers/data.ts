/* Answers about the data and the customers chosen of them: counting, sides, identities, filter, attributes, segments. */
import { attributeOffers } from '#domain/attributes.ts';
import { countingReport } from '#domain/counting-report.ts';
import { identityReport } from '#domain/identity-report.ts';
import { attributeValues, segmentSizes, selectionReport } from '#domain/selection-report.ts';
import { sideReport } from '#domain/side-report.ts';
import type { Basis } from './basis.ts';
import type { Computations } from './computations.ts';

type Kinds = 'counting' | 'side' | 'identity' | 'selection' | 'attributes' | 'attributeValues' | 'segmentSizes';

export function dataAnswers(basis: Basis): Pick<Computations, Kinds> {
  return {
    counting: ({ rules }) => countingReport(basis.joined(rules), basis.counted(rules), rules, basis.savedDay),
    side: ({ rules }) => sideReport(basis.sides, basis.joined(rules), basis.counted(rules)),
    identity: ({ rules }) => identityReport(basis.assembled, rules),
    selection: (question) =>
      selectionReport(
        basis.counted(question.rules).log,
        basis.chosen(question),
        question.filter ?? [],
        question.segments ?? [],
      ),
    attributes: ({ rules }) => attributeOffers(basis.counted(rules).log, basis.behind(rules)),
    attributeValues: ({ rules, attribute }) =>
      attributeValues(basis.counted(rules).log, basis.behind(rules), attribute),
    segmentSizes: ({ rules, segments }) => segmentSizes(basis.counted(rules).log, basis.behind(rules), segments),
  };
}
