/* Deutsche Wörter der Zielgruppen-Dateien. */
import type { audiences as English } from '../en/audiences.ts';

const n = (count: string, one: string, many: string): string => (count === '1' ? `1 ${one}` : `${count} ${many}`);

export const audiences = {
  title: 'Dateien für Werbung und Mailings',
  lead: 'Eine Datei mit Kunden, die Sie selbst hochladen. Bis dahin verlässt nichts dieses Gerät.',
  list: 'Liste',
  lists: {
    seed: 'Nach Wert, für Lookalikes',
    'win-back': 'Zum Zurückgewinnen',
    exclusion: 'Käufer, zum Ausschließen',
  },
  platform: 'Für',
  platforms: { meta: 'Meta', google: 'Google', plain: 'Einfache Datei' },
  value: 'Nach',
  values: { sales: 'bisherigem Nettoumsatz', ahead: 'vorhergesagtem Wert' },
  top: 'Davon',
  everybody: 'alle',
  best: (share: string) => `die besten ${share}`,
  days: 'Letzte Bestellung',
  anyDay: 'irgendwann',
  within: (days: string) => `in den letzten ${days} Tagen`,
  form: 'Angaben',
  forms: { hashed: 'Gehasht', open: 'Lesbar' },
  consent:
    'Nur mit Einwilligung in Werbung: E-Mails mit Einwilligung in E-Mails, Telefonnummern mit Einwilligung in SMS',
  names: 'Auch Namen und Postleitzahlen: Mehr Menschen werden gefunden, und mehr wird preisgegeben',
  preparing: 'Die Datei wird vorbereitet',
  sentence: (rows: string, customers: string, emails: string, phones: string) =>
    `Die Datei hat **${n(rows, 'Zeile', 'Zeilen')}** für ${n(customers, 'Kunden', 'Kunden')}, mit ${n(emails, 'E-Mail-Adresse', 'E-Mail-Adressen')} und ${n(phones, 'Telefonnummer', 'Telefonnummern')}.`,
  leftOut: (count: string) => `${n(count, 'Kunde fehlt', 'Kunden fehlen')}; warum, sagt die Tabelle.`,
  merged: (count: string) => `${n(count, 'Kunde teilt', 'Kunden teilen')} sich eine Zeile mit anderen.`,
  nobody: 'Auf dieser Liste steht niemand.',
  tooFew: {
    meta: (least: string) => `Meta nimmt Listen ab ${least} Personen. Diese ist kleiner.`,
    google: (least: string) =>
      `Google zeigt einer Liste erst Werbung, wenn es mindestens ${least} Personen darauf kennt. Diese ist kleiner.`,
    plain: () => '',
  },
  least: {
    meta: (least: string) =>
      `Meta braucht mindestens ${least} Personen aus einem Land, die es an diesen Angaben erkennt.`,
    google: (least: string) =>
      `Google braucht mindestens ${least} aktive Personen, die es an diesen Angaben erkennt; für die Suche und YouTube waren es lange 1.000.`,
    plain: () => 'Eine einfache Datei ist nicht gehasht: Wer sie liest, sieht, wen sie nennt.',
  },
  noConsentKnown:
    'Die Daten sagen nicht, wer in Werbung eingewilligt hat. Laden Sie nur Personen hoch, die es getan haben.',
  filterOff:
    'In dieser Datei stehen auch Personen, die nicht in Werbung eingewilligt haben. Ob Sie diese hochladen dürfen, müssen Sie wissen.',
  exclusionConsent:
    'Käufer ohne Einwilligung stehen nicht in der Datei; sie sehen also vielleicht weiter Werbung für neue Kunden.',
  noModel:
    'Für diese Kunden ist kein Modell künftiger Käufe im Einsatz; der Wert ist deshalb der bisherige Nettoumsatz.',
  withValue: (currency: string) =>
    `Die Spalte value ist in ${currency === '' ? 'der Währung der Daten' : currency}, ein Betrag je Zeile.`,
  valueForAll: 'Metas Lookalikes nach Wert brauchen alle Kunden, nicht nur die besten.',
  caption: 'Was aus den Angaben geworden ist',
  fate: 'Angabe',
  email: 'E-Mail',
  phone: 'Telefon',
  forgotten:
    'E-Mails und Telefonnummern dieser Kunden wurden vergessen (Seite Daten): Die Datei bleibt ohne sie. Um sie zurückzubekommen, nehmen Sie den Import heraus und lesen seine Dateien neu ein.',
  fates: {
    written: 'in der Datei',
    missing: 'nicht in den Daten',
    forgotten: 'vergessen',
    'no-consent': 'ohne Einwilligung',
    invalid: 'ungültig',
    nobodys: 'Funktionsadresse oder Marktplatz',
    hashed: 'schon gehasht',
    'no-country': 'Land unbekannt',
    ambiguous: 'aus zwei Ländern möglich',
    duplicate: 'steht schon in der Datei',
  },
  all: 'Kunden der Liste',
  columns: (names: string) => `Spalten: ${names}.`,
  download: (name: string) => `${name} herunterladen`,
  method: 'So entsteht sie',
} satisfies typeof English;
