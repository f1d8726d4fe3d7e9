/* Deutsche Methodenseite: Modelle von Käufen und Beträgen, ihre Prüfung, vorhergesagter Wert, Vorschau. */
import type { MethodPart } from '../../section.ts';

export const models: MethodPart = {
  id: 'models',
  title: 'Vorhersage',
  sections: [
    {
      id: 'models-see',
      title: 'Was die Modelle sehen',
      paragraphs: [
        'Von jedem Kunden vier Zahlen: x, Kauftage nach dem ersten; t_x, Alter am letzten davon; T, Alter heute, beide in Wochen; und m, die mittlere Tagessumme der x späteren Kauftage, ohne den ersten. Alle gezählten Bestellungen eines Tages sind ein Kauf. Erstattungen mit eigenem Datum stecken nicht in m.',
        'Unter 100 Kunden wird nichts angepasst, und auch dort nicht, wo mehr als die Hälfte des wiederkehrenden Umsatzes aus Abo-Bestellungen stammt: Die Modelle beschreiben Kunden, die kaufen, wann sie wollen.',
      ],
    },
    {
      id: 'bg-nbd',
      title: 'BG/NBD und MBG/NBD',
      paragraphs: [
        'Solange jemand Kunde ist, kauft er mit einer eigenen Rate, und nach jedem späteren Kauf springt er mit einer eigenen Wahrscheinlichkeit endgültig ab. Die Raten sind über die Kunden gammaverteilt (r, α), die Wahrscheinlichkeiten betaverteilt (a, b). Im MBG/NBD kann er auch gleich nach dem ersten Kauf abspringen.',
        '**Verwendet wird BG/NBD; besteht es seine Prüfung nicht oder hat die Anpassung Mängel, MBG/NBD; sonst keines**, und es wird gezeigt, was beobachtet ist.',
        'Angepasst wird durch Maximum-Likelihood, Standardfehler folgen aus der Krümmung der Likelihood. Mängel sind: a < 0,05, a + b > 1.000, ein Standardfehler über dem Schätzwert, ein Parameter am Rand seines Bereichs, weniger als 50 Wiederkäufer oder eine Suche, die nicht zur Ruhe kam.',
      ],
      formula: [
        'BG/NBD: P(alive) = 1 für x = 0, sonst 1 / (1 + a/(b+x−1) · ((α+T)/(α+t_x))^(r+x))',
        'MBG/NBD: P(alive) = 1 / (1 + a/(b+x) · ((α+T)/(α+t_x))^(r+x)), auch für x = 0',
      ],
    },
    {
      id: 'gamma-gamma',
      title: 'Gamma–Gamma',
      paragraphs: [
        'Was ein Kunde je Kauf ausgibt, liegt zwischen seinem eigenen Mittel und dem aller Kunden, umso näher am eigenen, je öfter er gekauft hat. Angepasst an Kunden mit x > 0 und m > 0. Das Modell nimmt an, dass Beträge nicht davon abhängen, wie oft jemand kauft; eine Korrelation über 0,3 wird auf der Seite genannt.',
      ],
      formula: ['zu erwartender Betrag je Kauf: E[M] = (q−1)/(px+q−1) · pv/(q−1) + px/(px+q−1) · m'],
    },
    {
      id: 'exam',
      title: 'Die Prüfung',
      paragraphs: [
        'Das letzte Drittel der Daten wird zurückgehalten, in ganzen Wochen: 4 bis 52, und mindestens zwei mittlere Abstände (Median) zwischen Kauftagen. Das Modell wird an die Zeit davor angepasst und sagt diese Wochen für die bis dahin bekannten Kunden vorher. Gemessen wird es an dem, was jeder sagen könnte: (a) so viele Wiederkäufe wie im gleich langen Zeitraum davor; (b) die mittleren Zuwächse früher beobachteter Kunden im gleichen Alter, wo es mindestens 50 waren. Fehlt (b) für mehr als die Hälfte der Kunden, gilt (a) allein, gleichmäßig verteilt.',
        'Bestanden heißt: Die Summe liegt nicht weiter daneben als bei jedem Vergleich oder um höchstens 15 %; der Fehler je Kunde (Wurzel des mittleren Quadrats) ist nicht größer als der des Vergleichs; und über zehn Gruppen nach der Vorhersage liegt die Steigung der gekommenen auf die vorhergesagten Käufe zwischen 0,7 und 1,3.',
        'P(alive) ist nicht sichtbar. Verglichen wird der Anteil, der in den zurückgehaltenen Wochen gekauft hat, mit dem vorhergesagten.',
      ],
    },
    {
      id: 'clv',
      title: 'Vorhergesagter Kundenwert (CLV)',
      paragraphs: [
        'Was heutige Kunden in **12 Monaten** noch bringen, abgezinst mit **1 %** je Monat am Ende jedes Monats von 4,345 Wochen. Er ist ein Restwert: Was schon gekauft ist, zählt nicht mit. Marge = Deckungsbeitrag / Nettoumsatz aller Kunden über alles Beobachtete, damit er zum beobachteten LTV passt; solange keine Bruttomarge eingegeben ist, ist sie 1, und Werte sind Nettoumsatz.',
        'Bereiche enthalten 95 %: Parameter werden so unsicher gezogen, wie die Anpassung ist, dann Käufe und Beträge jedes Kunden, 200-mal (parametrischer Bootstrap; bei mehr als 5.000 Kunden steht eine Stichprobe für alle). Der Zufall hängt an den Daten: gleiche Daten, gleiche Bereiche. Anteile der besten Kunden und die Verteilung gelten für erwartete Werte.',
      ],
      formula: ['CLV = Σ E[M] · Marge · (E[Y(4,345 i)] − E[Y(4,345 (i−1))]) / (1 + d)^i, i = 1 … Monate'],
    },
    {
      id: 'forecast',
      title: 'Vorschau',
      paragraphs: [
        'Nettoumsatz und aktive Kunden der nächsten 12 Monate: von heutigen Kunden nach dem Modell, von neuen Kunden mit Tempo und Erstbestellungen der letzten 365 Tage. Der Bereich enthält den Zufall, wie viele kommen und wie sie kaufen, nicht aber, ob das Tempo anhält. Absehbar ist der Anteil des erwarteten Nettoumsatzes, der von heutigen Kunden kommt. Aktiv heißt: eine Bestellung innerhalb des Aktivfensters.',
      ],
    },
    {
      id: 'customer-list',
      title: 'Die Kundenliste',
      paragraphs: [
        'Eine Zeile je Kunde mit einer gezählten Bestellung, den der Filter wählt, mit seinem Segment. Nettoumsatz und Deckungsbeitrag sind die des beobachteten LTV: aus gezählten Bestellungen, abzüglich Erstattungen an eigenen Tagen; Erstattungen mit eigener Kennung mindern den Umsatz, nicht diese Summen. P(alive), Käufe, Deckungsbeitrag oder Nettoumsatz und CLV der kommenden Monate stammen vom verwendeten Modell; wird keines verwendet, fehlen diese Spalten, und ein Satz sagt, warum. Nur der CLV ist abgezinst.',
        '**Überfällig** = Tage seit der letzten Bestellung / übliche Tage. Übliche Tage = (n · Median der n eigenen Abstände zwischen Kauftagen + 3 · Median der Abstände aller Kunden) / (n + 3): Wenige Abstände sagen wenig. Bei 1 ist der Kunde etwa fällig, bei 3 dauert es dreimal so lange wie üblich; nichts, wo noch niemand wieder gekauft hat.',
        'Sortiert wird nach einer Spalte; was nicht bekannt ist, steht am Ende, Gleiches nach Kundennummer. Die Suche findet Teile von E-Mail, Telefon, Name und Kundenkennung der Datei ohne Rücksicht auf Groß- und Kleinschreibung, dazu die Kundennummer. Die Nummer zählt die Kunden der Daten nach ihrer ersten Bestellung, ab 1, wie in den Nachweisen; sie gilt bis zum nächsten Import oder Rückgängigmachen. Kein Link nennt einen Kunden: In anderen Daten ist dieselbe Nummer jemand anderes.',
        'Auf der Seite eines Kunden ist „kauft wieder“ P(alive) · (1 − ((α+T)/(α+T+t))^(r+x)). Bereiche sind die 2,5- und 97,5-%-Quantile von 1.000 möglichen Verläufen dieses einen Kunden, gezogen mit Parametern, die so unsicher sind wie die Anpassung; den Zufall bestimmt der Verlauf des Kunden selbst. Sie enthalten den Zufall und sind deshalb weit. Bestellungen, die nicht zählen, stehen mit dem Grund im Verlauf. Solange Identitäten verborgen sind, gelangen weder E-Mail noch Telefon, Name oder Kennung auf die Seite oder in ihre Datei, und gesucht werden nur Nummern.',
      ],
    },
  ],
};
