/* Methodenseite auf Deutsch: was nicht bekannt ist, wo die Definitionen Raum lassen, Beispielshops, Quellen. */
import type { MethodPart } from '../../section.ts';

export const limits: MethodPart = {
  id: 'limits',
  title: 'Grenzen und Quellen',
  sections: [
    {
      id: 'not-known',
      title: 'Was nicht bekannt ist',
      paragraphs: ['Dreierlei wird überall auseinandergehalten, auf dem Bildschirm und in Dateien.'],
      rows: [
        {
          term: 'Nicht beobachtet',
          text: 'Eine leere Zelle; in der Ergebnisdatei fehlt die Angabe. Nie 0 und nie ein Strich.',
        },
        { term: 'Beobachtet, keine', text: '0.' },
        { term: 'Gibt es nicht', text: 'In Worten, etwa „nicht erreicht“; null in der Ergebnisdatei.' },
      ],
    },
    {
      id: 'room',
      title: 'Wo die Definitionen Raum lassen',
      paragraphs: ['Was entschieden wurde, wo mehr als eine Lesart vertretbar ist.'],
      rows: [
        {
          term: 'Zurückverlegter Stand',
          text: 'Bestellungen nach dem gewählten Tag haben eine eigene Zeile in der Brücke, vor allen anderen Gründen.',
        },
        {
          term: 'Links',
          text: 'Eine Adresse, die irgendeine bekannte Einstellung nennt, ist eine ganze Aussage: Was sie nicht nennt, steht auf seiner Vorgabe.',
        },
        {
          term: 'Beginn der Datei',
          text: 'Beurteilt nach der niedrigsten Bestellnummer; wo es keine gibt, nach den ersten 30 Tagen gegen den Median der späteren 30-Tage-Abschnitte.',
        },
        {
          term: 'Erster Tag in der Ergebnisdatei',
          text: 'Die Spalte des ersten Tages hat bei Geld k = −1, damit k = 0 bei jedem Maß der erste Altersabschnitt ist.',
        },
        {
          term: 'Andere Währungen',
          text: 'Bestellungen in anderer Währung werden in der Brücke gezählt; ihr Geld wird nie addiert.',
        },
      ],
    },
    {
      id: 'samples',
      title: 'Beispielshops',
      paragraphs: [
        'Simuliert aus festem Startwert und gelesen wie eine Datei von Ihnen. Kunden kaufen nach BG/NBD: solange sie aktiv sind, zu zufälligen Zeitpunkten mit einer eigenen Rate (gammaverteilt), und nach jedem Wiederkauf gehen sie mit einer eigenen Wahrscheinlichkeit für immer (betaverteilt). Verträge des Abo-Shops werden nach dem verschobenen Beta-geometrischen Modell gekündigt. Erstattungen, Stornos, Rabattcodes und Kosten sind erfunden.',
      ],
    },
    {
      id: 'sources',
      title: 'Quellen',
      paragraphs: ['Woher die Verfahren stammen.'],
    },
  ],
};
