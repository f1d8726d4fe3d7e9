/* Deutsche Wörter der Startansicht. */
import type { start as English } from '../en/start.ts';

export const start = {
  title: 'Sehen, welche Kunden wiederkommen',
  lead: 'Legen Sie den Bestellexport Ihres Shops hier ab. Sie sehen Kundenbindung, Amortisation und Kundenwert, jede Zahl mit ihrer Spanne.',
  dropTitle: 'Bestelldatei hier ablegen',
  dropHint: 'CSV, TSV, ZIP oder GZ, auch mehrere auf einmal; was in mehreren Dateien steht, zählt einmal.',
  dropOver: (files: string) => `Loslassen, um ${files} zu lesen`,
  files: (count: number) => (count === 1 ? '1 Datei' : `${String(count)} Dateien`),
  choose: 'Dateien wählen',
  paste: 'Tabelle einfügen',
  pasteLabel: 'Tabelle mit Kopfzeile, aus einer Tabellenkalkulation oder CSV-Datei kopiert',
  pasteRead: 'Tabelle lesen',
  pasteName: 'eingefügte Tabelle',
  known:
    'Ohne Rückfrage gelesen: Bestellungen aus Shopify, WooCommerce, Shopware, Etsy, eBay, PayPal, Stripe und anderen; Werbekosten aus Meta, Google und anderen; Abos, Umfragen, Kunden, Transaktionen. Jede andere Tabelle, indem Sie ihre Spalten zuordnen.',
  continueOwn: 'Weiter mit Ihrem Shop',
  continueSample: (name: string) => `Weiter mit dem Beispielshop ${name}`,
  addNote: 'Eine hier abgelegte Datei kommt zu den Daten Ihres Shops hinzu.',
  sampleTitle: 'Beispielshop ansehen',
  samples: {
    consumables: { name: 'Verbrauchsgüter', text: 'Kaffee, drei Jahre, meist nach gut fünf Wochen nachbestellt' },
    fashion: { name: 'Mode', text: 'Mit einem Black Friday, der dem November schmeichelt' },
    subscription: { name: 'Abo', text: 'Monatliche Boxen; je länger dabei, desto seltener gekündigt' },
  },
  exportTitle: 'So kommen Sie an den Export',
  shopify: 'Shopify',
  shopifySteps: [
    '„Bestellungen“ öffnen, dann „Exportieren“.',
    'Alle Bestellungen und die einfache CSV-Datei wählen.',
    'Datei hier ablegen. Große Exporte kommen per E-Mail.',
  ],
  exports: [
    {
      name: 'WooCommerce',
      path: 'Mit dem Plugin „Advanced Order Export“: WooCommerce, dann „Export Orders“, als CSV. Im Export unter „Analytics“ fehlt die E-Mail.',
    },
    { name: 'Shopware', path: 'Einstellungen, Import/Export, Export, mit dem Profil „Standardprofil Bestellungen“.' },
    {
      name: 'Etsy',
      path: 'Shop-Manager, Einstellungen, Optionen, „Daten herunterladen“: Bestellungen als CSV. Legen Sie die Dateien aller Jahre ab.',
    },
    { name: 'eBay', path: 'Verkäufer-Cockpit Pro, Berichte, Downloads: ein Bericht über alle Bestellungen.' },
    { name: 'Stripe', path: 'Zahlungen, dann „Exportieren“, mit allen Tagen und allen Spalten.' },
    { name: 'PayPal', path: 'Aktivitäten, „Herunterladen“, Aktivitätenbericht: alle Transaktionen als CSV.' },
  ],
  other: 'Anderer Shop',
  otherSteps: [
    'Eine Zeile je Bestellung exportieren, seit Eröffnung des Shops.',
    'Vier Spalten behalten: Bestellnummer, E-Mail oder Kundennummer, Datum, Betrag.',
    'Als CSV speichern und hier ablegen.',
  ],
  readTitle: 'Das sehen Sie',
  read: [
    { name: 'Kundenbindung', text: 'Wer wiederkommt, nach Monat der ersten Bestellung' },
    { name: 'Amortisation', text: 'Wann ein Kunde seine Kosten eingebracht hat' },
    { name: 'Umsatzbrücke', text: 'Was vom Umsatz nicht zählt, und warum' },
  ],
  fromFolder:
    'Aus einem Ordner geöffnet: In manchen Browsern können andere Seiten aus Ordnern dieses Geräts sehen, was hier gespeichert ist. Löschen Sie die Daten, wenn Sie fertig sind.',
  promise: 'Ihre Datei verlässt dieses Gerät nicht. Tenure hat keinen Server, kein Konto und keine Analyse-Dienste.',
} satisfies typeof English;
