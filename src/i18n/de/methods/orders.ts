/* Methodenseite auf Deutsch: was aus den Dateien gelesen wird. */
import type { MethodPart } from '../../section.ts';

export const orders: MethodPart = {
  id: 'reading',
  title: 'Was gelesen wird',
  sections: [
    {
      id: 'days',
      title: 'Tage und Stand',
      paragraphs: [
        'Ein Tag ist das örtliche Datum, wie es in der Datei steht, nie das Ihrer eigenen Zeitzone. Alter und Abstände sind ganze Tage.',
        'Manche Quellen schreiben alle Zeiten in UTC. Für eine solche Datei können Sie unter Daten eine Zeitzone wählen, nach deren Uhr ihre Tage dann zählen; ohne Wahl gilt es, **wie es dasteht**. Daneben steht, welcher Anteil ihrer Zeilen auf einen anderen Tag fällt.',
        'Der Stand ist das Ende der Beobachtung: **das späteste örtliche Datum unter Erstellt, Bezahlt, Versandt und Storniert in allen Zeilen**. Er lässt sich zurückverlegen, und vor bis zu dem Tag, an dem die Datei gespeichert wurde: Auch Stille seit der letzten Bestellung sagt etwas. Filter ändern nichts an ihm.',
        'Ob eine Bestellung bezahlt, storniert oder erstattet ist, gilt so, wie es beim Export war, auch im Rückblick.',
      ],
    },
    {
      id: 'rows',
      title: 'Zeilen',
      paragraphs: [
        'Zeilen sind CSV-Datensätze ohne Kopfzeile und ohne leere Zeilen. Jede nimmt eines von vier Enden, und die Zahlen gehen auf, je Datei und insgesamt.',
      ],
      formula: ['gelesene Zeilen = verwendet + zusammengeführt + ausgelassen + abgewiesen'],
      rows: [
        {
          term: 'Verwendet',
          text: 'Bestellungen und ihre Folgezeilen, in denen die weiteren Positionen stehen; Zeilen der Tabellen neben den Bestellungen.',
        },
        {
          term: 'Zusammengeführt',
          text: 'Weitere Kopien einer Bestellung, die schon da ist; Zeilen einer Tabelle neben den Bestellungen, die dasselbe noch einmal sagen.',
        },
        {
          term: 'Ausgelassen',
          text: 'Mit Absicht: Summen, Zeilen über der Kopfzeile, Datensätze, die keine Bestellungen sind.',
        },
        {
          term: 'Abgewiesen',
          text: 'Mit dem Grund: ein unlesbares Datum oder ein unlesbarer Betrag, eine Folgezeile ohne ihre Bestellung. Die ersten 2.000 einer Datei lassen sich herunterladen, wie sie dastehen, berichtigen und wieder ablegen.',
        },
      ],
    },
    {
      id: 'orders',
      title: 'Bestellungen und Zusammenführen',
      paragraphs: [
        'Eine Bestellung ist eine Bestell-ID; ihre Positionen stehen daneben. Zwei Zeilen sind dieselbe Bestellung, wenn ihre IDs gleich sind; hat eine keine brauchbare ID (sie fehlt oder hat in einer Tabellenkalkulation Ziffern verloren), dann, wenn Nummer, Währung und Erstellungstag übereinstimmen. Was in mehreren Dateien steht, zählt deshalb einmal.',
        'Unterscheiden sich Kopien, gilt der spätere Stand, gleich in welcher Reihenfolge die Dateien abgelegt wurden: die größere Erstattung; dann storniert; dann der Status in der Folge ausstehend, autorisiert, teilweise bezahlt, bezahlt, teilweise erstattet, erstattet, ungültig, abgelaufen; dann der Versand; dann der spätere Zeitstempel in der Zeile; dann der der Datei; dann die größeren Bytes. Positionen kommen ganz vom Gewinner. Eine geschwärzte E-Mail überschreibt nie eine bekannte.',
      ],
    },
    {
      id: 'identity',
      title: 'Kunden',
      paragraphs: [
        'Ein Kunde ist eine Identität: die E-Mail, ohne Leerzeichen am Rand und in Kleinbuchstaben; sonst die Telefonnummer (nur Ziffern, ohne führende 00 oder +); sonst die Kundennummer der Quelle. In einfachen Tabellen geht die Kundennummer vor. Telefon- oder Kundennummern, die Ziffern verloren haben, gelten nicht.',
        'Eine Bestellung, die nur eine Telefonnummer hat, gehört zu einer E-Mail, wenn die Nummer in den Daten mit genau einer E-Mail vorkommt.',
        'Weiteres Zusammenführen ist **aus**. Nach Telefon: Identitäten, von denen irgendeine Bestellung dieselbe Nummer trägt, sind ein Kunde. Nach Name: Gleicher Name und gleiche Postleitzahl sind ein Kunde, und eine Bestellung ohne Identität bekommt dieses Paar als Identität. Bevor Sie wählen, zeigt die Datenansicht, wie viele Kunden jeder Weg vereint und welche Wiederkaufrate daraus wird.',
        'Bestellungen ohne Identität bleiben im Umsatz, aber nicht in den Kundenzahlen; ihre Anzahl und ihr Umsatz stehen daneben.',
        'Gekennzeichnet wird eine Identität mit mehr als 5 % der Bestellungen und mehr als 20 davon, ebenso Adressen des Shops selbst (noreply@, pos@, test@ …) und Weiterleitungsadressen von Marktplätzen; ein Klick wertet sie nicht als Identität.',
      ],
    },
    {
      id: 'attributes',
      title: 'Merkmale',
      paragraphs: [
        'Weitere Spalten der Bestellungen bleiben als Merkmale, zum Aufteilen: Kampagnenwerte (UTM), Schlüssel, die ein Shop selbst vergeben hat (Note Attributes bei Shopify, Metadaten bei Stripe), einige Spalten jedes Exports wie Anbieter oder Versandart und die Spalten eigener Tabellen, die Sie als Merkmal behalten.',
        'Schlüssel, die sagen können, wer jemand ist, bleiben nicht. Was wegfällt, nennt der Bericht; was bleibt, steht in der Datenansicht mit seinen Werten und Bestellungen.',
      ],
    },
    {
      id: 'first-order',
      title: 'Erste Bestellung',
      paragraphs: [
        'Die erste Bestellung ist die gezählte mit dem frühesten Zeitpunkt, sonst mit dem frühesten Tag; bei Gleichstand die mit der kleineren Bestellnummer in natürlicher Ordnung (#9 vor #10), dann mit der kleineren ID. Die Reihenfolge der Zeilen spielt keine Rolle.',
        'Ein Kauftag fasst alle gezählten Bestellungen eines Kunden an einem Tag zusammen: Für Abstände, Wiederkaufraten nach Kauftagen und die Zeit bis zur zweiten Bestellung ist er ein Kauf. Für Umsatz und Bestellzahlen bleiben die Bestellungen getrennt.',
        'Erste Bestellungen und Kohorten werden nach jedem Import neu bestimmt; der Bericht sagt, wie viele Kunden die Kohorte gewechselt haben.',
      ],
    },
    {
      id: 'start-check',
      title: 'Beginnt die Datei mit der ersten Bestellung?',
      paragraphs: [
        'Wenn nicht, sehen Kunden neu aus, die schon vorher gekauft haben, und frühe Kohorten scheinen öfter wiederzukommen, als sie es tun. Wie viele der Kunden solche alten sind, wird verglichen oder als Spanne geschätzt (Wächter der Linkszensierung). Eine Kohorte, von der mehr als ein Fünftel alte Kunden sind (Mitte der Spanne), wird grau und bleibt in Durchschnitten und im Zeitverlauf außen vor; die Quote mit ihnen und ohne sie steht unter der Tabelle. Die Ergebnisdatei enthält Durchschnitte über alle Kohorten.',
        'Sie können angeben, dass die Datei mit der ersten Bestellung beginnt; dann gehen alle Kohorten in Durchschnitte ein, und die Warnung entfällt.',
      ],
      rows: [
        {
          term: 'Bestellnummern',
          text: 'Heißen mindestens 90 % der Bestellungen wie bei Shopify (# und eine Nummer, #1001), entscheidet die niedrigste. Shops beginnen bei #1 oder #1001, bis zu 50 erste Bestellungen dürfen fehlen: Eine niedrigste Nummer von #51 bis #999 oder über #1050 ist ein Anzeichen. Nummern anderer Systeme beginnen irgendwo und sagen nichts.',
        },
        {
          term: 'Menge',
          text: 'Sonst die Bestellungen der ersten 30 Tage gegen den Median der späteren ganzen 30-Tage-Abschnitte, von denen es drei geben muss. Ein Shop fängt klein an: Die Hälfte des Medians oder mehr ist ein Anzeichen, wenn der Median mindestens 20 Bestellungen beträgt.',
        },
        {
          term: 'Kundenliste',
          text: '„Total Orders“ gegen alle Bestellungen des Kunden in den Daten, gezählt oder nicht, sofern diese Datei höchstens 2 Tage nach dem Stichtag gespeichert wurde. Sie entscheidet, wenn sie mindestens die Hälfte der Kunden führt: genau unter den geführten. Sonst besagen Bestellnummern, die bei 1 oder 1001 beginnen, dass niemand ein alter Kunde ist; sonst wird geschätzt.',
        },
        {
          term: 'Schätzung',
          text: 'Ein alter Kunde taucht am Ende eines Abstands auf, der vor der Datei begann. Hätte der Shop vorher so verkauft wie jetzt, brächte Woche u von ihnen O(u), und das fällt mit u; neue Kunden fallen nicht so. Höhe und Wachstum der neuen Kunden und der Anteil θ werden an die Kunden angepasst, die in jeder Woche der ersten anderthalb Jahre zum ersten Mal zu sehen sind (θ = 0: der Shop begann mit der Datei, 1: er lief vorher schon). P vor der Datei stammt aus denselben Wochen ihres ersten Jahres und ihrem Wachstum, f aus den Abständen in der Datei (Kaplan–Meier, darüber hinaus ein Potenzgesetz).',
        },
        {
          term: 'Spanne',
          text: 'Was die Datei nicht entscheidet, wird durchprobiert: wie lange Abstände auslaufen, das Wachstum vor der Datei, das Wachstum der neuen Kunden, wie weit diese der Saison der wiederkehrenden folgen. Die Spanne enthält alles, was fast so gut passt wie das Beste (90 %); unter zwei Jahren Daten wird sie um die Stärke der Saison breiter. „Nicht zu sagen, mindestens x %“ steht, wo das obere Ende 95 % oder mehr ist oder ein Anfang ebenso passt wie mehr als ein Fünftel alter Kunden. Unter 100 Kunden, 26 Wochen oder 100 Abständen wird nichts geschätzt.',
        },
        {
          term: 'Wie gut sie trifft',
          text: 'Erprobt an simulierten Shops, die schrumpfen, gleich bleiben oder wachsen, mit und ohne Saison, beschnitten auf ihre letzten 12 Monate: siehe README. Am unsichersten ist sie, wo ein Jahr mit starker Saison alles ist, was vorliegt. Eine Datei mit einer einzigen Welle von Kunden, nach der keine mehr gewonnen wurden, sieht aus wie das Fallen selbst.',
        },
      ],
      formula: [
        'zuerst gesehen in Woche u = Saison(u) × (N₀ e^(r u) + θ × O(u))',
        'O(u) = Σ über Abstände > u von P(u − Abstand) × f(Abstand)',
        'P = Kauftage je Woche, f = Anteil der Käufe, auf die nach diesem Abstand der nächste folgt',
      ],
    },
  ],
};
