/* Deutsche Wörter der Amortisation: Sätze, Ansichten, Tabellen, Kosten. */
import type { payback as English } from '../en/payback.ts';

export const payback = {
  title: 'Amortisation',
  empty: 'Noch kein Kunde mit einer gezählten Bestellung.',
  sampleNote:
    'Die Kosten dieses Beispielshops sind erfunden. Geben Sie andere Zahlen ein und sehen Sie, was sich ändert.',
  views: 'Ansichten',
  viewNames: { value: 'Wert je Kunde', minus: 'Wert minus CAC', both: 'Wert und CAC', cac: 'CAC je Monat' },

  paid: (cac: string, when: string) => `Ein neuer Kunde kostet ${cac} und hat das **${when}** verdient.`,
  inMonth: (month: string, range: string) => (range === '' ? `in Monat ${month}` : `in Monat ${month} (${range})`),
  onFirstDay: (range: string) => (range === '' ? 'am ersten Tag' : `am ersten Tag (${range})`),
  notPaid: (cac: string, when: string) => `Ein neuer Kunde kostet ${cac} und hat das noch nicht verdient: **${when}**.`,
  notWithin: (count: number, months: string) =>
    count === 0
      ? 'nicht in den bisher beobachteten Tagen'
      : count === 1
        ? 'nicht in dem einen beobachteten Monat'
        : `nicht in den ${months} beobachteten Monaten`,
  notYet: (count: number, months: string) =>
    count === 0 ? 'noch nicht' : count === 1 ? 'noch nicht in 1\u00a0Monat' : `noch nicht in ${months}\u00a0Monaten`,
  left: (days: string, amount: string) => `Nach ${days} Tagen bleiben ${amount}.`,
  missing: (days: string, amount: string) => `Nach ${days} Tagen fehlen ${amount}.`,
  tooFew: 'Weniger als 50 Kunden: zu wenige für einen Wert nach Alter. Die Monate darunter stehen für sich.',
  askMargin: 'Geben Sie Ihre **Rohmarge** ein, um zu sehen, was von einem Kunden nach Kosten bleibt.',
  askCac: 'Geben Sie ein, **was die Gewinnung kostet**, um zu sehen, wann sie bezahlt ist.',
  broughtNet: (days: string, amount: string) =>
    `Nach ${days} Tagen hat ein Kunde **${amount} Nettoumsatz** gebracht, vor Kosten.`,
  leftContribution: (days: string, amount: string) =>
    `Nach ${days} Tagen hat ein Kunde **${amount} Deckungsbeitrag** gebracht.`,
  leftGrossMargin: (days: string, amount: string) =>
    `Nach ${days} Tagen hat ein Kunde **${amount} Rohertrag** gebracht.`,
  netPaysNothing:
    'Nettoumsatz steht vor Kosten und bezahlt keinen CAC: Wählen Sie zum Vergleich Deckungsbeitrag oder Rohertrag.',
  enterCosts: 'Kosten eingeben',

  chartMinus: (from: string, to: string, months: string) =>
    `Linie des Deckungsbeitrags je Kunde minus CAC über ${months} Monate, von ${from} am ersten Tag bis ${to}.`,
  chartBoth: (value: string, cac: string, months: string) =>
    `Linie des Deckungsbeitrags je Kunde über ${months} Monate, bis ${value}, und der CAC als waagrechte Linie bei ${cac}.`,
  chartNet: (value: string, months: string) => `Linie des Nettoumsatzes je Kunde über ${months} Monate, bis ${value}.`,
  chartContribution: (value: string, months: string) =>
    `Linie des Deckungsbeitrags je Kunde über ${months} Monate, bis ${value}.`,
  chartCac: (months: string) => `CAC von ${months} Monaten als Punkte, der gesamte CAC als Linie.`,
  axis: 'Monate zu 30 Tagen seit der Erstbestellung',
  axisCac: 'Monat der Gewinnung',
  allCohorts: 'Alle Kohorten',
  cohortsNote: 'Monate in Grau',
  cohortsNoteLeast: (least: string) => `Monate ab ${least} Kunden in Grau`,
  marker: (when: string) => `bezahlt ${when}`,
  firstDayLeaves: (amount: string) => `erster Tag bringt ${amount}`,
  firstDayBrings: (amount: string) => `erster Tag bringt ${amount}`,
  cacLabel: (amount: string) => `CAC ${amount}`,
  pooledLabel: (amount: string) => `Alle ${amount}`,
  value: 'Wert',
  netSales: 'Nettoumsatz',
  point: (label: string, month: string, amount: string) => `${label}, Monat ${month}: ${amount}`,
  pointFirstDay: (label: string, amount: string) => `${label}, erster Tag: ${amount}`,
  pointCac: (month: string, amount: string) => `${month}: ${amount}`,

  curveCaption: 'Wert je Kunde nach Monat seit der Erstbestellung',
  month: 'Monat',
  firstDay: 'erster Tag',
  observed: 'Beobachtete Kunden',
  contribution: 'Deckungsbeitrag je Kunde',
  netSalesPerCustomer: 'Nettoumsatz je Kunde, vor Kosten',
  grossMarginPerCustomer: 'Rohertrag je Kunde',
  minusCac: 'Wert − CAC',

  cohortsTitle: 'Nach Monat der Gewinnung',
  acquiredIn: 'Gewonnen im',
  customers: 'Kunden',
  spend: 'Ausgaben',
  cac: 'CAC',
  paidBack: 'Bezahlt',
  ratio: 'LTV\u00a0:\u00a0CAC',
  days: (days: string) => `${days}\u00a0Tage`,
  monthOf: (month: string) => `Monat\u00a0${month}`,
  later: 'später als beobachtet',
  toLater: (low: string) => `${low} oder später`,
  all: 'Alle',
  noCac: 'kein CAC',
  rangesComing: 'Die Spannen folgen gleich.',
  cohortsNoteText:
    'Spannen sind 95\u00a0%, per Bootstrap; unter 30 Kunden gibt es keine, und wo beide Enden der Monat selbst sind, steht keine. „Oder später“: später als beobachtet. Wo LTV\u00a0:\u00a0CAC leer ist, ist das Alter noch nicht beobachtet.',

  ltvTitle: 'Beobachteter LTV',
  ltvTitleNet: 'Nettoumsatz je Kunde, vor Kosten',
  ltvAge: 'Nach',
  ltvNot: 'weniger als 50 Kunden so lange beobachtet',
  ltvNone: 'Weniger als 50 Kunden sind beobachtet: zu wenige für einen Wert nach Alter.',
  ltvNote:
    'Die Summe der mittleren täglichen Zuwächse über die bis zu jedem Tag Beobachteten; beobachtet, nicht vorhergesagt.',

  cacSentence: (count: number, months: string, spend: string, customers: string, cac: string) =>
    count === 1
      ? `${customers} neue Kunden in einem Monat, für zusammen ${spend}: **je ${cac}**.`
      : `${customers} neue Kunden in ${months} Monaten, für zusammen ${spend}: **je ${cac}**.`,
  cacOne: (cac: string) => `Für jeden Monat gilt ein CAC von **${cac}**.`,
  cacNone: 'Noch sind keine Ausgaben eingegeben. Mit ihnen zeigt jeder Monat, was ein neuer Kunde gekostet hat.',
  cacCaption: 'CAC je Monat',
  newCustomers: 'Neue Kunden',
  running: 'läuft noch',
  noSpend: 'keine Ausgaben eingegeben',
  nobody: 'niemand gewonnen',

  costs: 'Kosten',
  grossMargin: 'Rohmarge',
  marginHint: 'Vom Nettoumsatz, nach Wareneinsatz.',
  marginRange: 'Eine Rohmarge liegt zwischen 0 und 100\u00a0%.',
  marginFraction: (percent: string) => `Schreiben Sie ${percent} für ${percent}\u00a0%.`,
  variableCost: 'Variable Kosten je Bestellung',
  variableCostHint: 'Verpackung, Porto, Zahlungsgebühren.',
  notBelowZero: 'Kosten sind 0 oder mehr.',
  badNumber: (example: string) => `Das ist keine Zahl. Schreiben Sie ${example}.`,
  badAmount: (example: string) => `Das ist kein Betrag. Schreiben Sie ${example}.`,
  acquisition: 'Gewinnungskosten',
  acquisitionBy: 'Gewinnungskosten angeben als',
  modes: { one: 'Ein CAC', months: 'Je Monat' },
  oneCac: 'CAC je neuem Kunden',
  oneCacHint: 'Für alle Monate.',
  oneCacEmpty: 'Solange das leer ist, gelten die je Monat eingegebenen Ausgaben.',
  spendHint: 'Was im Monat ausgegeben wurde, um Kunden zu gewinnen. Monate ohne Zahl bleiben außen vor.',
  monthRunning: (month: string) => `${month}, läuft`,
  showAll: (count: string) => `Alle ${count} Monate zeigen`,
  showFewer: 'Nur die letzten Monate zeigen',
} satisfies typeof English;
