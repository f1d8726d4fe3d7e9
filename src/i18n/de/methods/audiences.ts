/* Deutsche Methodenseite: Dateien mit Kunden für Werbung und Post, und was als Nächstes gekauft wird. */
import type { MethodPart } from '../../section.ts';

export const audiences: MethodPart = {
  id: 'audiences',
  title: 'Zielgruppen-Dateien und nächstes Produkt',
  sections: [
    {
      id: 'audience-files',
      title: 'Zielgruppen-Dateien',
      paragraphs: [
        'Die Dateien entstehen auf diesem Gerät aus den Kunden, die der Filter auswählt; hochladen müssen Sie sie selbst. Namen von Dateien und Spalten verraten nichts über die Personen darin, und die Zeilen stehen in der Reihenfolge der Daten, nicht des Werts.',
      ],
      rows: [
        {
          term: 'Nach Wert',
          text: 'Kunden mit einem Wert über 0, die besten zuerst, davon ein Anteil: für Meta alle, sonst ein Viertel, wenn Sie nichts anderes wählen. Wert ist der **Nettoumsatz aller Bestellungen bis zum Stichtag abzüglich Erstattungen** oder der vorhergesagte Wert (CLV) mit dem dort eingestellten Horizont und Zins, wenn ein Modell im Einsatz ist. Er steht in der Datei, wo eine Plattform ihn annimmt, in einer Währung und nie unter 0.',
        },
        {
          term: 'Zum Zurückgewinnen',
          text: 'Kunden der Segmente, die nachlassen oder gefährdet sind, mit den dort eingestellten Grenzen.',
        },
        {
          term: 'Käufer',
          text: 'Alle mit einer gezählten Bestellung oder mit einer innerhalb so vieler Tage bis zum Stichtag.',
        },
        {
          term: 'Angaben',
          text: 'E-Mail, Telefon und Land der jeweils letzten Bestellung des Kunden, die sie nennt. Namen und Postleitzahlen nur auf Wunsch; das letzte Wort eines Namens ist der Nachname. Was wie eine Formel beginnt (= + - @), bleibt weg.',
        },
        {
          term: 'Je eine Zeile',
          text: 'Jede Angabe steht einmal in der Datei. Kunden, von denen alles schon dort steht, gehen in diese Zeile ein, und ihr Wert wird dazugezählt. Bei den E-Mails wie bei den Telefonnummern zählt jeder Kunde genau einmal.',
        },
        {
          term: 'Kleinste Größe',
          text: 'Meta verlangt 100 Personen aus einem Land, Google 100 aktive Personen. Beide zählen, wen sie wiederfinden; das sind weniger als die Zeilen.',
        },
      ],
    },
    {
      id: 'audience-consent',
      title: 'Einwilligung in Werbung',
      paragraphs: [
        'Einwilligungen in E-Mails und in SMS sind getrennt: Eine E-Mail-Adresse braucht die eine, eine Telefonnummer die andere, und was nicht gesagt ist, ist keine Einwilligung. Der Filter ist **an, sobald die Daten überhaupt Einwilligungen nennen**. Bestellungen nennen die in E-Mails, eine Kundenliste beide. Es gilt, was zuletzt gesagt wurde: von der letzten Bestellung, die etwas sagt, oder von der Liste mit dem Tag, an dem ihre Datei gespeichert wurde. Sind zwei Zeilen der Liste ein Kunde und widersprechen sich, gilt Nein.',
      ],
    },
    {
      id: 'audience-platforms',
      title: 'Was die Plattformen verlangen',
      paragraphs: [
        'Hashes sind SHA-256 des Textes in UTF-8, hexadezimal in Kleinbuchstaben. Was schon ein Hash ist, bleibt so, und was leer ist, bleibt leer. Eine lesbare Datei nimmt keine Hashes auf.',
        'Derselbe Kunde hat bei Meta andere Hashes als bei Google: bei Telefonnummern immer, außerdem bei Gmail-Adressen mit Punkten oder Zusätzen.',
      ],
      rows: [
        {
          term: 'Meta',
          text: 'E-Mails ohne Leerraum am Rand und klein, Punkte und +Zusätze bleiben; Telefonnummern als Ziffern aus Ländervorwahl und Nummer; Namen klein, ohne Leer- und Satzzeichen, mit Akzenten; Postleitzahlen klein bis zum ersten Bindestrich; das Land mit zwei Buchstaben in jeder Zeile. **Gehasht**, bis auf den Wert.',
        },
        {
          term: 'Google',
          text: 'E-Mails klein und ohne Leerzeichen, bei gmail.com und googlemail.com auch ohne Punkte und +Zusätze; Telefonnummern mit + und Ländervorwahl; Namen klein und ohne Anrede. Vorname, Nachname, Land und Postleitzahl alle vier oder keines; Land und Postleitzahl sind nie gehasht. **Lesbar**, weil Google selbst hasht, oder gehasht.',
        },
        {
          term: 'Telefonnummern',
          text: 'Gelesen nach dem Land der Bestellung. Dateien verlieren das + vor einer Nummer. Mit führender 0 gehört sie deshalb zum Land; beginnt sie mit dessen Vorwahl, ist sie international, ebenso jede gültige internationale Nummer, wenn das Land seine eigenen mit führender 0 schreibt. Was dann noch aus zwei Ländern stammen könnte, bleibt weg, ebenso Nummern ohne Land.',
        },
        {
          term: 'Weggelassen',
          text: 'Funktionsadressen (noreply@, pos@, test@), Adressen von Marktplätzen, unkenntlich gemachte und solche, die keine Adresse sind; Nummern, die das Land nach Länge und Anfang nicht kennt.',
        },
      ],
    },
    {
      id: 'next-product',
      title: 'Nächstes Produkt',
      paragraphs: [
        'Über Kunden, die an einem zweiten Tag gekauft haben: Erstes Produkt ist das der Position mit der größten Menge × Preis in der ersten Bestellung; die nächsten sind alle Produkte des zweiten Kauftags, auch dasselbe. Kunden, deren erster oder zweiter Kauf kein Produkt nennt, fehlen in allen Anteilen.',
        'Anteil: wer von denen, die mit A begonnen und wieder gekauft haben, als Nächstes B gekauft hat, mit 95-%-Intervall nach Wilson. Üblich: derselbe Anteil aller Wiederkäufer. Support: wie viele aller Wiederkäufer das Paar gekauft haben. Das Intervall des Lifts nimmt den üblichen Anteil als bekannt; weil die Kunden von A unter allen sind, ist es eher zu weit.',
        'Betrachtet wird ein Paar ab **30 Kunden**, die mit A begonnen und wieder gekauft haben, wenn **5** davon B kaufen würden, falls es nicht von A abhinge. Getestet wird gegen alle anderen Wiederkäufer (wie bei Signalen), alle Paare gemeinsam korrigiert nach Benjamini–Hochberg mit 5 %; unter 100 Kunden wird nichts getestet. Ein Paar sagt, was gekauft wird, nicht, dass sich B besser verkauft, wenn man es zeigt.',
      ],
      formula: ['Lift = Anteil von B nach A / üblicher Anteil von B'],
    },
  ],
};
