/* Methodenseite auf Deutsch: Merkmale der Erstbestellung, Zeilen danach. */
import type { MethodSection } from '../../section.ts';

export const byAttribute: MethodSection = {
  id: 'by-attribute',
  title: 'Zeilen nach Merkmalen',
  paragraphs: [
    'Ein Merkmal ist, was die erste gezählte Bestellung sagt: Produkt, Code, Land und so weiter, oder eine weitere Spalte der Datei, die behalten wurde. Spätere Bestellungen ändern es nicht. Sagt die Erstbestellung nichts, steht der Kunde in einer eigenen Zeile, „ohne Angabe“.',
    'Die 8 Werte mit den meisten Kunden haben eine eigene Zeile, die anderen stehen zusammen unter „übrige“ (bleibt nur ein Wert übrig, steht er für sich). Eine andere Zahl, höchstens 50, oder einzelne Werte lassen sich wählen. Werte, die eine E-Mail-Adresse enthalten, stehen nicht zur Wahl, weil ein Link sie weitertrüge.',
    'Eine Zeile umfasst Erstbestellungen aller Zeiten. Eine Zelle rechnet über ihre **beobachtbaren Kunden** und ist vollständig, wo es welche gibt; die Zelle sagt, wie viele. Anteile tragen ihre Wilson-Spanne über diese. Kumuliertes Geld, Bestellungen und Stück je Kunde sind Summen mittlerer Zuwächse, wo nicht alle so weit beobachtet sind, ohne Spanne.',
    'Die gepoolte Zeile zählt jeden beobachtbaren Kunden einmal. Bei Tags, Codes und „enthaltenes Produkt“ hat ein Kunde mehrere Werte: Er steht in jeder dieser Zeilen, die Größen ergeben zusammen mehr als die Kunden, und es gibt keine gepoolte Zeile. Die Linie aller Kunden zählt jeden trotzdem einmal.',
    'Kunden, deren erste Bestellung in einen Monat fällt, in dem mehr als ein Fünftel alte Kunden sind, stehen in keiner Zeile, denn eine solche Zeile hat keinen Zeitraum, der grau werden könnte; gezeigt wird, wie viele es sind, und der Durchschnitt mit und ohne sie.',
    'Nach Merkmal **und** Zeit hat jeder Wert eine Zeile je Zeitraum, und es gilt die Regel für Zeilen nach Zeit: vollständig, wenn der Zeitraum vorbei ist und alle beobachtbar sind. Hat jeder Kunde einen Wert, ergeben diese Zeilen zusammen die nach Zeit. Sehr große Tabellen (über 4 Millionen Zellen) geben weniger Werten eine eigene Zeile.',
    'Die Kurve des kumulierten Wiederkaufs eines Werts ist 1 − Kaplan–Meier seiner Kunden, gezeichnet bis zu dem Alter, bis zu dem die Hälfte von ihnen beobachtet ist; andere Kurven folgen ihren Zellen ebenso weit (Geld: solange 50 Kunden beobachtet sind; Summen: solange es alle sind). Die kleinen Diagramme nebeneinander haben einen gemeinsamen Maßstab und zeigen die ersten 12 Zeilen.',
  ],
  rows: [
    {
      term: 'Erstes Produkt, seine SKU',
      text: 'Die Position mit dem größten Produkt aus Menge × Preis; unter gleichen die mit der kleineren SKU, dann dem kleineren Namen.',
    },
    {
      term: 'Enthaltenes Produkt, Rabattcode, Tag',
      text: 'Jeder Wert, den die Erstbestellung hat; Codes und Tags werden an Kommas getrennt.',
    },
    { term: 'Mit oder ohne Code', text: 'Ob die Erstbestellung einen Rabattcode nennt; nicht angeboten, wo keine Bestellung der Daten einen nennt.' },
    {
      term: 'Wert der Erstbestellung',
      text: 'Stufen, die nahe den Quartilen aller Erstbestellungen enden, aufgerundet auf das 1-, 1,5-, 2-, 2,5-, 3-, 4-, 5-, 6- oder 7,5-Fache einer Zehnerpotenz. Die obere Grenze gehört zur Stufe.',
    },
    {
      term: 'Land, Region, Kanal, Zahlungsart, Einwilligung',
      text: 'Wie die Bestellung es sagt; Land und Region der Lieferung, sonst der Rechnung. Gemeint ist die Einwilligung in E-Mail-Werbung.',
    },
  ],
};
