/* Methodenseite auf Deutsch: weitere Antworten zur Amortisation: Grundlage, Verzug, Kanäle, Gruppen, Wahrscheinlichkeit, Prognose, Lehrbuch, Liquidität, Rangfolge. */
import type { MethodSection } from '../../section.ts';

export const paybackSections: readonly MethodSection[] = [
  {
    id: 'payback-basis',
    title: 'Woraus Wert besteht, und der Verzug der Ausgaben',
    paragraphs: [
      'Wert ist der **Deckungsbeitrag**; Rohertrag (Nettoumsatz abzüglich Wareneinsatz, vor allen anderen Kosten) und Nettoumsatz stehen zur Wahl. Nettoumsatz bezahlt keinen CAC, deshalb wird mit ihm nichts verglichen. Die Übersicht spricht immer vom Deckungsbeitrag.',
      'Ausgaben können Zeit brauchen: Mit einem Verzug von 1, 2 oder 3 Monaten stehen den Kunden eines Monats die Ausgaben gegenüber, die so viele Monate davor liegen. Die Voreinstellung ist **kein Verzug**. Die Liquidität insgesamt verschiebt er nicht: Ausgaben zählen, wenn sie anfallen.',
      'Monate, in denen zu viele Neukunden wohl schon vor Beginn der Datei gekauft hatten, sind gekennzeichnet und fehlen im gesamten CAC, im gesamten Wert und in allen Gruppen, bis Sie sagen, dass die Datei mit Ihrer ersten Bestellung beginnt.',
    ],
  },
  {
    id: 'paid-cac',
    title: 'Bezahlter CAC je Kanal',
    paragraphs: [
      'Mediaausgaben eines Kanals in einem Monat / Neukunden des Monats, deren Erstbestellung die Regeln des Kanals erfassen; Agentur, Gehälter und Werkzeuge bleiben außen vor. Die erste Regel, die passt, gilt. Er steht neben dem voll belasteten Gesamt-CAC und ist von Natur aus niedriger.',
      'Eine Zeile eines Werbeberichts, die mehrere Monate umfasst, wird nach Tagen auf sie verteilt und gekennzeichnet.',
    ],
    formula: ['bezahlter CAC = Σ Mediaausgaben des Kanals / Σ seine Neukunden derselben Monate'],
  },
  {
    id: 'payback-groups',
    title: 'Amortisation und LTV nach Gruppen',
    paragraphs: [
      'Kunden werden nach einem Merkmal der Erstbestellung oder nach Kanal getrennt. Gruppen ab 30 Kunden haben eine Kurve, die 20 größten davon. Ein Kanal wird mit seinem bezahlten CAC verglichen, jede andere Gruppe mit dem gesamten, denn was ein Kunde eines Produkts oder Landes gekostet hat, ist nicht bekannt. Mit einem Filter bleibt der CAC der aller Kunden eines Monats.',
    ],
  },
  {
    id: 'payback-probability',
    title: 'Wahrscheinlichkeit der Amortisation',
    paragraphs: [
      'Der Anteil der Stichproben des Bootstraps, die bis zum Ende eines Monats bezahlt sind, so weit die Kurve beobachtet ist. Sie kennt allein den Zufall: keinen veränderten Shop und keine Saison.',
    ],
  },
  {
    id: 'payback-forecast',
    title: 'Prognose einer Wertkurve',
    paragraphs: [
      'Gestrichelt neben der beobachteten Linie, nie allein: der beobachtete Wert und dazu die mittleren Zuwächse aller Kunden in dem Alter, das die Kohorte noch nicht erreicht hat, so weit mindestens 50 Kunden beobachtet sind. Sie unterstellt, dass die jungen weitermachen wie die alten, und hat keine Spanne.',
    ],
    formula: ['Prognose(N) = Wert der Kohorte im letzten beobachteten Alter n + Gesamtwert(N) − Gesamtwert(n)'],
  },
  {
    id: 'textbook-clv',
    title: 'CLV aus dem Lehrbuch',
    paragraphs: [
      'Über die 365 Tage bis zum Stichtag; Abwanderung ist der Anteil der Kunden der 365 Tage davor, die in diesen 365 nicht bestellt haben. Die Formel unterstellt, dass alle mit derselben Rate gehen und bis dahin gleich kaufen: eine Zahl aus dem Lehrbuch, neben dem beobachteten LTV und so benannt. Mit weniger als zwei Jahren an Bestellungen gibt es sie nicht.',
    ],
    formula: ['CLV = Bestellwert × Bestellungen je Jahr × Rohmarge / jährliche Abwanderung'],
  },
  {
    id: 'cash',
    title: 'Liquidität',
    paragraphs: [
      'Aufgelaufener Deckungsbeitrag der Bestellungen mit Identität abzüglich der Gewinnungskosten, nach Kalendermonat. Der Tiefpunkt ist das tiefste Monatsende unter null; positiv wird sie im ersten Monat danach, an dessen Ende die Summe nicht unter null liegt. Laufende Monate sind gestrichelt und zählen für beides nicht.',
      'Insgesamt zählen Ausgaben in ihrem eigenen Monat. Einer Monatskohorte werden die Ausgaben, die sie gewonnen haben, auf einmal in ihrem Monat angerechnet; ohne bekannte Ausgaben hat sie keinen Verlauf. Immer für alle Kunden.',
    ],
  },
  {
    id: 'ranking',
    title: 'Was sich gelohnt hat',
    paragraphs: [
      'Gruppen ab 30 Kunden nach beobachtetem Wert abzüglich CAC je Kunde, alle im selben Alter: dem größten von 730, 365, 180, 90, 60 und 30 Tagen, das mindestens zwei Gruppen mit der Hälfte der Kunden mit je 50 Kunden erreicht haben. Die Spannen sind die des Werts; die Ausgaben gelten als fest. „Genug“ Daten sind 50 bis zu diesem Alter beobachtete Kunden.',
      '„Innerhalb der Beobachtung nie bezahlt“: Es gibt einen CAC, und der Wert der Gruppe erreicht ihn an keinem beobachteten Tag. Die Rangfolge sagt, was kam, nicht, was die Gewinnung bewirkt hat.',
    ],
  },
];
