/* English words about signal and noise, the year before, and Black Friday, on the retention screen. */
export const signals = {
  others: { cohorts: 'the other cohorts', rows: 'the other rows' },
  legend: (others: string) => `▲ ▼ differs from ${others}`,
  above: (others: string, p: string) => `Signal: above ${others} by more than chance (p after correction ${p}).`,
  below: (others: string, p: string) => `Signal: below ${others} by more than chance (p after correction ${p}).`,
  noise: (others: string) => `Noise: the difference from ${others} can be chance.`,
  noiseMore: (others: string, n: string) =>
    `Noise: the difference from ${others} can be chance; about ${n} more customers per group would show it.`,
  smallP: (p: string) => `below ${p}`,
  trendAbove: (others: string, rows: string) => `Above ${others} by more than chance: **${rows}**.`,
  trendBelow: (others: string, rows: string) => `Below ${others} by more than chance: **${rows}**.`,
  trendNone: {
    cohorts: 'No cohort differs from the others by more than chance.',
    rows: 'No row differs from the others by more than chance.',
  },
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
