/* Deutsche Sätze zu jeder Absage: was gefunden wurde und was zu tun ist. */
import type { RefusalCode, RefusalDetail } from '#domain/errors.ts';

const file = (d: RefusalDetail): string => (d.file === undefined || d.file === '' ? 'Die Datei' : `„${d.file}“`);
const columns = (d: RefusalDetail): string => (d.columns ?? []).join(', ');
/** So viele, dass die Tabelle daran zu erkennen ist. */
const firstColumns = (d: RefusalDetail): string => (d.columns ?? []).slice(0, 3).join(', ');
const asCsv = 'Speichern Sie sie in der Tabellenkalkulation als „CSV UTF-8“ und legen Sie diese Datei ab.';

export const refusals = {
  'empty-file': (d) => `${file(d)} ist leer. Bitte neu exportieren.`,
  'header-only': (d) => `${file(d)} enthält nur eine Kopfzeile. Exportieren Sie alles, keine Auswahl.`,
  'not-csv-pdf': (d) => `${file(d)} ist ein PDF. Legen Sie stattdessen den Export als CSV ab.`,
  'not-csv-xlsx': (d) => `${file(d)} ist eine Excel-Mappe. ${asCsv}`,
  'not-csv-xls': (d) => `${file(d)} ist eine alte Excel-Mappe. ${asCsv}`,
  'not-csv-image': (d) => `${file(d)} ist ein Bild. Legen Sie stattdessen den Export als CSV ab.`,
  'not-csv-html': (d) =>
    `${file(d)} ist eine Webseite, keine Tabelle; oft ist es eine versehentlich gespeicherte Anmeldeseite. Laden Sie den Export angemeldet noch einmal herunter.`,
  'not-csv-zip': (d) =>
    `${file(d)} ist auf eine Weise gepackt, die Browser nicht öffnen. Entpacken Sie sie und legen Sie die CSV-Dateien daraus ab.`,
  'not-csv-gzip': (d) => `${file(d)} ist gepackt (gzip). Entpacken Sie sie und legen Sie die CSV-Datei daraus ab.`,
  'not-csv-binary': (d) => `${file(d)} ist keine Textdatei. Legen Sie den Export als CSV ab.`,
  'not-csv-json': (d) => `${file(d)} enthält JSON, keine Tabelle. Legen Sie den Export als CSV ab.`,
  'too-many-files': (d) =>
    `${d.file === undefined ? 'Was Sie abgelegt haben,' : file(d)} enthält ${d.found ?? 'zu viele'} Tabellen, mehr als die 1.000, die auf einmal gelesen werden. Legen Sie sie in mehreren Teilen ab.`,
  'archive-too-large': (d) =>
    `${file(d)} ergäbe entpackt mehr als 4 GB oder mehr als das 200-Fache seiner Größe und blieb deshalb gepackt. Entpacken Sie das Archiv und legen Sie die CSV-Dateien daraus ab.`,
  'archive-encrypted': (d) =>
    `${file(d)} ist mit einem Passwort gesperrt. Entpacken Sie das Archiv und legen Sie die CSV-Dateien daraus ab.`,
  'archive-damaged': (d) =>
    `${file(d)} ist beschädigt oder abgeschnitten; nichts daraus wurde gelesen. Laden Sie die Datei noch einmal herunter, oder entpacken Sie sie und legen Sie die CSV-Dateien daraus ab.`,
  'archive-without-table': (d) =>
    `${file(d)} enthält keine CSV-Datei. Legen Sie den Export als CSV ab oder ein Archiv, das ihn enthält.`,
  'git-lfs-pointer': (d) =>
    `${file(d)} ist ein Verweis von Git LFS, nicht die Tabelle selbst. Holen Sie zuerst die echte Datei.`,
  'unclosed-quote': (d) =>
    `${file(d)} bricht ab: Das Anführungszeichen aus Zeile ${String(d.line ?? 0)} wird nie geschlossen; es wurde nichts gelesen. Exportieren Sie die Datei neu, vielleicht endete der Download zu früh.`,
  'shopify-missing-columns': (d) =>
    `${file(d)} ist ein Shopify-Bestellexport mit ${String(d.orders ?? 0)} Bestellungen, aber diese Spalten wurden entfernt: ${columns(d)}. Exportieren Sie ihn noch einmal mit allen Spalten.`,
  'amazon-no-customers': (d) =>
    `${file(d)} ist ein Amazon-Bestellbericht. Amazon nennt keine Kunden oder für jede Bestellung eine andere Adresse; niemand lässt sich wiedererkennen, und es wurde nichts gelesen. Legen Sie stattdessen die Bestellungen Ihres eigenen Shops oder eines anderen Kanals ab.`,
  'known-without-use': (d) =>
    `${file(d)} sieht aus wie ${d.found ?? 'ein anderer Export'}; darin steht nicht, wer wann gekauft hat. Exportieren Sie stattdessen die Bestellungen und legen Sie diese Datei ab.`,
  'no-date-column': (d) =>
    `${file(d)}: Keine Datumsspalte gefunden; es wurde nichts gelesen. Nennen Sie sie „Datum“ oder „Created at“.`,
  'no-amount-column': (d) =>
    `${file(d)}: Keine Betragsspalte gefunden; es wurde nichts gelesen. Nennen Sie sie „Gesamtbetrag“ oder „Total“.`,
  'no-identity-column': (d) =>
    `${file(d)}: Keine Spalte sagt, wer gekauft hat; es wurde nichts gelesen. Ergänzen Sie „E-Mail“, „Telefon“ oder „Kundennummer“.`,
  'no-score-column': (d) =>
    `${file(d)}: Keine Spalte enthält eine Bewertung; es wurde nichts gelesen. Nennen Sie sie „Bewertung“ oder „Score“.`,
  'unknown-table': (d) =>
    `${file(d)} ist eine Tabelle, aber keine bekannte: ${(d.columns ?? []).length === 0 ? 'keine bekannte Spalte gefunden' : `die Spalten beginnen mit „${firstColumns(d)}“`}. Bestellungen brauchen Kunde, Datum und Betrag, Werbekosten Datum und Betrag, Abos auch einen Abrechnungszeitraum, Umfragen eine Bewertung.`,
  'ambiguous-dates': (d) =>
    `${file(d)}: In „${d.column ?? ''}“ (${d.found ?? ''}) kann zuerst der Tag oder der Monat stehen, und nichts in der Datei entscheidet das. Schreiben Sie 2026-01-31.`,
  'ambiguous-amounts': (d) =>
    `${file(d)}: In „${d.column ?? ''}“ (${d.found ?? ''}) können Tausender oder Nachkommastellen gemeint sein, und nichts in der Datei entscheidet das. Schreiben Sie zwei Nachkommastellen, etwa 1234,00.`,
  'no-orders': (d) =>
    `${file(d)}: Keine Zeile ließ sich lesen${d.found === undefined ? '' : `; der erste Grund: ${d.found}`}. Es wurde nichts gespeichert.`,
  'too-many-columns': (d) =>
    `${file(d)} hat ${d.found ?? 'zu viele'} Spalten. Ein Export hat weniger als 2.000; sind Zeilen und Spalten vertauscht?`,
  'line-too-long': (d) =>
    `${file(d)}: Zeile ${String(d.line ?? 0)} ist länger, als eine Bestellung sein kann. Die Datei ist beschädigt oder keine Tabelle.`,
  cancelled: () => 'Das Lesen wurde abgebrochen. Die gespeicherten Daten sind unverändert.',
  'memory-full': () =>
    'Der Arbeitsspeicher dieses Tabs reicht nicht für alle Bestellungen dieses Arbeitsbereichs; es wurde nichts geändert. Schließen Sie andere Tabs, nehmen Sie einen Rechner mit mehr Arbeitsspeicher, oder teilen Sie die Jahre auf mehrere Arbeitsbereiche auf.',
  'storage-full': () =>
    'Der Speicher des Browsers ist voll; es wurde nichts gespeichert, die bisherigen Daten sind unverändert. Schaffen Sie Platz, etwa indem Sie einen nicht mehr benötigten Arbeitsbereich löschen, und versuchen Sie es noch einmal.',
  'storage-unavailable': () =>
    'Der Browser lässt diese Seite nichts speichern (oft in einem privaten Fenster). Erlauben Sie Websitedaten und laden Sie neu.',
  'storage-blocked': () =>
    'Ein anderer Tab hält die gespeicherten Daten in einer älteren Version von Tenure; es wurde nichts geändert. Schließen Sie die anderen Tabs mit Tenure und laden Sie diese Seite neu.',
  'storage-newer': () =>
    'Eine neuere Version von Tenure hat die gespeicherten Daten übernommen; diese Seite kann sie nicht mehr lesen oder ändern. Laden Sie sie neu.',
  'storage-damaged': (d) =>
    `Der Browser hat einen Teil von ${d.file === undefined ? 'einer gespeicherten Datei' : `„${d.file}“`} verloren, darum wurde dieser Arbeitsbereich nicht geöffnet. Sonst ist nichts verändert. Arbeiten Sie ohne diese Datei weiter und lesen Sie sie neu ein, oder öffnen Sie einen anderen Arbeitsbereich.`,
  'workspace-gone': () =>
    'Dieser Arbeitsbereich ist nicht mehr gespeichert: Er wurde in einem anderen Tab gelöscht, oder der Browser hat ihn entfernt. Die letzte Änderung wurde nicht gesichert.',
  'project-foreign': (d) => `${file(d)} ist keine Projektdatei von Tenure. Es wurde nichts geändert.`,
  'project-newer': (d) =>
    `${file(d)} stammt von einer neueren Fassung von Tenure, die diese nicht lesen kann. Es wurde nichts geändert. Laden Sie die Seite neu, oder öffnen Sie die Datei dort, wo sie entstanden ist.`,
  'project-cut': (d) =>
    `${file(d)} bricht ab: Das Ende fehlt, oft weil eine Kopie oder ein Download zu früh endete. Es wurde nichts geändert. Kopieren Sie die Datei noch einmal, oder nehmen Sie eine ältere Projektdatei.`,
  'project-damaged': (d) =>
    `${file(d)} ist beschädigt: Der Inhalt stimmt nicht mit der Prüfsumme überein. Es wurde nichts geändert. Kopieren Sie die Datei noch einmal, oder nehmen Sie eine ältere Projektdatei.`,
  'project-not-written': () =>
    'Die Projektdatei wurde geschrieben, war beim Zurücklesen aber nicht dieselbe und wurde deshalb verworfen. Am Gespeicherten wurde nichts geändert. Versuchen Sie es noch einmal.',
  'no-data': () => 'Es gibt noch keine Bestellungen. Öffnen Sie zuerst eine Bestelldatei.',
  'file-unreadable': (d) =>
    `${file(d)} ließ sich nicht lesen. Vielleicht wurde sie währenddessen verschoben oder geändert. Legen Sie sie noch einmal ab.`,
  'on-stage': () => 'Der Bühnenmodus ist an: Eine Datei, die Kunden nennt, wird nur ohne ihn geschrieben.',
} satisfies Record<RefusalCode, (detail: RefusalDetail) => string>;
