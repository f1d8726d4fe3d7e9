/* Deutsche Wörter über das, was das Netz gefragt wurde, und über das Vergessen von Identitäten. */
import type { privacy as English } from '../en/privacy.ts';

export const privacy = {
  title: 'Datenschutz zum Nachprüfen',
  none: '**0 Anfragen an andere Server** bei diesem Besuch.',
  some: (count, origins) =>
    `**${count} ${count === '1' ? 'Anfrage' : 'Anfragen'} an andere Server** bei diesem Besuch: ${origins}. Tenure stellt keine; vielleicht tat es eine Erweiterung des Browsers.`,
  own: (page, worker) =>
    `Dateien der Anwendung selbst: Die Seite hat ${page} angefragt, der Worker, der Ihre Daten liest, ${worker}.`,
  refused: (count, targets) =>
    `Die Richtlinie hat ${count} ${count === '1' ? 'Versuch' : 'Versuche'} abgewiesen: ${targets}.`,
  check: 'So prüfen Sie es selbst',
  steps: [
    'Öffnen Sie die Entwicklerwerkzeuge Ihres Browsers (F12), Reiter „Netzwerk“, laden Sie die Seite neu und lesen Sie eine Datei ein: Jede Zeile trägt die Adresse dieser Seite.',
    'Oder schalten Sie das Netz ab und lesen Sie eine Datei ein: Alles geht wie zuvor.',
  ],
  how: 'Gezählt auf der Seite und im Worker, nach der Liste, die der Browser selbst über Anfragen führt (Resource Timing), und daneben die Versuche, die die Richtlinie abgewiesen hat.',
  policy: 'Die Richtlinie dieser Seite, die der Browser für Seite und Worker durchsetzt:',
  noPolicy: 'Diese Seite kommt von einem Entwicklungsserver, ohne Richtlinie.',
  forgetLead:
    'E-Mails, Telefonnummern, Namen, Postleitzahlen und Kundennummern stehen in einem eigenen Speicher. Sie lassen sich vergessen: Bestellungen, Kohorten und jede Zahl bleiben, wie sie sind.',
  forgetButton: 'Identitäten vergessen …',
  forgetConfirm: 'Vergessen',
  forgetQuestion: 'Vergessen, wer die Kunden sind?',
  forgetText: [
    'Jede E-Mail, Telefonnummer, Postleitzahl und Kundennummer und jeder Name dieses Datensatzes weicht einem Zeichen, das nichts verrät; abgelehnte Zeilen im Wortlaut werden gelöscht. Keine Zahl ändert sich.',
    'In Listen steht danach „Kunde 17“, Dateien für Zielgruppen bleiben leer, und neue Dateien finden nicht mehr zu diesen Kunden: Nur Bestellungen, die in beiden stehen, werden zusammengeführt.',
    'Das lässt sich nicht rückgängig machen. Wer die Personen wieder braucht, liest die Dateien neu ein.',
    'Projektdateien und Kopien in einem Sicherungsordner, die vorher geschrieben wurden, nennen die Personen weiterhin: Löschen Sie auch diese.',
  ],
  forgotten: 'Die Identitäten dieses Datensatzes sind vergessen. Bestellungen, Kohorten und Zahlen stehen wie zuvor.',
  forgottenPart: (files) =>
    `Die Identitäten von ${files} ${files === '1' ? 'Datei' : 'Dateien'} sind vergessen; später gelesene Dateien nennen Personen.`,
  customer: (number) => `Kunde ${number}`,
  readAfter:
    'Zuvor wurden Identitäten vergessen: Bestellungen, die in beiden Dateien stehen, werden zusammengeführt und tragen wieder Namen; alle anderen Kunden dieser Datei zählen als neue Personen. Um eine Datei neu zu lesen, nehmen Sie zuerst ihren früheren Import heraus.',
} satisfies typeof English;
