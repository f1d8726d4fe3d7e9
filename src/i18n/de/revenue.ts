/* Deutsche Wörter der Umsatzansicht. */
import type { revenue as English } from '../en/revenue.ts';

export const revenue = {
  title: 'Umsatz',
  sentence: (share: string) =>
    `**Wiederkehrende Kunden bringen ${share} des Nettoumsatzes**, über den ganzen Zeitraum.`,
  sentenceNone: 'Noch kein Nettoumsatz mit Identität.',
  variant: 'Neu ist',
  variants: { A: 'nur die erste Bestellung', B: 'alles im ersten Monat' },
  variantNotes: {
    A: 'Wiederkehrend ist jede zweite und weitere Bestellung.',
    B: 'Wiederkehrend ist, was Kunden bringen, die nicht in diesem Monat gewonnen wurden.',
  },
  label: (months: string, share: string) =>
    `Nettoumsatz von ${months} Monaten in Schichten: wiederkehrende Kunden, neue Kunden, Bestellungen ohne Identität. Wiederkehrende bringen ${share}.`,
  axis: 'Monat der Bestellung',
  month: 'Monat',
  running: 'läuft',
  runningNote: 'Der letzte Monat ist nicht vorbei; er ist ein Teil, kein Rückgang.',
  netSales: 'Nettoumsatz',
  fresh: 'Neu',
  returning: 'Wiederkehrend',
  unidentified: 'Ohne Identität',
  refundRows: 'Einzeln aufgeführte Erstattungen',
  orders: 'Bestellungen',
  customers: 'Kunden',
  newCustomers: 'Neue Kunden',
  yearBefore: 'Ein Jahr zuvor',
  yearSentence: (month: string, amount: string, before: string, beforeAmount: string) =>
    `${month} brachte ${amount} Nettoumsatz, derselbe Monat ein Jahr zuvor (${before}) ${beforeAmount}.`,
  share: 'Anteil wiederkehrend',
  all: 'Alle',
  caption: 'Neuer und wiederkehrender Nettoumsatz nach Monat',
  point: (layer: string, amount: string) => `${layer}: ${amount}`,
  unidentifiedNote: (amount: string, orders: string) =>
    `${amount} in ${orders} ${orders === '1' ? 'Bestellung' : 'Bestellungen'} ohne Identität: Ob neu oder wiederkehrend, kann niemand sagen; dieser Umsatz steht deshalb für sich.`,
} satisfies typeof English;
