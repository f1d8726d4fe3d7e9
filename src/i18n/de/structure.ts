/* Deutsche Wörter zum Aufbau des Umsatzes: Schichten nach Gewinnung, Absehbares, Konzentration. */
import type { structure as English } from '../en/structure.ts';

export const structure = {
  layersTitle: 'Nettoumsatz danach, wann Kunden gewonnen wurden',
  layersSentence: (period: string, share: string, before: string) =>
    `Vom Nettoumsatz ${period} kamen **${share} von Kunden, die ${before} oder früher gewonnen wurden**.`,
  layersSentenceNew: (period: string, cohort: string) =>
    `Alle, die ${period} gekauft haben, wurden ${cohort} gewonnen: Eine ältere Schicht gibt es noch nicht.`,
  inPeriod: { month: (name: string) => `im ${name}`, quarter: (name: string) => `in ${name}` },
  inCohort: { year: (name: string) => name, quarter: (name: string) => `in ${name}` },
  layersNone: 'Noch kein Zeitraum mit Nettoumsatz ist vorbei.',
  layersLabel: (periods: string, layers: string) =>
    `Nettoumsatz von ${periods} Zeiträumen in ${layers} Schichten nach Gewinnung, die älteste unten.`,
  layersCaption: 'Nettoumsatz nach Zeitraum und danach, wann Kunden gewonnen wurden',
  layersNote:
    'Ein Kunde gehört in die Schicht seiner ersten Bestellung in den Daten. Wer schon vor deren Beginn gekauft hat, steht in einer zu jungen Schicht.',
  layersRunning: 'Der letzte Zeitraum ist nicht vorbei; er ist ein Teil, kein Rückgang.',
  cohort: 'Schichten',
  cohorts: { year: 'Jahr der Gewinnung', quarter: 'Quartal der Gewinnung' },
  period: 'Spalten',
  periods: { month: 'Monate', quarter: 'Quartale' },
  periodHead: { month: 'Monat', quarter: 'Quartal' },
  unidentified: 'Ohne Identität',
  netSales: 'Nettoumsatz',
  total: 'Alle',
  running: 'läuft',
  point: (layer: string, period: string, amount: string, share: string) =>
    share === '' ? `${layer}, ${period}: ${amount}` : `${layer}, ${period}: ${amount} (${share})`,
  span: 'Über',
  spans: { year: 'die letzten 365 Tage', all: 'alles Beobachtete' },
  foreseeableTitle: 'Wie viel absehbar war',
  foreseeableSentence: (share: string, span: string) =>
    `**${share} des Nettoumsatzes kamen von wiederkehrenden Kunden**, über ${span}: Damit konnte der Shop rechnen, ohne jemanden zu gewinnen.`,
  foreseeableSubscribed: (share: string) => `Bestellungen aus Abos brachten ${share}.`,
  foreseeableNoSubscribed: 'Keine Bestellung ist als Abo-Bestellung gekennzeichnet.',
  foreseeableNone: 'In dieser Zeit gibt es keinen Nettoumsatz mit Identität.',
  foreseeableLabel: (months: string) => `Anteil wiederkehrender Kunden am Nettoumsatz in ${months} Monaten.`,
  foreseeableLabelSubscribed: (months: string) =>
    `Anteil wiederkehrender Kunden und der Abo-Bestellungen am Nettoumsatz in ${months} Monaten.`,
  foreseeableCaption: 'Absehbarer Anteil am Nettoumsatz nach Monat',
  foreseeableNote:
    'Das ist ein Rückblick, keine Vorhersage. Bestellungen mit Identität; wiederkehrend ist jede zweite und weitere Bestellung. In den ersten Monaten der Daten kann noch kaum jemand wiedergekommen sein: Dort steigt der Anteil schon deshalb. Der Weg in einen laufenden Monat ist gestrichelt.',
  month: 'Monat',
  returning: 'Wiederkehrend',
  subscribed: 'Aus Abos',
  returningShare: 'Anteil wiederkehrend',
  subscribedShare: 'Anteil aus Abos',
  lineReturning: 'Wiederkehrend',
  lineSubscribed: 'Abos',
  linePoint: (month: string, line: string, share: string) => `${month}, ${line}: ${share}`,
  claimsTitle: 'Was oft behauptet wird',
  claims: {
    predictable: { claim: '„60–80 % des Umsatzes sind vorhersehbar“', source: 'keine Primärquelle gefunden' },
    returning: {
      claim: '„Bis zu 70 % des Umsatzes kommen von wiederkehrenden Kunden“',
      source: 'keine Primärquelle gefunden',
    },
  },
  claimHead: 'Behauptung',
  claimSource: 'Quelle',
  claimOwn: 'Hier',
  claimsNote: 'Zitiert, weil sie Ihnen begegnen werden; keine davon ist ein Ziel.',
  concentrationTitle: 'An wie wenigen Kunden er hängt',
  concentrationSentence: (best: string, share: string, span: string, hundredth: string, one: string) =>
    `**Die besten ${best} der Kunden bringen ${share} des Nettoumsatzes**, über ${span}; die besten ${hundredth} allein bringen ${one}.`,
  concentrationSentenceFew: (best: string, share: string, span: string, customers: string) =>
    `**Die besten ${best} von ${customers} Kunden bringen ${share} des Nettoumsatzes**, über ${span}.`,
  concentrationNone: 'In dieser Zeit gibt es keinen Nettoumsatz mit Identität.',
  concentrationLabel: (gini: string) => `Was die besten Kunden bringen, von keinem bis zu allen. Gini ${gini}.`,
  concentrationCaption: 'Anteil der besten Kunden am Nettoumsatz',
  curve: 'Die besten bringen',
  even: 'Alle gleich',
  axis: 'beste Kunden',
  curvePoint: (best: string, share: string) => `Die besten ${best}: ${share}`,
  best: 'Beste',
  bestCustomers: 'Kunden',
  share: 'Anteil am Nettoumsatz',
  amount: 'Nettoumsatz',
  gini: 'Gini',
  giniNote:
    '0, wenn alle gleich viel bringen, gegen 1, wenn einer alles bringt. Das sind alle Kunden dieser Zeit, keine Stichprobe; eine Spanne gibt es deshalb nicht.',
  method: 'So wird gerechnet',
  filterOff:
    'Der Filter gilt nicht für Abonnements: Ihre Tabelle steht neben den Bestellungen, und diese Zahlen sind die der ganzen Tabelle.',
} satisfies typeof English;
