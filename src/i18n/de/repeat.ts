/* Deutsche Wörter der Wiederkauf-Ansicht. */
import type { repeat as English } from '../en/repeat.ts';

export const repeat = {
  title: 'Wiederkauf',
  sentence: (n: string, range: string, days: string) =>
    `Von 100 Kunden haben **${n} innerhalb von ${days} Tagen wieder gekauft** (${range}).`,
  sentenceCounts: (count: string, eligible: string, range: string, days: string) =>
    `**${count} von ${eligible} Kunden ${count === '1' ? 'hat' : 'haben'} innerhalb von ${days} Tagen wieder gekauft** (${range} von 100).`,
  sentenceYoung: 'Die meisten Kunden sind erst seit weniger als 30 Tagen beobachtet: zu kurz für eine Quote.',
  sentenceMedian: (days: string) =>
    `Die Hälfte hat nach ${days}\u00a0${days === '1' ? 'Tag' : 'Tagen'} wieder gekauft.`,
  sentenceNot: 'Weniger als die Hälfte ist bisher wiedergekommen.',
  curveLabel: (share: string, days: string) =>
    `Kurve des Anteils der Kunden, die ein zweites Mal gekauft haben; wer noch wartet, ist mitgezählt. Nach ${days} Tagen steht sie bei ${share}.`,
  curveName: 'Wieder gekauft',
  curveAxis: 'Tage seit der ersten Bestellung',
  curvePoint: (days: string, share: string) => `${share} innerhalb von ${days} Tagen`,
  curveCaption: 'Zeit bis zum zweiten Kauftag (Kaplan–Meier)',
  curveNote: 'Wer noch wartet, zählt so lange, wie er beobachtet wurde; junge Kunden drücken die Kurve deshalb nicht.',
  day: 'Tag',
  atRisk: 'Warten noch',
  events: 'Wieder gekauft',
  censored: 'Beobachtung endet',
  share: 'Haben wieder gekauft',
  withinTitle: 'Innerhalb einer Zahl von Tagen, bei gleichem Alter',
  withinNote: 'Nur Kunden, die so lange beobachtet sind; jüngere fehlen, statt als verloren zu zählen.',
  withinDays: 'Innerhalb von',
  days: (n: string) => `${n}\u00a0Tagen`,
  duration: (n: string) => (n === '1' ? '1\u00a0Tag' : `${n}\u00a0Tage`),
  eligible: 'Kunden',
  byDays: 'Nach Kauftagen',
  byOrders: 'Nach Bestellungen',
  notYet: 'noch nicht',
  rateTitle: 'Wiederkaufrate bisher',
  rateSentence: (n: string, range: string) =>
    `Bisher haben **${n} von 100 Kunden wieder gekauft** (${range}). Darin stehen Kunden jeden Alters; die Rate steigt also schon dadurch, dass der Shop älter wird.`,
  rateSentenceCounts: (count: string, customers: string, range: string) =>
    `Bisher ${count === '1' ? 'hat' : 'haben'} **${count} von ${customers} Kunden wieder gekauft** (${range} von 100). Darin stehen Kunden jeden Alters; die Rate steigt also schon dadurch, dass der Shop älter wird.`,
  rateByOrders: (count: string, customers: string) =>
    `${count} von ${customers} ${count === '1' ? 'hat' : 'haben'} zwei oder mehr Bestellungen`,
  rateByDays: (count: string, customers: string) =>
    `${count} von ${customers} ${count === '1' ? 'hat' : 'haben'} an zwei oder mehr Tagen gekauft`,
  facts: 'Je Bestellung und Kunde',
  aov: 'Durchschnittlicher Bestellwert',
  ordersPerCustomer: 'Bestellungen je Kunde',
  revenuePerCustomer: 'Nettoumsatz je Kunde',
  medianAmong: 'Erste bis zweite Bestellung bei denen, die wiederkamen (Median)',
  medianAll: 'Zeit bis zur zweiten Bestellung, alle Kunden (Median)',
  notReached: 'nicht erreicht',
  gaps: 'Tage zwischen zwei Käufen',
  gapsText: (p25: string, median: string, p75: string, p90: string) =>
    `Median ${median}; ein Viertel bis ${p25}, drei Viertel bis ${p75}, neun von zehn bis ${p90}`,
  none: 'noch keine',
  distributionTitle: 'Wie oft Kunden gekauft haben',
  distribution: 'Bestellungen bisher',
  distributionLast: (n: string) => `${n} oder mehr`,
  customers: 'Kunden',
  shareOfCustomers: 'Anteil',
  empty: 'Noch kein Kunde mit einer gezählten Bestellung.',
} satisfies typeof English;
