/* Deutsche Wörter der Abonnements in der Umsatzansicht. */
import type { subscriptions as English } from '../en/subscriptions.ts';

const abonnenten = (n: string): string => (n === '1' ? '1 Abonnenten' : `${n} Abonnenten`);

export const subscriptions = {
  title: 'Abonnements',
  sentence: (month: string, lost: string, nrr: string, closing: string) =>
    `Im ${month} gingen **${lost} des anfänglichen MRR verloren**; mit dem, was Kunden dazunahmen, waren am Ende ${nrr} davon da (NRR). MRR am Ende: **${closing}**.`,
  sentenceSmall: (month: string, left: string, of: string, opening: string, closing: string) =>
    `Im ${month} ${left === '1' ? 'ging' : 'gingen'} **${left} von ${of} Abonnenten verloren**. Der MRR ging von ${opening} auf **${closing}**.`,
  sentenceYoung: (closing: string, customers: string, day: string) =>
    `**Der MRR beträgt ${closing}**, von ${abonnenten(customers)}, Stand ${day}. Für die Abwanderung braucht es einen ganzen Monat, an dessen Anfang MRR steht.`,
  sentenceNoEnds: (closing: string, customers: string, day: string) =>
    `**Der MRR beträgt ${closing}**, von ${abonnenten(customers)}, Stand ${day}. Die Abwanderung ist nicht bekannt.`,
  noEnds:
    '**Die Datei sagt nicht, wann Abos endeten.** Abwanderung, GRR und NRR lassen sich deshalb nicht berechnen; frühere Monate zeigen nur Abos, die noch in der Datei stehen. In Stripe: Abrechnung, Abonnements, Status „Alle“, Exportieren, und dort **Canceled At (UTC)** und **Ended At (UTC)** ankreuzen. In einer eigenen Tabelle: eine Spalte mit dem Ende.',
  none: 'In den Daten stehen keine Abos. Legen Sie Stripes Abo-Export hier ab (mit den Spalten **Canceled At (UTC)** und **Ended At (UTC)**) oder eine Tabelle mit Kunde, Beginn, Ende, Preis und Abrechnungszeitraum.',
  noneTag: 'Oder wählen Sie das Schlagwort, das wiederkehrende Bestellungen tragen.',
  noneCounted: 'Zu diesem Stichtag zahlt kein Abo.',
  bring: 'Dateien hinzufügen',
  controls: {
    source: 'Aus',
    sources: { table: 'Abo-Datei', orders: 'Bestellungen' },
    tag: 'Wiederkehrende Bestellungen',
    tagNone: 'Quelle subscription_contract',
    tagOption: (tag: string, orders: string) => `Schlagwort „${tag}“ (${orders})`,
    churn: 'Abwanderung zählt',
    churns: { end: 'am Ende des bezahlten Zeitraums', cancellation: 'bei der Kündigung' },
    nrr: 'NRR',
    nrrs: { plain: 'ohne Reaktivierte', reactivated: 'mit Reaktivierten' },
  },
  derived: (orders: string, customers: string, intervals: string) =>
    `**Abgeleitet aus ${orders} wiederkehrenden Bestellungen von ${customers} Kunden**, also eine Näherung: ein Abo je Kunde, sein Zeitraum ist der mittlere Abstand (Median) seiner Bestellungen (${intervals}). Eine Bestellung bestimmt den MRR bis zur nächsten; bleibt diese 1,5 Zeiträume lang aus, gilt das Abo an diesem Tag als beendet.`,
  derivedFirst:
    'Die erste Bestellung läuft oft über die Kasse des Shops und ist nicht als wiederkehrend markiert; dann beginnt das Abo mit der zweiten. Wählen Sie, wenn es eines gibt, ein Schlagwort, das alle tragen.',
  interval: (days: string, customers: string) => `${days} Tage: ${customers}`,
  counted: (counted: string, day: string) =>
    `${counted} ${counted === '1' ? 'Abo zählt' : 'Abos zählen'}, Stand ${day}.`,
  uncounted: {
    otherCurrency: (n: string) => `${n} in anderer Währung, nicht addiert`,
    trial: (n: string) => `${n} in der Probezeit oder davor beendet`,
    unpaid: (n: string) => `${n} nie bezahlt (unvollständig oder kostenlos)`,
    sinceUnknown: (n: string) => `${n} pausiert oder unbezahlt, ohne dass die Datei sagt, seit wann`,
    endUnknown: (n: string) => `${n} gekündigt, ohne dass die Datei sagt, wann`,
    endBeforeStart: (n: string) => `${n} mit einem Ende vor dem Beginn`,
    afterAsOf: (n: string) => `${n} mit späterem Beginn`,
  },
  uncountedSaid: (list: string) => `Nicht dabei: ${list}.`,
  withoutCustomer: (n: string) => `${n} nennen keinen Kunden; jedes steht für einen eigenen.`,
  chartLabel: (months: string) => `MRR-Bewegungen von ${months} Monaten um die Nulllinie.`,
  closingTitle: 'MRR am Monatsende',
  closingLabel: (first: string, last: string) => `MRR am Monatsende, von ${first} bis ${last}.`,
  closingOf: (day: string) => `MRR am ${day}`,
  movementsTitle: 'Was ihn bewegt hat',
  closingPoint: (month: string, amount: string) => `${month}: ${amount}`,
  movements: {
    new: 'Neu',
    expansion: 'Erweitert',
    reactivated: 'Reaktiviert',
    contraction: 'Verringert',
    churned: 'Abgewandert',
  },
  movementPoint: (month: string, movement: string, amount: string) => `${month}, ${movement}: ${amount}`,
  caption: 'MRR nach Monat',
  running: 'läuft',
  runningNote: 'Der letzte Monat ist nicht vorbei: Seine Bewegungen sind die bisherigen, er ist kein Rückgang.',
  columns: {
    month: 'Monat',
    opening: 'Anfang',
    closing: 'Ende',
    grr: 'GRR',
    nrr: 'NRR',
    netChurn: 'Umsatzabwanderung, netto',
    grossChurn: 'Umsatzabwanderung, brutto',
    logoChurn: 'Kundenabwanderung',
    quickRatio: 'Quick Ratio',
    customers: 'Abonnenten',
    arpa: 'ARPA',
  },
  ratesTitle: 'Was von Monat zu Monat bleibt',
  ratesSentence: (month: string, grr: string, nrr: string, churn: string, range: string) =>
    `Im ${month} lag die GRR bei **${grr}**, die NRR bei **${nrr}**; von 100 Abonnenten ${churn === '1' ? 'ging' : 'gingen'} **${churn} verloren** (${range}).`,
  ratesNone: 'Noch keine Rate: Dafür braucht es einen ganzen Monat, an dessen Anfang MRR steht.',
  ratesLabel: 'NRR, GRR und der Anteil gebliebener Abonnenten, Monat für Monat.',
  lines: { nrr: 'NRR', grr: 'GRR', kept: 'Abonnenten' },
  linesNote:
    'Die GRR zählt, was Kunden vom Monatsanfang noch zahlen, höchstens aber den alten Betrag; die NRR zählt auch Erweiterungen. „Abonnenten“ ist 1 − Kundenabwanderung. Der Weg zum laufenden Monat ist gestrichelt.',
  ratePoint: (month: string, line: string, value: string) => `${month}, ${line}: ${value}`,
  method: 'So wird gerechnet',
  cohortsTitle: 'Abonnenten nach Startmonat',
  cohortsWhat: 'Anzeige',
  cohortsWhats: { customers: 'Aktive Abonnenten', mrr: 'Gebliebener MRR' },
  cohortsAxis: 'Spalten',
  cohortsAxes: { age: 'Tage seit Beginn', calendar: 'Monate' },
  cohortsSentence: (n: string, range: string, days: string) =>
    `Von 100 Abonnenten **sind an Tag ${days} ${n === '1' ? 'einer' : n} aktiv** (${range}).`,
  cohortsSentenceCounts: (n: string, of: string, days: string) =>
    `**Von ${abonnenten(of)} ${n === '1' ? 'war einer' : `waren ${n}`} an Tag ${days} aktiv.**`,
  cohortsSentenceMrr: (share: string, days: string) => `**An Tag ${days} sind ${share} des anfänglichen MRR da.**`,
  cohortsMonth: (n: string, range: string, months: string) =>
    `Von 100 Abonnenten **sind am Ende des ${months}. Monats** nach dem Start **${n === '1' ? 'einer' : n} aktiv** (${range}).`,
  cohortsMonthCounts: (n: string, of: string, months: string) =>
    `**Von ${abonnenten(of)} ${n === '1' ? 'war einer' : `waren ${n}`} am Ende des ${months}. Monats nach dem Start aktiv.**`,
  cohortsMonthMrr: (share: string, months: string) =>
    `**Am Ende des ${months}. Monats nach dem Start sind ${share} des anfänglichen MRR da.**`,
  cohortsNone: 'Noch ist keine Kohorte 30 Tage lang beobachtet.',
  gridCaption: { customers: 'Aktive Abonnenten nach Startmonat', mrr: 'Gebliebener MRR nach Startmonat' },
  head: { rows: 'Start', size: 'Abonnenten', first: 'MRR am Start' },
  columnsTitle: { age: 'Aktiv an Tag …', calendar: 'Aktiv am Ende von Monat …' },
  columnsTitleMrr: { age: 'MRR an Tag …', calendar: 'MRR am Ende von Monat …' },
  pooled: 'Gepoolt',
  onDay: (days: string) => `Tag ${days}`,
  inMonth: (k: string) => `Monat ${k}`,
  place: (cohort: string, column: string) => `${cohort}, ${column}`,
  activeOf: (count: string, of: string) => `${count} von ${of} aktiv`,
  mrrOf: (mrr: string, start: string) => `${mrr} von ${start} MRR`,
  withRange: (value: string, range: string) => `${value} (${range})`,
  notBegun: 'noch nicht begonnen',
  noneComplete: 'keine vollständige Kohorte',
  completesOn: (day: string) => `vollständig am ${day}`,
  thin: 'weniger als die Hälfte aller Abonnenten',
  legendRunning: 'nicht vollständig',
  legendFew: (n: string) => `weniger als ${n} Abonnenten`,
  legendNote: 'Gepoolt: alle vollständigen Kohorten zusammen',
} satisfies typeof English;
