/* Deutsche Wörter der Dateien nach Import: Zurücknehmen, Spalten, Zeitzone, Währung, Merkmale, gemerkte Spalten. */
import type { files as English } from '../en/data-files.ts';

const gezählt = (zahl: string, eins: string, viele: string): string => `${zahl} ${zahl === '1' ? eins : viele}`;

export const files = {
  importTitle: (number: string) => `Import ${number}`,
  undo: (number: string) => `Import ${number} zurücknehmen`,
  undoOnlyTitle: 'Den einzigen Import zurücknehmen?',
  undoOnlyText:
    'Danach ist nichts mehr da: Auch Einstellungen und eingetippte Kosten gehen verloren, und das lässt sich nicht rückgängig machen. Ihre eigenen Dateien auf der Festplatte bleiben.',
  undoOnlyButton: 'Import zurücknehmen',
  rows: (rows: string) => gezählt(rows, 'Zeile', 'Zeilen'),
  columnUse: (all: string, read: string, kept: string, ignored: string) =>
    [
      `${gezählt(all, 'Spalte', 'Spalten')}: ${read} gelesen`,
      ...(kept === '0' ? [] : [`${kept} als Merkmal behalten`]),
      `${ignored} nicht beachtet`,
    ].join(', '),
  cut: {
    simd: 'Zeilen mit WebAssembly SIMD an ihren Bytes getrennt, der schnellste Weg.',
    bytes: 'Zeilen an ihren Bytes getrennt, der schnelle Weg.',
    encoding: 'Zeilen als Text getrennt, der langsamere Weg: Die Datei ist nicht in UTF-8 geschrieben.',
    'line-ends': 'Zeilen als Text getrennt, der langsamere Weg: Verschiedene Zeilenenden sind gemischt.',
    delimiter: 'Zeilen als Text getrennt, der langsamere Weg: Ein ungewöhnliches Zeichen trennt die Zellen.',
    quotes: (line: string) =>
      `Zeilen ab Zeile ${line} als Text getrennt, der langsamere Weg: Dort stehen Anführungszeichen an ungewöhnlicher Stelle.`,
  },
  uses: {
    read: 'Gelesen',
    attribute: 'Als Merkmal behalten',
    ignored: 'Nicht beachtet',
    blank: 'Nicht beachtet und leer',
  },
  filled: (header: string, rows: string) => `${header} (${rows})`,
  filledNote: 'In Klammern: Zeilen, in denen etwas steht.',
  answered: 'Wie Sie gesagt haben',
  answers: {
    dmy: 'der Tag steht vorn',
    mdy: 'der Monat steht vorn',
    mixedDates: 'was nur andersherum ein Datum ist, wird andersherum gelesen',
    dot: 'der Punkt steht vor den Dezimalen',
    comma: 'das Komma steht vor den Dezimalen',
    shortRows: 'kurze Zeilen werden aufgefüllt',
    lateDates: 'Daten nach dem Tag des Speicherns gelten',
    mapping: 'Spalten, wie Sie sie benannt haben',
    status: (word: string, meaning: string) => `„${word}“ heißt ${meaning}`,
  },
  zone: 'Tage zählen nach der Uhr von',
  zoneWritten: 'UTC, wie geschrieben',
  zoneOften: 'Häufig',
  zoneOthers: 'Alle anderen',
  zoneNote: 'Die Zeiten stehen in UTC.',
  zoneMoved: (share: string) => `${share} der Zeilen fallen auf einen anderen Tag als in UTC.`,
  currency: 'Währung der Zeilen, die keine nennen',
  currencyBare: 'keine, ohne Zeichen',
  attributesTitle: 'Merkmale für Aufteilungen',
  attributesText: 'Weitere Spalten, die die Bestellungen haben.',
  attribute: (values: string, share: string) => `${gezählt(values, 'Wert', 'Werte')}, ${share} der Bestellungen`,
  rememberedTitle: 'Gemerkte Spalten',
  rememberedText: 'Eine Datei mit einer dieser Kopfzeilen wird ohne Frage so gelesen wie zuvor.',
  rememberedNone: 'Noch ist nichts gemerkt.',
  rememberedItem: (kind: string, columns: string, first: string) =>
    `${kind}, ${gezählt(columns, 'Spalte', 'Spalten')}: ${first}`,
  kinds: {
    orders: 'Tabelle mit Bestellungen',
    spend: 'Werbeausgaben',
    subscriptions: 'Abonnements',
    survey: 'Umfrage',
    known: 'Bekannter Export',
  },
  rememberedSave: 'Herunterladen (JSON)',
  forget: (item: string) => `Vergessen: ${item}`,
  forgetAll: 'Alle vergessen',
  bring: 'Eine solche Datei holen',
  notColumns: 'In dieser Datei stehen keine gemerkten Spalten. Wählen Sie eine „tenure-columns.json“.',
  brought: (headers: string) => `${gezählt(headers, 'Kopfzeile', 'Kopfzeilen')} gemerkt`,
} satisfies typeof English;
