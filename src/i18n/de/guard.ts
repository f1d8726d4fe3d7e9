/* Deutsche Wörter zu alten Kunden in frühen Kohorten: was in Durchschnitten fehlt, und wie sicher das ist. */
import type { guard as English } from '../en/guard.ts';

export const guard = {
  title: 'Alte Kunden in frühen Kohorten',
  leftOut: (cohorts: string) =>
    cohorts === '1'
      ? '**1 Kohorte bleibt in Durchschnitten außen vor**: Mehr als ein Fünftel ihrer Kunden hatte wohl schon vor Beginn der Datei gekauft.'
      : `**${cohorts} Kohorten bleiben in Durchschnitten außen vor**: Mehr als ein Fünftel ihrer Kunden hatte wohl schon vor Beginn der Datei gekauft.`,
  both: (place: string, withThem: string, without: string) => `${place}: ${without} ohne sie, ${withThem} mit ihnen.`,
  onlyWith: (place: string, withThem: string) =>
    `${place}: ${withThem} mit ihnen; ohne sie ist keine Kohorte vollständig.`,
  startsHereNote:
    'Sie haben angegeben, dass die Datei mit Ihrer ersten Bestellung beginnt: Alle Kohorten gehen in Durchschnitte ein.',
  undo: 'Zurücknehmen',
  tableTitle: 'Alte Kunden je Kohorte',
  cohort: 'Kohorte',
  customers: 'In der Datei zuerst gesehen',
  listedCustomers: 'Kunden in der Liste',
  old: 'Davon alte Kunden',
  enters: 'In Durchschnitten',
  yes: 'ja',
  no: 'nein, außen vor',
  exactNote: 'Genau unter den Kunden der Liste: „Total Orders“ gegen alle Bestellungen des Kunden in der Datei.',
  estimateNote:
    'Geschätzt daraus, wie die Zahl der zuerst gesehenen Kunden gegenüber den Abständen zwischen Käufen fällt; die Enden der Spanne sind das, was die Daten gerade noch hergeben.',
  legend: '* in Durchschnitten außen vor: alte Kunden',
  cell: 'In Durchschnitten außen vor: Zu viele dieser Kunden hatten wohl schon vor Beginn der Datei gekauft.',
  fact: 'Außen vor: in Kohorten alter Kunden',
  curveNoLines: 'Kohorten alter Kunden sind nicht gezeichnet; wählen Sie eine in der Tabelle.',
  ageNone: 'In diesem Alter bleiben alle vollständigen Kohorten außen vor, weil wohl zu viele ihrer Kunden alte sind.',
  state: 'außen vor',
  none: 'Alle vollständigen Kohorten bleiben in Durchschnitten außen vor, weil wohl zu viele ihrer Kunden schon vor Beginn der Datei gekauft hatten.',
} satisfies typeof English;
