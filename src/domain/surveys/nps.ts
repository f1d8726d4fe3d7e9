/* The Net Promoter Score with its interval. */

/** Lowest score of a promoter and of a passive, on the scale from 0 to 10. */
const PROMOTER = 9;
const PASSIVE = 7;
/** 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

export const SURVEY_GROUPS = ['promoters', 'passives', 'detractors'] as const;
export type SurveyGroup = (typeof SURVEY_GROUPS)[number];

/** Which group a score belongs to: 9 and 10 promote, 7 and 8 are passive. */
export function groupOfScore(score: number): SurveyGroup {
  return score >= PROMOTER ? 'promoters' : score >= PASSIVE ? 'passives' : 'detractors';
}

/** How many of each group, and the score. */
export interface Nps extends Readonly<Record<SurveyGroup, number>> {
  /** Share of promoters − share of detractors, −1 … 1; NaN of nobody. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * NPS of scores 0 … 10. Its 95 % interval is that of a difference of two shares of one multinomial sample, adjusted Wald:
 * p̃ = (count + 1) / (n + 2), p̃₁ − p̃₂ ± 1.96 √((p̃₁ + p̃₂ − (p̃₁ − p̃₂)²) / (n + 2)), cut at ±1.
 * Source: Bonett, Price 2012, Journal of Educational and Behavioral Statistics 37:479–488, where the two are discordant pairs.
 */
export function npsOf(scores: ArrayLike<number>): Nps {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (let i = 0; i < scores.length; i++) counts[groupOfScore(scores[i])]++;
  const n = scores.length;
  if (n === 0) return { ...counts, value: NaN, low: NaN, high: NaN };
  const up = (counts.promoters + 1) / (n + 2);
  const down = (counts.detractors + 1) / (n + 2);
  const half = Z * Math.sqrt((up + down - (up - down) ** 2) / (n + 2));
  return {
    ...counts,
    value: (counts.promoters - counts.detractors) / n,
    low: Math.max(-1, up - down - half),
    high: Math.min(1, up - down + half),
  };
}
