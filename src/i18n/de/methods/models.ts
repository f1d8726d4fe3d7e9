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
        'Unter 100 Kunden wird nichts angepasst, und kein Kaufmodell, wo mehr als die Hälfte des wiederkehrenden Umsatzes aus Abo-Bestellungen stammt: Diese Modelle beschreiben Kunden, die kaufen, wann sie wollen. Für Abos gibt es sBG.',
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
      id: 'sbg',
      title: 'Wie lange Abos dauern (sBG)',
      paragraphs: [
        'Bei jeder Verlängerung geht ein Abonnent mit einer eigenen Wahrscheinlichkeit; diese sind betaverteilt (α, β). Wer leicht geht, geht früh; deshalb steigt die Verlängerungsrate mit der Dauer. Ein Zeitraum ist das Abrechnungsintervall, mit dem die meisten begonnen haben; wer mit einem anderen begann, bleibt außen vor und wird gezählt.',
        'Eine Verlängerung gilt am Ende des bezahlten Zeitraums, gleich wo Kündigungen gezeigt werden. Wer einen Tag lang nichts zahlt, ist gegangen, auch wenn er wiederkommt. Bei wiederkehrenden Bestellungen ist eine Verlängerung ein halbes Intervall nach der Fälligkeit entschieden; was noch offen ist, gilt der Likelihood als nicht beobachtet. Die beobachtete Kurve ist Kaplan–Meier über Verlängerungen mit Log-log-Intervall.',
        'Die Prüfung hält das letzte Drittel der längsten Geschichte zurück, in ganzen Zeiträumen, höchstens ein Jahr, für alle, die bis dahin begonnen hatten, und zählt die Verlängerungen. Gemessen wird gegen eine gleichbleibende Rate für alle und gegen die Raten, die vor dem Schnitt bei derselben Verlängerung beobachtet wurden (wo mindestens 50 vor ihr standen; danach die letzte solche Rate). Bestanden ist sie, wenn die Summe nicht weiter daneben liegt als beide oder um höchstens 15 %. Unter 100 Abonnenten wird nichts angepasst; was gegen eine Anpassung spricht, steht oben.',
        'Dauern zählen bezahlte Zeiträume. DEL gilt für einen neuen Abonnenten, der erste Zeitraum ohne Diskont; DERL für jemanden kurz vor seiner n-ten Verlängerung. Bei α ≤ 1 ist das Mittel ohne Diskont unendlich; dann sagen nur die diskontierte Dauer und die innerhalb einer Frist etwas. Abonnenten voraus: die heutigen mit S(t + j) / S(t), neue so zahlreich wie in den letzten 365 Tagen. Für die Bereiche werden die Parameter 400-mal so unsicher gezogen, wie die Anpassung ist; bei Kopfzahlen kommt der Zufall hinzu, wer geht und wer kommt.',
      ],
      formula: [
        'Verlängerungsrate r(t) = (β + t − 1) / (α + β + t − 1), noch dabei S(t) = r(1) · … · r(t)',
        'DEL = Σ S(t) / (1 + d)^t, t = 0, 1, 2 …; bei α > 1 und d = 0: (α + β − 1) / (α − 1)',
      ],
    },
    {
      id: 'surveys',
      title: 'Umfragen',
      paragraphs: [
        'NPS = Anteil der Promotoren (9 und 10) − Anteil der Kritiker (0 bis 6), über die jeweils letzte Antwort jeder Person, mal 100. Der 95-%-Bereich ist der einer Differenz zweier Anteile einer Stichprobe, angepasst nach Wald (Bonett, Price 2012). Antworten finden ihre Kunden über die E-Mail-Adresse; eine Adresse, deren Bestellungen mehreren Kunden gehören, findet niemanden.',
        'Nach der Antwort: ob ein Kunde in den Tagen nach dem Tag der Antwort kauft und was; der Tag selbst zählt nicht. Es sind die meisten von 365, 180, 90, 30 Tagen, die die Hälfte der Antworten hinter sich hat, und nur Antworten, die so lange zurückliegen und nach einer ersten Bestellung kamen, gehen ein. Der Unterschied zwischen Promotoren und Kritikern wird unter Kunden verglichen, die an jenem Tag gleich alt waren (bis 30, 90, 365 Tage, mehr) und gleich oft gekauft hatten (1, 2, 3 bis 4, ab 5 Kauftage), nach Mantel und Haenszel mit der Varianz von Sato; bei weniger als 30 einer Gruppe wird keiner genannt. Er sagt, was auf eine Antwort folgte, nicht, was sie bewirkt hat.',
        'Bei gleichem Alter: zweiter Kauftag und Nettoumsatz bis zu einem Alter seit der ersten Bestellung, über Kunden, die so lange beobachtet sind; das Alter sind die meisten derselben Tage, die die Hälfte der Kunden erreicht hat. Die meisten dieser Käufe lagen vor der Antwort. Ein Kritiker mit hohem Wert gehört zum besten Viertel aller Kunden nach vorhergesagtem Wert oder, wo nichts vorhergesagt wird, nach bisherigem Nettoumsatz.',
      ],
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
