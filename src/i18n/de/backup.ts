/* Deutsche Wörter der Sicherung: Projektdateien, ihre Wiederherstellung und die Erinnerung. */
import type { backup as English } from '../en/backup.ts';

const gezaehlt = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

export const backup: typeof English = {
  title: 'Sicherung',
  text: 'Eine Projektdatei enthält alles aus einem Arbeitsbereich: Daten, Regeln, Kosten, Werbeausgaben, Segmente und Szenarien, auch wer Ihre Kunden sind. Bewahren Sie sie so sorgfältig auf wie die Exporte.',
  lastSaved: (when) => `Zuletzt in eine Datei gesichert: ${when}.`,
  neverSaved: 'Dieser Arbeitsbereich wurde noch nicht in eine Datei gesichert.',
  save: 'Diesen Arbeitsbereich sichern',
  saveAll: (workspaces) => `Alle ${workspaces} Arbeitsbereiche sichern`,
  restoreButton: 'Aus einer Datei wiederherstellen',
  saved: (file, size) => `„${file}“ (${size}) ist geschrieben, zurückgelesen und verglichen: Der Inhalt ist derselbe.`,
  fileOfAll: 'alle-arbeitsbereiche',
  working: 'Einen Moment …',
  verdict: '**Die Prüfsumme stimmt**: Die Datei ist vollständig und seit dem Schreiben unverändert.',
  found: (file) => `Aus „${file}“ wiederherstellen`,
  foundLead: (when, app, size, workspaces) =>
    `Gesichert am ${when} mit Tenure ${app}: ${size}, ${gezaehlt(workspaces, 'Arbeitsbereich', 'Arbeitsbereiche')}. Bevor Sie zustimmen, wird nichts gespeichert.`,
  content: (files, orders, customers) =>
    `${gezaehlt(files, 'Datei', 'Dateien')}, **${gezaehlt(orders, 'Bestellung', 'Bestellungen')}**, ${gezaehlt(customers, 'Kunde', 'Kunden')}`,
  between: (days) => `, ${days}`,
  place: (name) => `Was mit „${name}“ geschieht`,
  asNew: 'Als neuen Arbeitsbereich wiederherstellen',
  instead: (name) => `„${name}“ ersetzen`,
  leaveOut: 'Weglassen',
  restoredName: (name) => `${name} (wiederhergestellt)`,
  willBe: (name) => `Einen Arbeitsbereich dieses Namens gibt es schon; dieser heißt deshalb „${name}“.`,
  willReplace: (name) =>
    `Er tritt an die Stelle von „${name}“. Der bleibt erhalten, bis Sie diesen Tab schließen: So lange holt ihn ein Klick auf der Seite „Daten“ zurück.`,
  restore: (workspaces) => `${gezaehlt(workspaces, 'Arbeitsbereich', 'Arbeitsbereiche')} wiederherstellen`,
  cancel: 'Abbrechen',
  restored: (name) => `„${name}“ ist wiederhergestellt und geöffnet.`,
  restoredMany: (workspaces) => `${workspaces} Arbeitsbereiche sind wiederhergestellt.`,
  undo: 'Rückgängig',
  replaced: 'Was die letzte Wiederherstellung ersetzt hat, bleibt erhalten, bis Sie diesen Tab schließen.',
  bringBack: 'Zurückholen',
  remind: (imports, days, never) =>
    `${never ? 'Dieser Arbeitsbereich wurde noch nicht in eine Datei gesichert' : 'Dieser Arbeitsbereich wurde länger nicht in eine Datei gesichert'}: ${[imports === '0' ? '' : gezaehlt(imports, 'Import', 'Importe'), gezaehlt(days, 'Tag', 'Tage')].filter((part) => part !== '').join(', ')} ohne Sicherung. Ein Browser kann verlieren, was er speichert.`,
  later: 'Jetzt nicht',
  folder: {
    title: 'Von selbst, in einen Ordner',
    impossible:
      'Dieser Browser kann nicht von selbst in einen Ordner schreiben (Chrome und Edge können es). Sie werden stattdessen daran erinnert, eine Datei zu sichern.',
    text: 'Wählen Sie einen Ordner, und Tenure schreibt von jedem eigenen Arbeitsbereich eine Kopie hinein, solange diese Seite offen ist; was vor dem Schließen nicht mehr geschrieben wurde, folgt beim nächsten Besuch.',
    rule: 'Eine halbe Minute nach der letzten Änderung und höchstens alle zehn Minuten, als neue Datei, die zurückgelesen und verglichen wird. Es bleiben die letzte Kopie von jedem der letzten sieben Tage mit Änderungen und davor die letzte jedes Monats. Andere Dateien werden nicht angerührt, und was hier gelöscht oder vergessen wird, wird dort nicht gelöscht.',
    choose: 'Ordner wählen …',
    another: 'Anderer Ordner …',
    now: 'Jetzt eine Kopie schreiben',
    stop: 'Beenden',
    writing: (folder) => `Schreibt in „${folder}“ …`,
    none: (folder) => `Kopien kommen in „${folder}“. Von diesem Arbeitsbereich gibt es noch keine.`,
    last: (folder, when) => `Kopien kommen in „${folder}“. Die letzte von diesem Arbeitsbereich: ${when}.`,
    sample: (folder) =>
      `Kopien Ihrer eigenen Arbeitsbereiche kommen in „${folder}“. Ein Musterladen lässt sich jederzeit neu anlegen.`,
    needsLeave: (folder) =>
      `**In „${folder}“ wird zurzeit nichts geschrieben**: Der Browser möchte noch einmal von Ihnen hören, dass Tenure es darf.`,
    allow: 'Erlauben',
    failed: (folder, why) =>
      `**Die letzte Kopie wurde nicht in „${folder}“ geschrieben**: ${why} Ältere Kopien sind unverändert.`,
    because: {
      gone: 'Den Ordner gibt es nicht mehr.',
      full: 'Der Datenträger ist voll.',
      differs: 'Zurückgelesen wurde etwas anderes als geschrieben.',
      'not-written': 'Das System hat es verweigert.',
    },
    again: 'Noch einmal versuchen',
  },
  lost: (workspaces) =>
    `**Dieser Browser hat gelöscht, was Tenure hier gespeichert hatte** (${gezaehlt(workspaces, 'Arbeitsbereich', 'Arbeitsbereiche')}). Browser tun das, wenn der Platz auf dem Gerät knapp wird oder andere Daten dieser Website gelöscht werden. Stellen Sie ihn aus einer Projektdatei wieder her oder lesen Sie Ihre Exportdateien noch einmal ein.`,
};
