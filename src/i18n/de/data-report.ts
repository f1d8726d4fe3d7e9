/* Deutsche Wörter des Importberichts: was zu entscheiden ist, Reparaturen mit einem Klick, abgewiesene Zeilen zum Mitnehmen. */
import type { report as English } from '../en/data-report.ts';

const gezählt = (zahl: string, eins: string, viele: string): string => `${zahl} ${zahl === '1' ? eins : viele}`;

export const report = {
  decide: 'Das entscheiden Sie',
  missing: 'Noch nicht in den Zahlen',
  assumed: 'In den Zahlen, unter einer Annahme',
  first: (column: string, file: string, line: string, found: string) =>
    `${column === '' ? 'Zuerst' : `Spalte „${column}“, zuerst`} in ${file}, Zeile ${line}${found === '' ? '' : `: ${found}`}`,
  attributeLeftOut: (name: string) =>
    `„${name}“ wird nicht als Merkmal behalten: Es kann sagen, wer jemand ist, oder lautet in fast jeder Bestellung anders.`,
  quoted: (text: string) => `„${text}“`,
  cells: (cells: string) => gezählt(cells, 'Zelle', 'Zellen'),
  repairs: {
    shortRows: {
      act: 'Kurze Zeilen auffüllen',
      note: 'Die am Zeilenende fehlenden Zellen sind dann leer.',
    },
    lateDates: {
      act: 'Diesen Daten glauben',
      note: 'Wann die Datei gespeichert wurde, sagt Ihre Festplatte; das kann falsch sein.',
    },
    mixedDates: {
      act: 'Diese andersherum lesen',
      note: 'Tabellenkalkulationen drehen manche Daten um und lassen andere stehen. Der Rest der Spalte bleibt, wie er ist.',
    },
  },
  dropAgain: 'Legen Sie dazu die Datei noch einmal ab.',
  meaning: (word: string) => `„${word}“ heißt`,
  meanings: {
    paid: 'bezahlt, sie zählt',
    pending: 'ausstehend',
    cancelled: 'storniert',
    refunded: 'erstattet',
    ignored: 'keine Bestellung',
  },
  meaningOpen: 'unbekannt, wie bisher',
  noCurrency: (file: string) => `${file} nennt keine Währung. Die Beträge stehen ohne Zeichen.`,
  noCurrencyMany: (files: string) => `${files} Dateien nennen keine Währung. Ihre Beträge stehen ohne Zeichen.`,
  noCurrencyMissing: (file: string, main: string) =>
    `${file} nennt keine Währung. Die Bestellungen darin werden nicht zu denen in ${main} addiert.`,
  noCurrencyMissingMany: (files: string, main: string) =>
    `${files} Dateien nennen keine Währung. Ihre Bestellungen werden nicht zu denen in ${main} addiert.`,
  currency: 'Währung',
  choose: 'Bitte wählen',
  leaveBare: 'Ohne Zeichen lassen',
  notAdded: (code: string, main: string) =>
    `Bestellungen in ${code}. Sie werden nicht zu denen in ${main} addiert: Ohne Kurs werden Währungen nie addiert.`,
  notAddedBare: (main: string) =>
    `Bestellungen, die keine Währung nennen. Sie werden nicht zu denen in ${main} addiert.`,
  typeRate: 'Kurs eingeben',
  surplusRefunds:
    'Erstattungen mit Datum, von denen ihre Bestellung nichts oder nicht alles weiß. Es gilt, was die Bestellung sagt.',
  giftCards:
    'Gezählte Bestellungen, in denen Gutscheine verkauft wurden. Sie gehören zum Nettoumsatz, obwohl noch keine Ware verkauft ist.',
  laterRefunds: 'Erstattungen nach dem Tag, der unter „Stand“ steht. Sie zählen, sobald er sie erreicht.',
  rejectedText: 'Berichtigen Sie die Zeilen und legen Sie die Datei ab: Sie kommt zu den Daten hinzu.',
  rejectedOf: (file: string, kept: string, all: string) =>
    kept === all ? `${file}: ${gezählt(kept, 'Zeile', 'Zeilen')}` : `${file}: die ersten ${kept} von ${all} Zeilen`,
  rejectedButton: 'Abgewiesene Zeilen herunterladen',
  line: 'Zeile',
  reason: 'Grund',
  reasonIn: (column: string, said: string) => `Spalte „${column}“: ${said}`,
} satisfies typeof English;
