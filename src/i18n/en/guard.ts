/* English words about old customers in early cohorts: what is left out of averages, and how sure that is. */
export const guard = {
  title: 'Old customers in early cohorts',
  leftOut: (cohorts: string) =>
    cohorts === '1'
      ? '**1 cohort is left out of averages**: more than a fifth of its customers had probably bought before the file begins.'
      : `**${cohorts} cohorts are left out of averages**: more than a fifth of their customers had probably bought before the file begins.`,
  both: (place: string, withThem: string, without: string) =>
    `${place}: ${without} without them, ${withThem} with them.`,
  onlyWith: (place: string, withThem: string) => `${place}: ${withThem} with them; without them no cohort is complete.`,
  startsHereNote: 'You have said that the file starts with your first order: all cohorts enter averages.',
  undo: 'Take it back',
  tableTitle: 'Old customers by cohort',
  cohort: 'Cohort',
  customers: 'First seen in the file',
  listedCustomers: 'Listed customers',
  old: 'Of these, old customers',
  enters: 'In averages',
  yes: 'yes',
  no: 'no, left out',
  exactNote: 'Exact among listed customers: Total Orders compared with all orders of the customer in the file.',
  estimateNote:
    'Estimated from the fall of first-seen customers against the time between purchases; at the ends of the range lie what the data just bear out.',
  legend: '* left out of averages: old customers',
  cell: 'Left out of averages: too many of these customers had probably bought before the file begins.',
  fact: 'Left out: in cohorts of old customers',
  curveNoLines: 'Cohorts of old customers are not drawn; choose one in the grid.',
  ageNone: 'At this age all complete cohorts are left out, because too many of their customers are probably old ones.',
  state: 'left out',
  none: 'All complete cohorts are left out of averages, because too many of their customers had probably bought before the file begins.',
};
