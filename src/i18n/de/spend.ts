/* Deutsche Wörter der Ausgaben: Monate und Kanäle, laufende Beträge, Ausgaben für Bestandskunden, Zuordnung der Kanäle. */
import type { spend as English } from '../en/spend.ts';

export const spend = {
  title: 'Ausgaben im Einzelnen',
  none: 'Noch sind keine Ausgaben bekannt. Geben Sie sie unten ein, oder legen Sie eine Datei von Meta, Google oder einem anderen Werbekonto ab: Sie ergibt sofort einen CAC.',
  known: (amount: string, months: string, retention: string) =>
    `**${amount}** Ausgaben in ${months === '1' ? '1 Monat' : `${months} Monaten`}${retention === '' ? '' : `, davon ${retention} für Bestandskunden, die nicht im CAC stehen`}.`,
  overruled: 'Für alle Monate ist ein CAC eingegeben; er gilt vor den Ausgaben hier.',
  useSpend: 'Stattdessen die Ausgaben verwenden',
  missing: (months: string) => `Für ${months} sind keine Ausgaben bekannt; diese Monate haben keinen CAC.`,
  missingMany: (months: string, more: string) =>
    `Für ${months} und ${more} frühere Monate sind keine Ausgaben bekannt; diese Monate haben keinen CAC.`,
  otherCurrency: (currency: string) =>
    `Ausgaben in ${currency} bleiben außen vor: Geben Sie unter Daten, Zählregeln einen Kurs dafür ein.`,

  grid: 'Nach Monat und Kanal',
  gridHint:
    'Ein Betrag für den ganzen Monat steht für alles, was Kanäle und Dateien über ihn sagen; einer für einen Kanal steht für dessen Datei. Eine Spalte aus einer Tabellenkalkulation lässt sich in das Feld einfügen, in dem sie beginnt. Leer = nichts eingegeben; 0 = nichts ausgegeben.',
  month: 'Monat',
  whole: 'Ganzer Monat',
  sum: 'Zählt',
  total: (months: string) => (months === '1' ? 'Summe' : `Alle ${months} Monate`),
  cell: (month: string, channel: string) => `${month}, ${channel}`,
  running: 'läuft noch',
  file: (amount: string) => `Datei: ${amount}`,
  fileSpread: (amount: string) => `Datei: ${amount}, auf Tage verteilt`,
  replaced: (amount: string) => `Datei: ${amount}, ersetzt`,
  recurringSum: 'Laufend',
  addChannel: 'Weiterer Kanal',
  addChannelHint: 'Etwa Meta, Google Ads, Influencer.',
  addChannelButton: 'Kanal hinzufügen',
  pasted: (n: string) => (n === '1' ? '1 Betrag eingefügt.' : `${n} Beträge eingefügt.`),
  badPaste: (text: string) => `„${text}“ ist kein Betrag; es wurde nichts eingefügt.`,
  badAmount: 'Kein Betrag von 0 oder mehr.',
  showAll: (n: string) => `Alle ${n} Monate zeigen`,
  showFewer: 'Nur die letzten Monate zeigen',
  spreadNote:
    'Auf Tage verteilt: Eine Zeile der Datei umfasst mehrere Monate; ihr Geld liegt gleichmäßig auf deren Tagen.',

  recurring: 'Laufende Beträge',
  recurringHint:
    'Agentur, Gehälter, Werkzeuge: Sie kommen zu den Ausgaben jedes Monats hinzu. Sie stehen im CAC über alle Kanäle, nicht in dem eines Kanals.',
  name: 'Name',
  kind: 'Art',
  kinds: { agency: 'Agentur', salaries: 'Gehälter', tools: 'Werkzeuge', other: 'Anderes' },
  perMonth: 'Betrag je Monat',
  from: 'Ab Monat',
  to: 'Bis Monat',
  toHint: 'Leer = läuft weiter.',
  badMonth: 'Schreiben Sie den Monat als 2026-01.',
  badOrder: 'Das liegt vor dem ersten Monat.',
  addRecurring: 'Laufenden Betrag hinzufügen',
  unnamed: 'Laufender Betrag',
  remove: (what: string) => `Entfernen: ${what}`,

  retention: 'Ausgaben für Bestandskunden',
  retentionHint:
    'Der Anteil der Ausgaben, der sich an vorhandene Kunden richtet (Newsletter, Retargeting von Käufern). Er steht nicht im CAC.',
  retentionAll: 'Anteil an allen Ausgaben',
  retentionOf: (name: string) => `Anteil an ${name}`,
  asAll: 'wie bei allen',
  shareRange: 'Ein Anteil liegt zwischen 0 und 100\u00a0%.',

  channels: 'Kanäle und ihre Kunden',
  channelsHint:
    'Eine Regel sagt, wessen erste Bestellung ein Kanal gebracht hat. Die erste passende Regel gilt. Mit ihr ergeben die Ausgaben des Kanals dessen bezahlten CAC.',
  channelCustomers: (taken: string, all: string, left: string) =>
    `Regeln erfassen ${taken} von ${all} Kunden; **${left} sind nicht zugeordnet**.`,
  channel: 'Kanal',
  when: 'Die erste Bestellung hat',
  values: 'Werte',
  customers: 'Kunden',
  unassigned: 'Nicht zugeordnet',
  suggestions: 'In Ihren Bestellungen gefunden',
  suggest: (channel: string, attribute: string, values: string, customers: string) =>
    `${channel}: ${attribute} ${values} (${customers} Kunden)`,
  addRule: 'Regel hinzufügen',
  newRule: 'Eine neue Regel',
  attribute: 'Was die erste Bestellung sagt',
  value: 'Wert',
  valueOption: (value: string, customers: string) => `${value} (${customers})`,
  noAttributes:
    'Die Bestellungen sagen nichts, woran Kanäle zu erkennen wären: keine Quelle, kein Code, kein Tag, keine UTM-Spalte.',
  up: (what: string) => `Nach oben: ${what}`,
  paidCac: 'Bezahlter CAC je Kanal',
  csv: 'Ausgaben (CSV)',
} satisfies typeof English;
