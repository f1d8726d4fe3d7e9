/* Deutsche Wörter des Rahmens: Navigation, Kontextzeile, Fortschritt, häufige Aktionen. */
import type { frame as English } from '../en/frame.ts';

export const frame = {
  skip: 'Zum Inhalt',
  navigation: 'Ansichten',
  menu: 'Menü',
  groups: { comingBack: 'Wiederkommen', money: 'Geld', acting: 'Handeln', basis: 'Grundlage' },
  screens: {
    start: 'Start',
    overview: 'Überblick',
    retention: 'Kundenbindung',
    repeat: 'Wiederkauf',
    revenue: 'Umsatz',
    payback: 'Amortisation',
    value: 'Wert',
    customers: 'Kunden',
    scenarios: 'Szenarien',
    audit: 'Bericht',
    calculators: 'Rechner',
    data: 'Daten',
    methods: 'Methoden',
  },
  stage: {
    title: 'Bühnenmodus',
    what: 'Zum Vorführen: verbirgt, wer die Kunden und die Auftraggeber sind, und rechnet alles Geld mit einem geheimen Faktor um. Verhältnisse, Anteile und Anzahlen bleiben wahr.',
    on: 'Beträge umgerechnet',
    note: 'Geld ist mit einem geheimen Faktor umgerechnet, und niemand wird genannt. Anteile, Anzahlen und Verhältnisse stimmen. Beträge, die Sie jetzt eingeben, werden nicht gespeichert.',
    workspace: (n: string) => `Arbeitsbereich ${n}`,
  },
  private: 'Alles bleibt auf diesem Gerät.',
  language: 'Sprache',
  dark: 'Dunkle Darstellung',
  light: 'Helle Darstellung',
  sample: 'Beispielshop',
  sampleNote: 'Simulierte Bestellungen und erfundene Kosten.',
  samples: { consumables: 'Kaffee', fashion: 'Mode', subscription: 'Abo' },
  ownShop: 'Ihr Shop',
  counts: (orders: string, customers: string) =>
    `${orders} ${orders === '1' ? 'Bestellung' : 'Bestellungen'}, ${customers} ${customers === '1' ? 'Kunde' : 'Kunden'}`,
  asOf: (day: string) => `Stand ${day}`,
  asOfTitle: 'Stand',
  asOfExplain:
    'Gezählt wird bis zum Ende dieses Tages; was danach kommt, gilt als unbekannt. Filter ändern daran nichts.',
  asOfBack: 'Tag',
  asOfLast: (day: string) => `Letzter Tag in den Daten, ${day}`,
  asOfSaved: (day: string) => `Tag, an dem die Datei gespeichert wurde, ${day}`,
  asOfSavedNote: 'Auch Stille seit der letzten Bestellung sagt etwas.',
  asOfStates: 'Bezahlt, erstattet oder storniert gilt so, wie es heute in der Datei steht, auch im Rückblick.',
  asOfBad: (from: string, to: string) => `Wählen Sie einen Tag vom ${from} bis zum ${to}.`,
  results: 'Ergebnisse',
  resultsTitle: 'Ergebnisse (JSON): alle Zahlen mit den jetzigen Einstellungen',
  noData: 'Es wurden noch keine Bestellungen gelesen.',
  noDataWhy: 'Diese Ansicht wird aus einem Bestellexport berechnet. Er bleibt auf diesem Gerät.',
  noOrders: 'Unter den Dateien sind noch keine Bestellungen.',
  noOrdersWhy: 'Diese Ansicht wird aus Bestellungen berechnet; was schon gelesen ist, steht unter Daten.',
  noIdentity: 'Keine Bestellung sagt, wer gekauft hat.',
  noIdentityWhy:
    'In den gezählten Bestellungen steht keine brauchbare E-Mail, Telefon- oder Kundennummer. Exportieren Sie sie mit einer davon. Stehen Namen darin, lassen sich Kunden nach Name und, wo vorhanden, Postleitzahl zusammenführen.',
  joinByName: 'Nach Namen zusammenführen',
  addOrders: 'Bestelldatei hinzufügen',
  openFile: 'Bestelldatei öffnen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  apply: 'Übernehmen',
  opening: 'Ihre Daten werden geöffnet',
  working: 'Wird berechnet',
  workingShare: (share: string) => `Wird berechnet: ${share} fertig`,
  reading: 'Lesen',
  merging: 'Bestellungen zusammenführen',
  storing: 'Speichern',
  bytesOf: (read: string, total: string) => `${read} von ${total}`,
  rowsRead: (rows: string) => `${rows} Zeilen`,
  badAddress: (key: string, value: string) =>
    `In der Adresse steht „${key}=${value}“; diesen Wert gibt es dort nicht. Gezeigt wird die Vorgabe.`,
  showTable: 'Als Tabelle zeigen',
  copy: 'Kopieren',
  csv: 'CSV',
  png: 'PNG',
  copied: (rows: string) => `Tabelle kopiert, ${rows} ${rows === '1' ? 'Zeile' : 'Zeilen'}`,
  proof: 'Nachweis',
  more: 'Mehr',
  importRejected: (added: string, rejected: string) => {
    const rows = `${rejected} ${rejected === '1' ? 'Zeile war' : 'Zeilen waren'} nicht lesbar.`;
    if (added === '0') return rows;
    return `${added} neue ${added === '1' ? 'Bestellung wurde' : 'Bestellungen wurden'} gelesen; ${rows}`;
  },
  seeRejected: 'Welche?',
  twoShops:
    'Einige Bestellnummern stehen für zwei verschiedene Bestellungen; die Dateien stammen vielleicht aus zwei Shops.',
  seeTwoShops: 'Unter „Daten“ entscheiden',
  startSuspect:
    'Diese Datei beginnt wahrscheinlich nicht mit der ersten Bestellung des Shops. Wer schon vorher gekauft hat, sieht neu aus; frühe Kohorten scheinen deshalb öfter wiederzukommen, als sie es tun.',
  startSuspectNumber: (number: string) => `Die niedrigste Bestellnummer ist ${number}.`,
  startSuspectVolume: (first: string, usual: string) =>
    `Schon die ersten 30 Tage enthalten ${first} Bestellungen; üblich sind ${usual} in 30 Tagen.`,
  startListed: (share: string, customers: string) =>
    `Laut Kundenliste hatten ${share} der ${customers} dort geführten Kunden schon vor Beginn dieser Datei gekauft.`,
  startRange: (range: string) =>
    `Diese Datei beginnt wahrscheinlich nicht mit der ersten Bestellung des Shops: ${range} ihrer Kunden hatten schon vorher gekauft.`,
  startAtLeast: (share: string) =>
    `Diese Datei beginnt wahrscheinlich nicht mit der ersten Bestellung des Shops: Mindestens ${share} ihrer Kunden hatten schon vorher gekauft. Wie viele mehr, geben die Daten nicht her.`,
  startCannotTell: 'Ob diese Datei mit der ersten Bestellung des Shops beginnt, geben die Daten nicht her.',
  startLooksNew:
    'Wer schon vorher gekauft hat, sieht neu aus; frühe Kohorten scheinen deshalb öfter wiederzukommen, als sie es tun. Kohorten mit zu vielen solchen Kunden bleiben in Durchschnitten außen vor.',
  startConfirm: 'Sie beginnt mit unserer ersten Bestellung',
  startRepair: 'Am besten alle Bestellungen seit Eröffnung des Shops exportieren.',
  smallShop: 'Unter 100 Kunden sagen Anzahlen mehr als Quoten. Die Spannen sind weit.',
  newVersion: 'Eine neue Fassung von Tenure liegt bereit. Ihre Daten und Einstellungen bleiben, wie sie sind.',
  useNewVersion: 'Jetzt verwenden',
  crashed: 'In der App ist etwas schiefgegangen. Ihre gespeicherten Daten sind unverändert.',
  crashedReport:
    'Laden Sie die Seite neu, oder machen Sie unter „Daten“ mit den üblichen Einstellungen weiter. Passiert es wieder, hilft dieser Bericht beim Beheben; Kundendaten stehen nicht darin.',
  crashedData: 'Unter „Daten“ weitermachen',
  crashedCopy: 'Bericht kopieren',
  crashedCopied: 'Der Bericht ist kopiert.',
  crashedReload: 'Seite neu laden',
} satisfies typeof English;
