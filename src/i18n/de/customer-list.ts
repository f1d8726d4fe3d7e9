/* Deutsche Wörter der Kundenliste und der Seite eines Kunden. */
import type { customerList as English } from '../en/customer-list.ts';

export const customerList = {
  computing: 'Das Modell wird angepasst und die Liste erstellt. Das dauert einige Sekunden.',
  predicted: (customers, alive) =>
    `Von ${customers} Kunden sind dem Modell nach **etwa ${alive} noch Kunden**; die Liste sagt, was von jedem zu erwarten ist.`,
  unused: {
    passed: (customers) =>
      `Alle ${customers} Kunden. Was sie beim Kauf ausgeben, lässt sich nicht vorhersagen; einen **Wert in Geld gibt es deshalb nicht**.`,
    failed: (customers) =>
      `Alle ${customers} Kunden mit dem, **was beobachtet ist**. Kein Modell hat seine Prüfung an diesen Daten bestanden; vorhergesagt wird nichts.`,
    'few-customers': (customers) =>
      `Alle ${customers} Kunden mit dem, **was beobachtet ist**. Unter 100 Kunden wird kein Modell angepasst; vorhergesagt wird nichts.`,
    contracts: (customers) =>
      `Alle ${customers} Kunden mit dem, **was beobachtet ist**. Der wiederkehrende Umsatz stammt überwiegend aus Abos, die diese Modelle nicht beschreiben; vorhergesagt wird nichts.`,
  },
  found: (found, customers) => `**${found}** von ${customers} Kunden passen.`,
  noneFound: 'Kein Kunde passt.',

  search: 'Suchen',
  searchHint: 'E-Mail, Name, Nummer',
  searchHiddenHint: 'Kundennummer',
  allSegments: 'Alle Segmente',
  sortBy: 'Sortieren nach',
  hide: 'Identitäten verbergen',
  show: 'Identitäten zeigen',
  hidden: 'Auf diesem Gerät sind Identitäten verborgen: Kunden sind hier und in der Datei Nummern.',
  csv: 'Alle als CSV',
  csvHidden: 'Alle als CSV, ohne Identitäten',

  caption: 'Kunden',
  numbered: (number) => `Kunde ${number}`,
  columns: {
    customer: () => 'Kunde',
    segment: () => 'Segment',
    firstDay: () => 'Erste Bestellung',
    lastDay: () => 'Letzte Bestellung',
    orders: () => 'Bestellungen',
    netSales: () => 'Nettoumsatz',
    contribution: () => 'Deckungsbeitrag',
    alive: () => 'Noch Kunde',
    purchases: (months) => `Käufe in ${months} Monaten`,
    expected: (months, isContribution) => `${isContribution ? 'Deckungsbeitrag' : 'Nettoumsatz'} in ${months} Monaten`,
    clv: (months) => `CLV, ${months} Monate`,
    overdue: () => 'Überfällig',
  },
  times: (factor) => `${factor} ×`,
  note: 'Noch Kunde = P(alive), die Wahrscheinlichkeit laut Modell. Überfällig = Tage seit der letzten Bestellung, gemessen an den für diesen Kunden üblichen Tagen; bei 1 × ist er etwa fällig. Vorhersagen sind Erwartungswerte: Ein einzelner Kunde kauft 0-, 1- oder 2-mal, nie 0,6-mal.',

  close: 'Schließen',
  gone: 'Nach den jetzigen Regeln und dem Filter gibt es diesen Kunden nicht.',
  person: 'Name',
  email: 'E-Mail',
  overdueKnown: (since, usual, times, gaps) =>
    `Die letzte Bestellung ist **${since} her**; üblich sind bei diesem Kunden **${usual}** von Kauf zu Kauf (${gaps}). Das ist das **${times}-Fache**.`,
  overdueUnknown: (since) =>
    `Die letzte Bestellung ist **${since} her**. Noch niemand hat wieder gekauft; einen Rhythmus zum Vergleich gibt es nicht.`,
  days: (n) => (n === '1' ? '1 Tag' : `${n} Tage`),
  gaps: (n) =>
    n === '0'
      ? 'noch kein eigener Abstand: der Median aller Kunden'
      : `aus ${n === '1' ? '1 eigenem Abstand' : `${n} eigenen Abständen`}, der Median aller Kunden zählt wie 3`,
  aheadTitle: 'Was zu erwarten ist',
  aheadAlive: (alive, clv, months, discount) =>
    `Noch Kunde: **${alive}**. CLV über ${months} Monate, mit ${discount} je Monat abgezinst: **${clv}**.`,
  aheadAliveOnly: (alive) => `Noch Kunde: **${alive}**.`,
  within: (months, buys, purchases, range) =>
    `Innerhalb von ${months} Monaten: kauft mit **${buys}** wieder, **${purchases} Käufe** (${range})`,
  withinWorth: {
    contribution: (said, worth, range) => `${said}, **${worth} Deckungsbeitrag** (${range}).`,
    netSales: (said, worth, range) => `${said}, **${worth} Nettoumsatz** (${range}).`,
  },
  aheadNote: 'Erwartungswerte; in Klammern, wo 95 von 100 möglichen Verläufen dieses einen Kunden enden.',
  notPredicted: 'Für diese Kunden wird nichts vorhergesagt, siehe den Satz über der Liste.',
  firstTitle: 'Was die erste Bestellung sagt',
  timeline: 'Bestellungen',
  order: (name) => (name === '' ? 'Bestellung' : `Bestellung ${name}`),
  refundOf: (name) => (name === '' ? 'Erstattung' : `Erstattung zu ${name}`),
  refund: (name) => (name === '' ? 'Erstattung' : `Erstattung ${name}`),
  refundRowNote: 'mindert den Umsatz, steht nicht im Nettoumsatz des Kunden',
  refunded: (amount) => `${amount} erstattet, mit Steuer`,
  items: (quantity, product) => `${quantity} × ${product}`,
  item: (quantity) => `${quantity} × ohne Namen`,
  moreItems: (n) => `und ${n} weitere`,
  moreEvents: (n) => `${n} frühere werden nicht gezeigt.`,
  notCounted: (reason) => `nicht gezählt: ${reason}`,
  reasons: {
    otherCurrency: 'andere Währung',
    excluded: 'durch Ihre eigene Regel ausgenommen',
    cancelled: 'storniert',
    voided: 'ungültig, abgelaufen oder fehlgeschlagen',
    pending: 'offen und nicht erfüllt',
    refunded: 'voll erstattet',
    zero: 'Wert null oder negativ',
    exchange: 'ein Umtausch, Teil der ersetzten Bestellung',
  },
} satisfies typeof English;
