/* Deutsche Methodenseite: Kundensegmente, RFM, Risiko, Bewegungen, Gewinnschwelle eines Rabatts. */
import type { MethodPart } from '../../section.ts';

export const segments: MethodPart = {
  id: 'customers',
  title: 'Kunden halten, zurückgewinnen, ziehen lassen',
  sections: [
    {
      id: 'segments',
      title: 'Segmente',
      paragraphs: [
        'Übliche Tage eines Kunden mit n Abständen zwischen Kauftagen: Sein eigener mittlerer Abstand (Median) zählt n-mal, der des Shops dreimal. Wer einmal gekauft hat, bekommt den des Shops. Überfällig ist: Tage seit der letzten Bestellung, geteilt durch die üblichen Tage. Ist noch niemand wiedergekommen, gibt es keinen Rhythmus, und alle sind vielversprechend. Unter 30 Abständen im ganzen Shop warnt die Ansicht, dass geraten ist, wer überfällig ist.',
        'Es gilt die erste Regel, die passt. Im Rhythmus (überfällig höchstens **2**): Beste ab **3** Kauftagen und unter den obersten **20 %** nach Nettoumsatz, Treue ab **3**, sonst Vielversprechende. Nachlassende bis **4**. Darüber: Gefährdete ab **2** Kauftagen und, wo ein Modell verwendet wird, mit einem zu erwartenden Wert von mindestens **0**; sonst „Rechnen sich nicht“. Alle Grenzen lassen sich ändern; Links und Ergebnisdatei enthalten sie unter dem Namen limits.',
        'Beste, Treue und Vielversprechende gilt es zu halten, Nachlassende und Gefährdete zurückzugewinnen; die übrigen kann man ziehen lassen. „Rechnen sich nicht“ ist eine Faustregel über Stille nach wenigen Käufen: Wie viele von ihnen trotzdem gekauft haben, steht daneben. Ab 1.000 Kunden werden sechs Segmente gezeigt, darunter diese drei Gruppen, unter 100 Kunden nur deren Anzahlen. Unter einem Filter gilt alles für die ausgewählten Kunden.',
        'Auf dem Spiel steht bei denen, die zurückzugewinnen sind, der Nettoumsatz der letzten 365 Tage bis zur letzten Bestellung. Zu erwarten: die Summe der vorhergesagten Kundenwerte, mit Zeitraum und Abzinsung wie unter Wert; ohne ein Modell, das seine Prüfung bestanden hat, gibt es sie nicht. Erstattungen mit eigenem Datum sind hier nicht abgezogen.',
      ],
      formula: [
        'übliche Tage = (n · eigener Median + 3 · Median des Shops) / (n + 3)',
        'überfällig = Tage seit der letzten Bestellung / übliche Tage',
      ],
    },
    {
      id: 'rfm',
      title: 'RFM-Noten',
      paragraphs: [
        'Noten 1 bis 5, 5 = am besten: R nach Tagen seit der letzten Bestellung, F nach Kauftagen, M nach Nettoumsatz aller Bestellungen. Die Note ist das Fünftel, in dem der mittlere Rang gleicher Kunden liegt; gleiche Kunden haben also gleiche Noten, und manche Noten können leer bleiben.',
      ],
      formula: ['Note = 1 + ⌊5 · (Kunden darunter + Hälfte der gleichen) / Kunden⌋'],
    },
    {
      id: 'churn-risk',
      title: 'Risiko, dass jemand nicht mehr kauft',
      paragraphs: [
        'Die Wahrscheinlichkeit, in den nächsten 365 Tagen nicht zu kaufen, oder in 180 oder 90: der längste Zeitraum, den die Daten zweimal enthalten. Aus dem Modell, das seine Prüfung bestanden hat: 1 − P(mindestens ein Kauf). P(alive) taugt dafür nicht: Nach BG/NBD ist, wer einmal gekauft hat, mit Sicherheit noch Kunde.',
        'Ohne ein solches Modell, und bei Abos, wird es beobachtet: Die Kunden werden so eingeteilt, wie sie vor so vielen Tagen standen; der Anteil einer Gruppe, der seither nicht gekauft hat, ist das Risiko aller, die heute in ihr stehen. Über Gruppen, in denen damals weniger als 30 standen, wird nichts gesagt; Anteile gelten dann für die übrigen. Dieselbe Beobachtung steht als „Haben seither gekauft“ neben dem Modell, mit ihrem 95-%-Intervall nach Wilson.',
        'Das Risiko einer Gruppe ist das Mittel ihrer Kunden. Gefährdeter Umsatz ist die Summe aus Risiko mal Nettoumsatz der letzten 365 Tage bis zur letzten Bestellung. Kohorten gelten nach dem Monat der ersten Bestellung; Werte eines Merkmals sind die der ersten Bestellung, die zwölf mit den meisten Kunden.',
      ],
    },
    {
      id: 'segment-moves',
      title: 'Wer abgerutscht ist',
      paragraphs: [
        'Das Segment jedes Kunden an einem früheren Tag neben dem heutigen, nach denselben Grenzen. Der frühere Tag ist der letzte Tag der Daten, die alle Importe außer dem jüngsten enthalten. Gibt es nur einen Import oder endet kein früherer vor dem Beobachtungsende, sind es 30 Tage davor; die Seite sagt das. Abgerutscht heißt: in ein späteres Segment der Liste.',
        'Bestellungen zählen an beiden Tagen so, wie sie heute stehen: Was seither storniert oder erstattet wurde, gab es nie. Ein zu erwartender Wert wird an keinem der beiden Tage verlangt, da vom früheren aus kein Modell vorausgesehen hat. Ein Bester kann zum Treuen werden, weil andere mehr ausgegeben haben.',
      ],
    },
    {
      id: 'break-even-discount',
      title: 'Der höchste Rabatt, der sich noch rechnet',
      paragraphs: [
        'Was ein Rabatt bewirkt, lässt sich an Bestellungen nicht ablesen; deshalb wird es nicht geschätzt. Aus Ihren Eingaben (Rabatt, Anteil, der ohnehin kaufte, Kosten je erreichtem Kunden) folgt, wie viele von 100 kaufen müssen, damit er sich rechnet, und aus einem eingegebenen Anteil, der kauft, der höchste Rabatt. Wer ohnehin gekauft hätte, bekommt den Rabatt auch.',
        'Bestellwert ist die mittlere gezählte Bestellung des Segments; ihr Deckungsbeitrag ist das mal der Marge, Deckungsbeitrag / Nettoumsatz aller Kunden. Vorgaben: **10 %** Rabatt, **5 %** kaufen ohnehin, **10 %** kaufen mit dem Angebot, **0** je Ansprache.',
      ],
      formula: [
        'nötiger Anteil = (kauft ohnehin · Deckungsbeitrag + Ansprache) / (Deckungsbeitrag − Rabatt · Bestellwert)',
        'höchster Rabatt = (Deckungsbeitrag − (kauft ohnehin · Deckungsbeitrag + Ansprache) / Anteil, der kauft) / Bestellwert',
      ],
    },
  ],
};
