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
          text: 'Beurteilt nach der niedrigsten Bestellnummer nach Art von Shopify (#1001); wo es keine gibt, nach den ersten 30 Tagen gegen den Median der späteren 30-Tage-Abschnitte, wenn er mindestens 20 Bestellungen beträgt.',
        },
        {
          term: 'Erster Tag in der Ergebnisdatei',
          text: 'Die Spalte des ersten Tages hat bei Geld k = −1, damit k = 0 bei jedem Maß der erste Altersabschnitt ist.',
        },
        {
          term: 'Andere Währungen',
          text: 'Ohne eingegebenen Kurs stehen Bestellungen in anderer Währung nur mit ihrer Anzahl in der Brücke; ihr Geld wird nie addiert.',
        },
        {
          term: 'Datumsangaben in einer Datei',
          text: 'Ob zuerst der Tag oder der Monat steht, wird über alle Datumsspalten einer Datei gemeinsam entschieden. Entscheidet nichts, werden Sie einmal gefragt und sehen, welche Tage aus jeder Antwort folgen.',
        },
        {
          term: 'Uhrzeiten ohne Zone',
          text: 'Sie werden geordnet, als wären sie UTC; der Tag bleibt wie geschrieben. Zweistellige Jahre bedeuten 1990–2089.',
        },
        {
          term: 'Beträge in einer Datei',
          text: '„1.234“ wird mit dem belegten Dezimalzeichen der Spalte gelesen, sonst mit dem der übrigen Beträge, sonst so, wie der Export immer schreibt. Entscheidet nichts, werden Sie einmal gefragt und sehen, welche Summe aus jeder Antwort folgt.',
        },
        {
          term: 'Was keine Identität ist',
          text: 'Weniger als fünf Ziffern sind kein Telefon; „n/a“, „keine“, „redacted“ und Ähnliches sind weder E-Mail noch Nummer. Was Ziffern verloren hat, wird nicht verwendet.',
        },
        {
          term: 'Zeilen einer Bestellung in einer Tabelle',
          text: 'Gleiche Zeilen zählen einmal; andere mit derselben Bestellnummer werden addiert. Eine negative Zeile mit der Nummer einer Bestellung mindert diese.',
        },
        {
          term: 'Größere Bytes in der Regel zum Zusammenführen',
          text: 'Verglichen werden die behaltenen Felder in der Reihenfolge der Shopify-Kopfzeile, leer zuerst.',
        },
        {
          term: 'Zwei Shops',
          text: 'Gleiche Bestellnummern mit verschiedenen gültigen Ids oder mit mehr als einem Tag Abstand bleiben zwei Bestellungen und werden gemeldet.',
        },
        {
          term: 'Erste Bestellungen',
          text: 'Es entscheidet der Tag, dann der Zeitpunkt, dann die kleinere Nummer, dann die Id.',
        },
        {
          term: 'Quelle beim Steuermodus',
          text: 'Das System, das die Datei geschrieben hat, nicht der Vertriebsweg. Ein Satz heißt: die meisten Bestellungen in einem Fenster von ± 0,1 Punkten.',
        },
        {
          term: 'Mit Steuer, mit Versand',
          text: 'Mit Steuer stehen alle Steuern der Bestellung im Nettoumsatz, mit Versand dessen Nettoteil. Teilerstattungen nehmen ihren Anteil an der Summe. Die Zeile der Brücke zeigt dann 0.',
        },
        {
          term: 'Zählt nie',
          text: 'Eine vollständig erstattete Bestellung zählt nie, auch brutto nicht; eine unter null zählt nie.',
        },
        {
          term: 'Einzeln aufgeführte Erstattungen',
          text: 'Sie mindern den Nettoumsatz und seine Monate. Bestellwert und alles je Kunde beruhen allein auf gezählten Bestellungen.',
        },
        { term: 'N-Tage nach Kalender', text: 'Das Maß an Tag N hat keine Kalenderform; es wird nach Alter gezeigt.' },
        {
          term: 'Kalenderspalten feiner als die Kohorte',
          text: 'Ein Kunde zählt im Nenner, wenn sein eigener Zeitraum vorbei ist; eine Zelle mit einigen solchen Kunden ist teilweise beobachtet.',
        },
        { term: 'Zeilen der Tabelle', text: 'Zeiträume, in denen niemand zuerst kaufte, haben keine Zeile.' },
        {
          term: 'Wert einer ganzen Kohorte',
          text: 'In einer teilweise beobachteten Zelle ist er die Summe über die beobachteten Kunden, deren Zahl danebensteht. Die Durchschnittszeile ist das Mittel vollständiger Kohorten, ohne Spanne.',
        },
        {
          term: 'Linien der Diagramme',
          text: 'Anteile enden, wo weniger als die Hälfte aller Kunden beobachtet ist. Graue Linien zeigen vollständige Zellen; die gewählte ist gestrichelt, wo sie noch läuft.',
        },
        {
          term: 'Spanne einer Wertkurve',
          text: 'Aus dem, was jeder Kunde zur Summe der mittleren Zuwächse beiträgt (infinitesimales Jackknife); bei voller Beobachtung gleich ± 1,96 s/√n. Keine unter 30 Kunden.',
        },
        {
          term: 'Monate der CAC',
          text: 'Vom Monat der ersten Bestellung bis zu dem des Stands. Für einen laufenden Monat zählt die Ausgabe, wie sie eingegeben ist.',
        },
        {
          term: 'Spanne der Amortisation',
          text: 'Quantile vom Typ 7 der Tage, dann Monate. Wiederholungen reichen so weit wie die gezeigte Kurve. Keine unter 30 Kunden.',
        },
        {
          term: 'Kleine Shops',
          text: 'Unter 50 Kunden gibt es keine gemeinsame Wertkurve; Kohorten haben ihre eigene.',
        },
        {
          term: 'Durchschnitt in der Ergebnisdatei',
          text: '„pooled“ ist immer Σ getan / Σ beobachtet; ein anderer gewählter Durchschnitt steht als „average“ daneben.',
        },
        {
          term: 'Archive',
          text: 'Dateien ohne Tabelle bleiben mit einem Hinweis liegen; jede andere unlesbare Tabelle weist das ganze Archiv ab. Was mehr als 4 GB ergäbe oder ab 50 MB mehr als das 200-Fache seiner Größe, wird nicht entpackt.',
        },
        {
          term: 'Bloße Zahlen als Datum',
          text: 'Nur wo eine Spalte keine anderen Datumsangaben enthält und alle gleich zählen: 20.000–60.000 als Tage der Tabellenkalkulation, sonst Sekunden oder Millisekunden seit 1970 in UTC.',
        },
        {
          term: 'Namen von Zeitzonen',
          text: 'Sie ergeben den Zeitpunkt, wo sie für genau eine Zone stehen, sonst gilt die Zeit als UTC; der Tag bleibt wie geschrieben.',
        },
        {
          term: 'Kunden von Etsy, eBay und Stripe',
          text: 'Kunde ist die Kundennummer der Quelle; E-Mail und Telefon zählen nur, wo sie fehlt.',
        },
        {
          term: 'Wiederholte Bestellzellen',
          text: 'Eine Zeile, die die Zellen einer Bestellung wiederholt, ist eine Position davon; dieselbe Bestellung in zwei Zuständen sind zwei Fassungen, es zählt die spätere.',
        },
        {
          term: 'Magento',
          text: 'Was die Summe über Zwischensumme und Versand hinausgeht, gilt als Steuer; mit Rabatt ist der Nettoumsatz um den kleineren Wert von Steuer und Rabatt zu hoch.',
        },
        {
          term: 'Etsy',
          text: 'Steuer, die Etsy einzieht, steht in der Summe und in keiner Spalte; die Brücke zeigt sie unter „Übriges“. Eine angepasste Summe gilt nur als Erstattung, wenn sie über 0 und unter der Summe liegt.',
        },
        {
          term: 'PayPal und Stripe',
          text: 'Abgeschlossene Zahlungseingänge sind Verkäufe; eine Erstattung, die ihren Verkauf nennt, gehört zu ihm. Umrechnungen, Auszahlungen, Gebühren und fehlgeschlagene Zahlungen bleiben außen vor.',
        },
        {
          term: 'Gumroad',
          text: 'Ein nicht gewonnener Streitfall gilt als voll erstattet; Probezeiten und Vorbestell-Autorisierungen sind keine Bestellungen.',
        },
        {
          term: 'Derselbe Monat ein Jahr zuvor',
          text: 'Ein Vergleich mit dem gepoolten z-Test zweier Anteile bei 5 %; sonst, und wo eine erwartete Anzahl unter 5 liegt, kann der Unterschied Zufall sein.',
        },
        {
          term: 'Zwölf volle Monate',
          text: 'Nettoumsatz der letzten zwölf abgeschlossenen Monate neben den zwölf davor; verglichen wird ab 24 solchen Monaten.',
        },
      ],
    },
    {
      id: 'stage-mode',
      title: 'Bühnenmodus',
      paragraphs: [
        'Zum Vorführen. Jeder Betrag der Daten und jeder eingegebene Betrag wird mit einem geheimen Faktor (0,5 bis 0,8 oder 1,25 bis 2,5, für den Arbeitsbereich zufällig gezogen) malgenommen und einmal gerundet, bevor irgendetwas berechnet wird. Summen gehen auf; Anteile, Anzahlen und Kunden sind die der wahren Daten, Verhältnisse von Beträgen bis auf die Rundung ebenso. Der Faktor bleibt auf diesem Gerät und steht in keinem Link und in keiner Datei.',
        'Kunden sind Nummern, Arbeitsbereiche und Dateien tragen keine Namen, Zellen aus Dateien werden nicht zitiert, und Zielgruppen-Dateien werden nicht geschrieben. Namen von Produkten, Codes, Tags, Kanälen und gespeicherten Segmenten bleiben.',
      ],
      rows: [
        {
          term: 'Eingegebene Beträge',
          text: 'Die Felder zeigen sie umgerechnet. Was Sie währenddessen an ihnen ändern, wird nicht gespeichert, Ausschlüsse auch nicht; alles andere schon. Zahlen in den Rechnern stehen da wie eingegeben.',
        },
        {
          term: 'Wertklassen',
          text: 'Sie werden an runden Zahlen des umgerechneten Geldes neu gezogen, ein Filter nach einer Klasse trifft also andere: Umgerechnete Grenzen würden den Faktor verraten.',
        },
        {
          term: 'Cents',
          text: 'Die Teile einer Bestellung werden jeder für sich gerundet; was dadurch fehlt, steht in der Brücke unter „Trinkgeld, Zoll und Übriges“.',
        },
        {
          term: 'Was er nicht verbergen kann',
          text: 'Wer den Preis eines Produkts kennt, kann den Faktor aus einer Bestellung errechnen, die nur dieses enthält: Lassen Sie einzelne Bestellungen vor solchem Publikum geschlossen.',
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
