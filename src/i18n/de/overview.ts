/* Deutsche Wörter des Überblicks: Aussagen mit Zahl, Spanne, Verlauf und der Ansicht, die sie belegt. */
import type { overview as English } from '../en/overview.ts';

const tage = (n: string): string => (n === '1' ? '1\u00a0Tag' : `${n}\u00a0Tage`);
const tagen = (n: string): string => (n === '1' ? '1\u00a0Tag' : `${n}\u00a0Tagen`);

export const overview = {
  title: 'Überblick',
  lead: 'Aussagen über den Shop. Jede führt zu der Ansicht, die sie belegt.',
  empty: 'Noch zählt keine Bestellung als Kauf. Unter „Daten“ steht zu jeder, warum sie ausgelassen ist.',
  ofHundred: (range: string) => `${range} von 100`,
  within: (n: string, days: string) => `Von 100 neuen Kunden kaufen **${n} innerhalb von ${days} Tagen wieder**.`,
  withinCounts: (count: string, eligible: string, days: string) =>
    `${count} von ${eligible} Kunden **${count === '1' ? 'hat' : 'haben'} innerhalb von ${days} Tagen wieder gekauft**.`,
  withinNote: (cohorts: string) =>
    cohorts === '1'
      ? 'In diesem Alter ist ein Monat erster Bestellungen vollständig'
      : `Nach Monat der ersten Bestellung, ${cohorts} vollständige Monate, erster bis letzter`,
  withinNoteNone: 'In diesem Alter ist noch kein Monat erster Bestellungen vollständig',
  yearAgo: (month: string, n: string, before: string, m: string) =>
    `Von 100 Kunden aus **${month} kamen ${n}** innerhalb von 90 Tagen wieder; von denen aus ${before} waren es ${m}.`,
  yearAgoNote: (range: string) => `Derselbe Monat ein Jahr zuvor: ${range} von 100`,
  yearAgoChance: (range: string) =>
    `Derselbe Monat ein Jahr zuvor: ${range} von 100. Der Unterschied kann Zufall sein.`,
  medianReached: (n: string) => `Die Hälfte aller Kunden hat **nach ${tagen(n)}** wieder gekauft.`,
  medianReachedValue: tage,
  medianNot: 'Nicht erreicht',
  medianNotText: (n: string) =>
    `Bisher ist weniger als die Hälfte wiedergekommen; **wer wiederkam, brauchte ${tage(n)}** (Median).`,
  medianNone: 'Noch hat niemand an einem zweiten Tag gekauft.',
  medianNote: 'Zeit bis zur zweiten Bestellung; wer noch wartet, ist mitgezählt',
  medianRange: (share: string, n: string) => `${share} von 100 nach ${tagen(n)}`,
  returning: (share: string) => `**Wiederkehrende Kunden bringen ${share} des Nettoumsatzes.**`,
  returningNote: 'Nettoumsatz zweiter und weiterer Bestellungen je Monat',
  ofNetSales: 'vom Nettoumsatz',
  year: (amount: string) => `Die letzten zwölf vollen Monate brachten **${amount} Nettoumsatz**.`,
  yearMore: (share: string) => `${share} mehr als in den zwölf Monaten davor`,
  yearLess: (share: string) => `${share} weniger als in den zwölf Monaten davor`,
  yearSame: 'so viel wie in den zwölf Monaten davor',
  yearNote: 'Nettoumsatz je vollem Monat',
  order: (aov: string, orders: string) =>
    `Eine Bestellung ist **${aov}** wert; ein Kunde hat bisher **${orders}-mal bestellt**.`,
  orderNote:
    'Nettoumsatz je gezählter Bestellung; Bestellungen je erkanntem Kunden. Balken: Kunden nach Zahl ihrer Bestellungen',
  payback: (cac: string, month: string) => `Ein Kunde kostet ${cac} und ist **in Monat\u00a0${month} bezahlt**.`,
  paybackFirst: (cac: string) => `Ein Kunde kostet ${cac} und ist **am ersten Tag bezahlt**.`,
  paybackNot: (cac: string, months: string) =>
    `Ein Kunde kostet ${cac} und ist in ${months === '1' ? 'dem einen beobachteten Monat' : `den ${months} beobachteten Monaten`} **nicht bezahlt**.`,
  paybackValue: (month: string) => `Monat ${month}`,
  paybackFirstValue: 'Erster Tag',
  paybackNotValue: 'Noch nicht',
  paybackRange: (range: string) => `Monat ${range}`,
  paybackNote: 'Deckungsbeitrag je Kunde minus Gewinnungskosten (CAC)',
  paybackAsk: 'Wann ist ein neuer Kunde bezahlt? **Zwei Zahlen genügen**: Rohmarge und Gewinnungskosten.',
  paybackAskLink: 'Eingeben',
  ltv: (days: string, amount: string) => `Nach ${days} Tagen hat ein Kunde **${amount} Deckungsbeitrag** gebracht.`,
  ltvRatio: (days: string, amount: string, ratio: string) =>
    `Nach ${days} Tagen hat ein Kunde **${amount} Deckungsbeitrag** gebracht, das ${ratio}-Fache seiner Kosten.`,
  ltvNet: (days: string, amount: string) => `Nach ${days} Tagen hat ein Kunde **${amount} Nettoumsatz** gebracht.`,
  ltvNote: 'Beobachtet, nicht vorhergesagt. Deckungsbeitrag: was vom Umsatz nach Ware und Bestellkosten bleibt',
  mrr: (month: string, amount: string) => `Abos brachten Ende ${month} **${amount} im Monat** (MRR).`,
  mrrKept: (month: string, amount: string, nrr: string) =>
    `Abos brachten Ende ${month} **${amount} im Monat** (MRR); von dem, was an seinem Anfang da war, **blieben ${nrr}** (NRR).`,
  mrrNote: 'MRR am Ende jedes ganzen Monats',
  ltvNetNote: 'Beobachtet, nicht vorhergesagt; vor Kosten',
} satisfies typeof English;
