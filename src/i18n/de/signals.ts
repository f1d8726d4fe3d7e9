/* Deutsche Wörter zu Signal und Rauschen, zum Jahr davor und zum Black Friday auf der Seite Kundenbindung. */
import type { signals as English } from '../en/signals.ts';

export const signals = {
  legend: '▲ ▼ weicht von den anderen Kohorten ab',
  above: (p: string) => `Signal: liegt über den anderen Kohorten, mehr als durch Zufall (p nach Korrektur ${p}).`,
  below: (p: string) => `Signal: liegt unter den anderen Kohorten, mehr als durch Zufall (p nach Korrektur ${p}).`,
  noise: 'Rauschen: Der Unterschied zu den anderen Kohorten kann Zufall sein.',
  noiseMore: (n: string) =>
    `Rauschen: Der Unterschied zu den anderen Kohorten kann Zufall sein; etwa ${n} Kunden mehr je Gruppe würden ihn zeigen.`,
  smallP: (p: string) => `unter ${p}`,
  trendAbove: (cohorts: string) => `Mehr als durch Zufall über den anderen Kohorten: **${cohorts}**.`,
  trendBelow: (cohorts: string) => `Mehr als durch Zufall unter den anderen Kohorten: **${cohorts}**.`,
  trendNone: 'Keine Kohorte weicht von den anderen mehr ab als durch Zufall.',
  trendKey: 'Dreieck: weicht von den anderen Kohorten ab.',
  year: (cohort: string, value: string, before: string, beforeValue: string) =>
    `${cohort}: ${value}; ein Jahr zuvor (${before}): ${beforeValue}.`,
  yearChance: 'Dieser Unterschied kann Zufall sein.',
  yearSignal: 'Dieser Unterschied ist mehr als Zufall.',
  yearKey: 'Grauer Strich: derselbe Zeitraum ein Jahr zuvor.',
  withRange: (value: string, range: string) => `${value} (${range})`,
  blackFriday: () => 'Black Friday',
  blackFridayNote: (cohorts: string) =>
    `Black Friday (${cohorts}): mindestens das 1,5-Fache der üblichen Erstbestellungen.`,
} satisfies typeof English;
