/* Deutsche Wörter zu Signal und Rauschen, zum Jahr davor und zum Black Friday auf der Seite Kundenbindung. */
import type { signals as English } from '../en/signals.ts';

export const signals = {
  others: { cohorts: 'den anderen Kohorten', rows: 'den anderen Zeilen' },
  legend: (others: string) => `▲ ▼ weicht von ${others} ab`,
  above: (others: string, p: string) => `Signal: liegt über ${others}, mehr als durch Zufall (p nach Korrektur ${p}).`,
  below: (others: string, p: string) => `Signal: liegt unter ${others}, mehr als durch Zufall (p nach Korrektur ${p}).`,
  noise: (others: string) => `Rauschen: Der Unterschied zu ${others} kann Zufall sein.`,
  noiseMore: (others: string, n: string) =>
    `Rauschen: Der Unterschied zu ${others} kann Zufall sein; etwa ${n} Kunden mehr je Gruppe würden ihn zeigen.`,
  smallP: (p: string) => `unter ${p}`,
  trendAbove: (others: string, rows: string) => `Mehr als durch Zufall über ${others}: **${rows}**.`,
  trendBelow: (others: string, rows: string) => `Mehr als durch Zufall unter ${others}: **${rows}**.`,
  trendNone: {
    cohorts: 'Keine Kohorte weicht von den anderen mehr ab als durch Zufall.',
    rows: 'Keine Zeile weicht von den anderen mehr ab als durch Zufall.',
  },
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
