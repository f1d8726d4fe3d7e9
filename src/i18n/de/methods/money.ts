/* Methodenseite auf Deutsch: Geld je Bestellung und je Kunde, CAC, Amortisation. */
import type { MethodPart } from '../../section.ts';
import { paybackSections } from './payback.ts';

export const money: MethodPart = {
  id: 'money',
  title: 'Geld',
  sections: [
    {
      id: 'per-customer',
      title: 'Durchschnittlicher Bestellwert und Zahlen je Kunde',
      paragraphs: [
        'Durchschnittlicher Bestellwert (AOV) = Nettoumsatz / gezählte Bestellungen, über alle. Bestellungen und Umsatz je Kunde gelten für Bestellungen mit Identität; der Anteil ohne steht daneben.',
      ],
    },
    {
      id: 'returning',
      title: 'Umsatz mit neuen und wiederkehrenden Kunden',
      paragraphs: [
        'Für Bestellungen mit Identität, nach Kalendermonat. Ein Monat, der noch läuft, ist gekennzeichnet und wird nie als Rückgang gezeigt.',
      ],
      rows: [
        {
          term: 'A',
          text: '**Nur die erste Bestellung ist neu**; der Nettoumsatz zweiter und späterer Bestellungen ist wiederkehrend.',
        },
        {
          term: 'B',
          text: 'Alle Bestellungen im Monat der Gewinnung sind neu; der Nettoumsatz von Kunden, die nicht in diesem Monat gewonnen wurden, ist wiederkehrend.',
        },
      ],
      formula: ['wiederkehrender Anteil A = Nettoumsatz zweiter und späterer Bestellungen / Nettoumsatz'],
    },
    {
      id: 'layer-cake',
      title: 'Schichten nach Gewinnung',
      paragraphs: [
        'Der Nettoumsatz jedes Kalendermonats oder Quartals, aufgeteilt nach dem Jahr (oder Quartal), in das die erste gezählte Bestellung des Kunden fällt. Bestellungen ohne Identität sind eine eigene Schicht. Die Schichten ergeben den Nettoumsatz des Zeitraums, bis auf die kleinste Einheit der Währung.',
        'Eine Erstattung an ihrem eigenen Tag mindert die Schicht des Kunden im Zeitraum dieses Tages. Erstattungszeilen mit eigener Nummer stehen neben dem Nettoumsatz und in keiner Schicht. Ein Zeitraum, der noch läuft, ist schraffiert und steht nie in einem Satz. Wer vor Beginn der Daten gekauft hat, steht in der Schicht der ersten Bestellung, die in den Daten ist.',
      ],
      formula: [
        'Anteil älterer Kunden = Nettoumsatz der vor dem Zeitraum beendeten Kohorten / Nettoumsatz des Zeitraums',
      ],
    },
    {
      id: 'foreseeable',
      title: 'Was absehbar war',
      paragraphs: [
        'Was vom Nettoumsatz mit Identität zweite und spätere Bestellungen gebracht haben (Variante A des wiederkehrenden Umsatzes): Dafür musste der Shop niemanden gewinnen. Davon die Bestellungen aus **Abos**: solche, deren Quelle ein Abo nennt (subscription_contract) oder deren Schlagwort mit subscription, abo oder abonnement beginnt. Die erste Bestellung eines Abos ist neu, nicht wiederkehrend.',
        'Das ist ein Rückblick, keine Vorhersage. „60–80 % des Umsatzes sind vorhersehbar“ und „bis zu 70 % von wiederkehrenden Kunden“ sind daneben zitiert, weil sie im Umlauf sind; für keine der beiden Zahlen wurde eine Primärquelle gefunden, und sie sind keine Ziele.',
      ],
      formula: [
        'wiederkehrender Anteil = Nettoumsatz zweiter und späterer Bestellungen / Nettoumsatz mit Identität',
        'Anteil aus Abos = davon der der Abo-Bestellungen / Nettoumsatz mit Identität',
      ],
    },
    {
      id: 'concentration',
      title: 'Konzentration',
      paragraphs: [
        'Kunden werden danach geordnet, was sie gebracht haben: über die letzten 365 Tage alle mit einer Bestellung darin, nach dem, was sie darin brachten; oder über alles Beobachtete. Ein Anteil der Kunden, der keine ganze Zahl ist, zählt anteilig: Die besten 10 % von 25 Kunden sind die zwei besten und der dritte zur Hälfte. Die Kurve ist die Lorenz-Kurve, von ihrem oberen Ende gelesen.',
        'Das sind alle Kunden dieser Zeit, keine Stichprobe; eine Spanne gibt es deshalb nicht. Über eine kurze Zeit wirkt Umsatz weniger konzentriert als über eine lange: Vergleichen Sie nur gleich lange Zeiten.',
      ],
      formula: ['Gini = Σ (2i − n − 1) xᵢ / (n Σ xᵢ), x aufsteigend, i = 1 … n'],
    },
    {
      id: 'contribution',
      title: 'Deckungsbeitrag',
      paragraphs: [
        'Was von einer Bestellung bleibt, um Gewinnungskosten und alles Übrige zu bezahlen. Rohmarge und variable Kosten je Bestellung geben Sie ein. Solange keine Marge eingegeben ist, steht der Nettoumsatz vor Kosten da und heißt auch so; er bezahlt keinen CAC.',
      ],
      formula: ['Deckungsbeitrag = Nettoumsatz × Rohmarge − variable Kosten × Bestellungen'],
    },
    {
      id: 'cac',
      title: 'CAC',
      paragraphs: [
        'Was es kostet, einen Kunden zu gewinnen, **voll und über alle Kanäle**: Gewinnungskosten des Monats / neue Kunden des Monats, gleich woher sie kamen. Neu ist, wessen erste gezählte Bestellung in den Monat fällt.',
        'Gesamter CAC = Σ Ausgaben / Σ neue Kunden derselben Monate. Ein Monat ohne eingegebene Ausgaben hat keinen CAC und bleibt draußen; 0 ist eine Ausgabe. Ein Monat mit Ausgaben, in dem niemand gewonnen wurde, hat keinen eigenen CAC, seine Ausgaben zählen aber im gesamten.',
        'Ein CAC, der für alle eingegeben ist, gilt für jeden Monat, der jemanden gewonnen hat; Ausgaben werden dann nicht verwendet.',
      ],
    },
    {
      id: 'ltv',
      title: 'Beobachteter LTV',
      paragraphs: [
        'Was ein Kunde bis zum Alter N gebracht hat, als Deckungsbeitrag. Er ist beobachtet, nicht vorhergesagt.',
        'Nicht alle Kunden sind gleich lange beobachtet. Ein Mittel über die, die es sind, fiele oder stiege, weil andere darin stehen; deshalb werden die mittleren Zuwächse jedes Alterstages addiert. Über alle Kunden wird er gezeigt, solange mindestens 50 bis zu diesem Alter beobachtet sind; für eine Kohorte, solange es mindestens min(50, Größe) ihrer eigenen sind. Ein Alter, das nicht alle erreicht haben, ist teilweise beobachtet.',
        'LTV : CAC = beobachteter LTV im genannten Alter / CAC. Das Alter ist das größte beobachtete von 365, 180, 90, 60 und 30 Tagen.',
      ],
      formula: [
        'Wert(N) = m₀ + m₁ + … + m_N',
        'm_j = mittlerer Deckungsbeitrag im Alter j über die bis Tag j beobachteten Kunden',
      ],
    },
    {
      id: 'payback',
      title: 'Amortisation',
      paragraphs: [
        'Das kleinste Alter d in Tagen mit Wert(d) ≥ CAC, angegeben als Monat ⌈d/30⌉; Monat 0 ist der erste Tag. Die gesamte Amortisation vergleicht den Wert aller Kunden mit dem gesamten CAC, die einer Kohorte ihren eigenen Wert mit ihrem eigenen CAC. Kommt der Wert nicht so weit: „nicht in den n beobachteten Monaten“, n = ganze 30-Tage-Monate der gezeigten Kurve.',
        'Die Spanne ist ein Bootstrap: Kunden werden innerhalb ihrer Monatskohorten 1.000-mal neu gezogen, die Ausgaben bleiben; sie reicht vom 2,5. bis zum 97,5. Perzentil. Der Zufall wird aus den Daten abgeleitet, dieselben Daten geben also dieselbe Spanne. Ziehungen, die sich nicht bezahlt machen, gelten als unendlich spät; eine obere Grenze dort heißt „oder später als beobachtet“. Unter 30 Kunden gibt es keine Spanne.',
        'Die Ergebnisdatei enthält auch die Amortisation nach Kalender: den ersten Monat k, in dem der kumulierte Deckungsbeitrag je Kunde den CAC erreicht, und den Punkt zwischen dem Monat davor und diesem auf gerader Linie, 0, wenn schon Monat 0 bezahlt. Laufende Monate gehen nicht ein.',
      ],
    },
    ...paybackSections,
  ],
};
