/* English words about signal and noise, the year before, and Black Friday, on the retention screen. */
export const signals = {
  legend: '▲ ▼ differs from the other cohorts',
  above: (p: string) => `Signal: above the other cohorts by more than chance (p after correction ${p}).`,
  below: (p: string) => `Signal: below the other cohorts by more than chance (p after correction ${p}).`,
  noise: 'Noise: the difference from the other cohorts can be chance.',
  noiseMore: (n: string) =>
    `Noise: the difference from the other cohorts can be chance; about ${n} more customers per group would show it.`,
  smallP: (p: string) => `below ${p}`,
  trendAbove: (cohorts: string) => `Above the other cohorts by more than chance: **${cohorts}**.`,
  trendBelow: (cohorts: string) => `Below the other cohorts by more than chance: **${cohorts}**.`,
  trendNone: 'No cohort differs from the others by more than chance.',
  trendKey: 'Triangle: differs from the other cohorts.',
  year: (cohort: string, value: string, before: string, beforeValue: string) =>
    `${cohort}: ${value}; a year before (${before}): ${beforeValue}.`,
  yearChance: 'That gap can be chance.',
  yearSignal: 'That gap is more than chance.',
  yearKey: 'Grey dash: the same period a year before.',
  withRange: (value: string, range: string) => `${value} (${range})`,
  blackFriday: () => 'Black Friday',
  blackFridayNote: (cohorts: string) =>
    `Black Friday (${cohorts}): at least 1.5 times the usual number of first orders.`,
};
