/* Methodenseite auf Deutsch: was für Importe entschieden wurde, wo die Definitionen Raum lassen. */
import type { MethodPart } from '../../section.ts';

export const imports: MethodPart = {
  id: 'imports',
  title: 'Importe im Einzelnen',
  sections: [
    {
      id: 'import-refunds',
      title: 'Erstattungen und Kurse',
      paragraphs: [
        'Was „am Tag der Erstattung“ und eingegebene Kurse bedeuten, wo mehr als eine Lesart vertretbar ist.',
      ],
      rows: [
        {
          term: 'Wie viel und wann',
          text: 'Die Bestellung sagt, wie viel erstattet wurde, die Transaktionen sagen, wann. Die frühesten gelten, bis der erstattete Betrag (höchstens die Summe) aufgebraucht ist; was darüber liegt, wird genannt und nicht verwendet. Nennt eine Bestellung keine Erstattung, gilt keine, es sei denn, ihr Status sagt vollständig erstattet: dann bis zur Summe.',
        },
        {
          term: 'Welche Bestellung',
          text: 'Eine Transaktion gehört zu der einen Bestellung mit ihrer Nummer, wie sie dasteht, sonst mit oder ohne #. Tragen zwei Bestellungen die Nummer, gilt sie für keine. Eine Erstattung in anderer Währung als ihre Bestellung wird nicht verwendet.',
        },
        {
          term: 'Erstattungen in zwei Dateien',
          text: 'Dieselbe Bestellung, derselbe Tag und derselbe Betrag in zwei Dateien sind eine Erstattung; gleiche innerhalb einer Datei bleiben mehrere.',
        },
        {
          term: 'Tag einer Erstattung',
          text: 'Nie vor dem Tag ihrer Bestellung. Nach dem Stand ist sie noch nicht da; ohne Wahl bewegen Transaktionen den Stand nicht.',
        },
        {
          term: 'Rundung',
          text: 'Was nach jeder datierten Erstattung von der Bestellung bleibt, wird einmal gerundet; die Erstattung ist der Unterschied. Liegen alle vor dem Stand, sind die Summen dieselben wie am Tag der Bestellung.',
        },
        {
          term: 'Vollständig erstattete',
          text: 'Sie zählen, ohne den Teil, der kein Datum hat. Haben mindestens 0,9999 der Summe keines, zählen sie nicht.',
        },
        {
          term: 'Davor oder danach',
          text: 'Der durchschnittliche Bestellwert, der Erstbestellwert der Kohorten und die Zeile „davon ohne Identität“ der Brücke gelten vor datierten Erstattungen. Umsatz je Kunde, wiederkehrender Anteil und Nettoumsatz ohne Identität gelten danach.',
        },
        {
          term: 'Monate',
          text: 'Eine Erstattung mindert den Monat ihres Tages und dort die Art von Umsatz (neu, wiederkehrend, ohne Identität), die ihre Bestellung war.',
        },
        {
          term: 'Kosten',
          text: 'Eine Erstattung nimmt ihre Marge zurück, nicht die variablen Kosten der Bestellung. Der Wert über das Alter kann wieder fallen; die Amortisation ist der erste Tag, an dem er den CAC erreicht.',
        },
        {
          term: 'Erstattungen mit eigener ID',
          text: 'Sie bleiben unter jeder Regel neben dem Geld der Kohorten.',
        },
        {
          term: 'Kurse',
          text: 'Jeder Betrag wird mit dem Kurs malgenommen, wie er eingegeben ist, und einmal auf 1/10.000 gerundet. Ob Steuer enthalten ist, sagen weiter die Beträge, wie sie dastehen; eine Regel nach Wert vergleicht die umgerechnete Summe.',
        },
      ],
    },
    {
      id: 'import-identities',
      title: 'Identitäten',
      paragraphs: ['Was verhindert, dass Telefon oder Name aus vielen Kunden einen machen.'],
      rows: [
        {
          term: 'Nach Telefon',
          text: 'Eine Nummer vereint höchstens fünf Identitäten; die, die nur aus der Nummer selbst besteht, zählt nicht mit. Die Nummer einer Identität, hinter der viele stehen, vereint niemanden.',
        },
        {
          term: 'Nach Name',
          text: 'Verglichen wird ohne Groß- und Kleinschreibung, Akzente und doppelte Leerzeichen (ß = ss); nötig sind zwei Wörter und dieselbe Postleitzahl. Hat keine Bestellung der Daten eine Postleitzahl, vereint der Name allein und ist die Identität von Bestellungen ohne eine. Ein Paar oder Name mit mehr als fünf Identitäten oder mit mehr als 5 % der Bestellungen und mehr als 20 davon vereint niemanden.',
        },
        {
          term: 'Unberührt',
          text: 'Identitäten, hinter denen viele stehen, und nicht als Identität gewertete vereinen sich mit niemandem.',
        },
        {
          term: 'Gezeigt als',
          text: 'Ein vereinter Kunde heißt nach seiner sichersten Identität: E-Mail, Telefon, Kundennummer, Name.',
        },
      ],
    },
    {
      id: 'import-tables',
      title: 'Tabellen neben den Bestellungen',
      paragraphs: ['Welcher Datei geglaubt wird, welche Zeilen zählen und für welche Tage.'],
      rows: [
        {
          term: 'Welche Datei gilt',
          text: 'Für jede Sache eine, mit allen ihren Zeilen dazu. Ausgaben: die später gespeicherte, dann die mit der größeren Summe. Ein Abonnement: die mit dem spätesten vergangenen Datum. Ein Kunde, ein Zeitraum des Umsatzberichts: die später gespeicherte. Gleiche Antworten und Transaktionen: so oft wie in der Datei mit den meisten.',
        },
        {
          term: 'Ebenen der Ausgaben',
          text: 'Jeden Tag eines Kontos, Kanals und einer Währung nennt eine Ebene (Konto, Kampagne, Anzeigengruppe, Anzeige): die mit den meisten Tagen, bei Gleichstand die gröbere.',
        },
        {
          term: 'Zeiträume der Ausgaben',
          text: 'Überschneiden sich zwei Zeiträume einer Kampagne, Anzeigengruppe oder Anzeige, gilt für einen Tag der später gespeicherte, dann der kürzere. Zeilen, die nichts davon nennen, werden addiert.',
        },
        {
          term: 'Tage der Ausgaben',
          text: 'Eine Zeile zählt an ihrem Tag oder gilt für ihre Tage, ihre Woche (sieben Tage ab dem genannten oder die ISO-Woche) oder ihren Monat; ein Bericht ohne Datum für den Zeitraum über seiner Kopfzeile. Verteilt wird gleichmäßig, den Rest nimmt der letzte Tag. Ein letzter Tag, der mehr als einen Tag nach dem Speichern liegt, wird auf den Tag des Speicherns gekürzt.',
        },
        {
          term: 'Beträge der Ausgaben',
          text: 'Eine Zeile ohne Betrag wird ausgelassen, wenn die Datei Impressionen oder Klicks zählt und sie keine hat; sonst wird sie abgewiesen. 0 ist ein Wert, ein negativer Betrag eine Gutschrift.',
        },
        {
          term: 'Ausgaben ohne Namen',
          text: 'Im Bericht einer Plattform ist eine Zeile ohne Namen eine Summe, wenn ihr Betrag mindestens der aller benannten Zeilen ist oder der von denen derselben Tage; sonst sind es Ausgaben des Kontos.',
        },
        {
          term: 'Monat zuerst',
          text: 'Entscheidet kein Datum, steht der Monat vorn in Dateien von LinkedIn, Microsoft und Etsy und in Kunden und Abonnements von Stripe.',
        },
        {
          term: 'Kunden',
          text: 'Wer zweimal in einer Datei steht, zählt einmal, mit der Zeile mit mehr Bestellungen, dann mit mehr Umsatz, dann der späteren. Verglichen werden nur Kunden, die in den Daten eine Bestellung haben.',
        },
        {
          term: 'Transaktionen',
          text: 'In Shopifys Transaktionen steht die Bestellnummer unter „Name“. Bei Shopify Payments ist jede Art außer Zahlung und Erstattung „Sonstiges“.',
        },
        {
          term: 'Abonnements',
          text: 'Von zwei Zeilen mit einer Nummer gilt die, deren bezahlter Zeitraum später endet; in eigenen Tabellen sind Zeilen mit verschiedenem Beginn ihr Verlauf und bleiben. Fehlt der Beginn, gilt der Tag der Anlage, fehlt die Menge, 1. Ohne Preis, bekannten Abrechnungszeitraum oder lesbares Datum wird die Zeile abgewiesen.',
        },
        {
          term: 'Umsatzbericht',
          text: 'Zeilen eines Zeitraums werden addiert. Von sich überschneidenden gilt der später gespeicherte, dann der längere. Eine Zeile über eine Monatsgrenze gehört zu keinem Monat.',
        },
        {
          term: 'Umfragen',
          text: 'Die Bewertung steht in der Spalte, deren Überschrift am besten passt, unter denen, in denen neun von zehn gefüllten Zellen 0 bis 10 sind. Eine Zeile ohne Bewertung wird ausgelassen, jeder andere Inhalt dort abgewiesen.',
        },
      ],
    },
    {
      id: 'import-files',
      title: 'Merkmale, Positionen und Rückfragen',
      paragraphs: [
        'Was aus weiteren Spalten wird und aus Positionen, die keine Ware sind, und wie lange eine Antwort gilt.',
      ],
      rows: [
        {
          term: 'Schlüssel einer Bestellung',
          text: 'Note Attributes werden ohne Groß- und Kleinschreibung, Leerzeichen, Bindestriche und führende Unterstriche verglichen. Eine Adresse gibt die Kampagne aus ihrer Abfrage, wo die Bestellung selbst keine nennt; eine verweisende Seite gibt ihren Host als „referrer“.',
        },
        {
          term: 'Merkmale, die wegfallen',
          text: 'Schlüssel, die sagen können, wer jemand ist, Kennungen von Klicks und Sitzungen, Schlüssel an weniger als fünf Bestellungen und solche mit mehr als 50 Werten, wenn das mehr als die Hälfte der Bestellungen mit einem Wert sind. Je Datei bleiben höchstens 24, Kampagnen zuerst.',
        },
        {
          term: 'Gutscheine',
          text: 'Eine Position, die weder versandt noch besteuert wird und nach Name oder Artikelnummer ein Gutschein ist, ist ein verkaufter Gutschein. Sie bleibt im Nettoumsatz, ihr Betrag steht daneben.',
        },
        {
          term: 'Trinkgeld und Zoll',
          text: 'Solche Positionen gelten nur dort als Trinkgeld oder Zoll, wo sie erklären, um wie viel die Positionen über der Zwischensumme liegen. „Duties“ der Bestellung selbst geht vor.',
        },
        { term: 'Postleitzahl', text: 'Die der Rechnung, sonst die der Lieferung.' },
        {
          term: 'Vermutungen',
          text: 'Von zwei Spalten mit derselben Vermutung hat sie die sicherere; eine Bedeutung gehört zu einer Spalte. Ab 0,9 heißt eine Vermutung sicher, ab 0,6 wahrscheinlich.',
        },
        {
          term: 'Antworten',
          text: 'Eine Antwort gilt für alle offenen Datumsangaben einer Datei, eine für alle offenen Beträge. Antworten werden zur Kopfzeile gemerkt; Reparaturen (kurze Zeilen, späte oder gemischte Daten) gelten für die eine Datei.',
        },
        {
          term: 'Zeitzone und Währung',
          text: 'Eine Zeitzone bewegt nur Dateien, deren Zeiten in UTC stehen. Eine für eine Datei gewählte Währung gilt, wo ihre Zeilen keine nennen.',
        },
        {
          term: 'Zurücknehmen',
          text: 'Ein zurückgenommener Import lässt die Daten, als wäre er nie gewesen. Einstellungen bleiben, solange ein anderer Import da ist; gemerkte Antworten bleiben immer.',
        },
        {
          term: 'Vergessene Identitäten',
          text: 'Jede E-Mail, Telefonnummer, Postleitzahl und Kundennummer und jeder Name weicht einem Zeichen; gleiche haben das gleiche, sodass jede Bestellung ihren Kunden behält und **keine Zahl sich ändert**. Von E-Mails bleibt eine Domain, die fünf Adressen teilen oder die eine Zählregel nennt; die Adresse einer Kasse oder Funktion bleibt als solche kenntlich. Abgelehnte Zeilen im Wortlaut werden gelöscht. Später gelesene Dateien werden nur nach Bestellnummern zusammengeführt. Einen Weg zurück gibt es nicht.',
        },
      ],
    },
  ],
};
