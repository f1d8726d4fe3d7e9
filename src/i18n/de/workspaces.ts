/* Deutsche Wörter der Arbeitsbereiche: einer je Mandant oder Shop. */
import type { workspaces as English } from '../en/workspaces.ts';

export const workspaces: typeof English = {
  label: 'Arbeitsbereich',
  choose: 'Anderen Arbeitsbereich öffnen',
  samples: 'Beispielshops',
  create: 'Neuer Arbeitsbereich',
  createNote: 'Einer je Mandant oder Shop, mit eigenen Daten, Regeln, Kosten und Werbeausgaben.',
  createName: 'Name des Mandanten oder Shops',
  createSave: 'Arbeitsbereich anlegen',
  rename: 'Umbenennen',
  renameName: 'Neuer Name',
  renameSave: 'Namen sichern',
  duplicate: 'Duplizieren',
  copyOf: (name) => `${name} (Kopie)`,
  copied: (name) => `„${name}“ ist angelegt und geöffnet.`,
  remove: 'Löschen',
  removed: (name) => `„${name}“ ist gelöscht.`,
  undo: 'Rückgängig',
  continueWith: (name) => `Weiter mit ${name}`,
  filesGoTo: (name) => `Hier abgelegte Dateien kommen zu „${name}“.`,
  deletedElsewhere: (name) =>
    `„${name}“ wurde in einem anderen Tab gelöscht. Nur dort lässt es sich noch einige Sekunden lang zurückholen.`,
  reload: 'Seite neu laden',
  withoutFile: 'Ohne diese Datei weiter',
  storeAgain: 'Wieder speichern',
  save: 'In Datei sichern',
  tight: (needed, left) =>
    `Diese Dateien brauchen etwa ${needed}, und der Browser hat nach eigener Angabe noch ${left}. Trotzdem gelesen, passen sie womöglich nicht: Dann wird nichts gespeichert, und was da ist, bleibt, wie es ist.`,
  readTight: 'Trotzdem lesen',
};
