/* English words for saving a cell or a row of the cohort grid as a segment. */
export const saveSegment = {
  title: 'Save as segment',
  who: 'Which customers',
  all: 'All of this row',
  observed: 'All who are observed so far',
  again: { is: (when: string) => `Bought again ${when}`, not: (when: string) => `Did not buy again ${when}` },
  bought: { is: (when: string) => `Bought ${when}`, not: (when: string) => `Did not buy ${when}` },
  firstOrder: (period: string) => `first order ${period}`,
  withFilter: 'The conditions of the filter become part of the segment.',
  soFar: 'Columns of the calendar: all of the row are looked at, as far as they are observed.',
};
