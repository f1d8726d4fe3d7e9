/* Deutsche Wörter der Zeit bis zur zweiten Bestellung nach einem Merkmal der ersten. */
import type { repeatBy as English } from '../en/repeat-by.ts';

export const repeatBy = {
  title: 'Zweite Bestellung nach Merkmalen der ersten',
  by: 'Nach',
  byNothing: 'Bitte wählen …',
  all: 'Alle Kunden',
  sentence: (days: string, best: string, n: string, range: string, worst: string, m: string, worstRange: string) =>
    `Innerhalb von ${days} Tagen haben **${n} von 100 Kunden wieder gekauft**, wenn die Erstbestellung ${best} war (${range}), und ${m}, wenn sie ${worst} war (${worstRange}).`,
  quoted: (value: string) => `„${value}“`,
  sentenceFew: (min: string) =>
    `Keine zwei Werte haben ${min} Kunden, die lange genug beobachtet sind; verglichen wird deshalb nichts.`,
  more: (values: string) => `Früher oder häufiger als alle anderen, mehr als durch Zufall: **${values}**.`,
  less: (values: string) => `Später oder seltener als alle anderen, mehr als durch Zufall: **${values}**.`,
  noise: 'Kein Wert weicht von allen anderen mehr ab als durch Zufall.',
  label: (attribute: string) =>
    `Kurven des Anteils der Kunden, die ein zweites Mal gekauft haben, nach Merkmal: ${attribute}.`,
  axis: 'Tage seit der ersten Bestellung',
  point: (value: string, days: string, share: string) => `${value}: ${share} innerhalb von ${days} Tagen`,
  value: 'Wert',
  customers: 'Kunden',
  median: 'Hälfte nach',
  days: (n: string) => (n === '1' ? '1\u00a0Tag' : `${n}\u00a0Tagen`),
  notReached: 'nicht erreicht',
  within: (days: string) => `In ${days} Tagen`,
  notYet: 'noch nicht',
  verdict: 'Gegen alle anderen',
  signal: (p: string) => `Signal, p\u00a0${p}`,
  noiseShort: (p: string) => `Rauschen, p\u00a0${p}`,
  notTested: 'nicht getestet',
  few: 'zu wenige Kunden',
  smallP: (p: string) => `<\u202f${p}`,
  note: (min: string) =>
    `1 − Kaplan–Meier. Grau: unter ${min} Kunden, nicht gezeichnet; eine Kurve endet, wo weniger als ${min} noch beobachtet sind. Der Log-Rang-Test vergleicht jeden Wert mit allen Kunden ohne ihn, korrigiert für die gezeigten Werte.`,
  noteMulti: 'Ein Kunde kann bei mehreren Werten stehen.',
  noteMore: (n: string) =>
    n === '1' ? '1 weiterer Wert ist nicht gezeigt.' : `${n} weitere Werte sind nicht gezeigt.`,
  method: 'So wird gerechnet',
} satisfies typeof English;
