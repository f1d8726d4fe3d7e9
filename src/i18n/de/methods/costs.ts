/* Methodenseite auf Deutsch: Kosten je Tag und Artikel, Ausgaben je Monat und Kanal. */
import type { MethodPart } from '../../section.ts';

export const costs: MethodPart = {
  id: 'costs',
  title: 'Kosten und Ausgaben',
  sections: [
    {
      id: 'cost-rates',
      title: 'Sätze und wann sie sich änderten',
      paragraphs: [
        'Rohmarge, variable Kosten, Zahlungsgebühr und Versandkosten gelten ab ihrem Tag, die Bestellungen dieses Tages eingeschlossen. Eine Änderung, die einen Satz nennt, lässt die anderen, wie sie waren; von zwei Änderungen an einem Tag gilt die später eingegebene. Die zuerst eingegebene Marge gilt auch für die Tage davor.',
        'Die Zahlungsgebühr ist ein Anteil am Gesamtbetrag, wie er berechnet wurde, und ein fester Betrag je Bestellung: Eine spätere Erstattung bringt die Gebühr nicht zurück. Versandeinnahmen sind, wenn eingeschaltet, der von Kunden bezahlte Versand ohne seine Steuer, wie in der Umsatzbrücke; sie sind 0, wo die Zählregeln den Versand schon im Nettoumsatz lassen.',
      ],
      formula: [
        'Deckungsbeitrag = Nettoumsatz × Rohmarge + Versandeinnahme − variable Kosten − Versandkosten − (Gebühr in % × berechneter Betrag + feste Gebühr), je Bestellung',
      ],
    },
    {
      id: 'item-costs',
      title: 'Kosten je Artikel',
      paragraphs: [
        'Artikel werden an der SKU erkannt, sonst am Produktnamen, ohne Rücksicht auf Groß- und Kleinschreibung. Eingegebenes gilt vor Dateien. Der Name eines Produkts in einer Datei zählt nur, wo alle seine Zeilen dieselben Kosten haben; Varianten, die sich unterscheiden, nennt allein ihre SKU. Kosten in einer Währung ohne eingegebenen Kurs bleiben außen vor.',
        'Die Positionen mit bekannten Kosten stehen für den Anteil am Nettoumsatz der Bestellung, den ihr Wert (Menge × Preis) am Wert aller Positionen hat. Sie kosten Stückkosten × Menge × den Anteil der Bestellung, der nicht erstattet wurde: Was zurückkam, gilt anteilig als Ware. Wo Erstattungen an ihrem eigenen Tag oder gar nicht zählen, behält die Bestellung ihre ganzen Kosten, und die Erstattung ist verlorener Umsatz.',
        'Abdeckung = Nettoumsatz der Positionen mit bekannten Kosten / Nettoumsatz, über alle gezählten Bestellungen. Was nicht abgedeckt ist, zählt mit der eingegebenen Rohmarge. Ist keine eingegeben, zählt es mit der Marge des abgedeckten Teils, sofern dieser mindestens die Hälfte des Nettoumsatzes ausmacht; sonst gibt es keinen Deckungsbeitrag.',
      ],
    },
    {
      id: 'lost-orders',
      title: 'Stornierte und erstattete Bestellungen',
      paragraphs: [
        'Solche Bestellungen zählen nicht und stehen deshalb in keinem Deckungsbeitrag. Was jede kostet, lässt sich eingeben; ihre Anzahl mal diese Kosten ist eine eigene Zeile neben den Kosten und geht weder in LTV noch in Amortisation ein.',
      ],
    },
    {
      id: 'spend',
      title: 'Gewinnungskosten',
      paragraphs: [
        'Jedes Geld zählt einmal. Ein Betrag für einen ganzen Monat steht für alles, was Kanäle und Dateien über diesen Monat sagen; ein Betrag für einen Kanal steht für das, was Dateien über diesen Kanal in diesem Monat sagen. Laufende Beträge (Agentur, Gehälter, Werkzeuge) kommen hinzu, in den Monaten, die die Daten umfassen.',
        'Berichte eines Kontos nach Kampagne, Anzeigengruppe und Anzeige nennen dasselbe Geld und werden nie addiert. Eine Zeile, die mehrere Monate umfasst, liegt gleichmäßig auf ihren Tagen und ist gekennzeichnet. Tage nach dem Stichtag bleiben außen vor. Die Monate eines Kanals werden so gerundet, dass sie seine gerundete Summe ergeben (größter Rest). Eine Währung ohne eingegebenen Kurs wird genannt und nie addiert.',
        'Ein Anteil an allen Ausgaben, an einem Kanal oder an einem laufenden Betrag kann als Ausgabe für Bestandskunden erklärt werden. Er wird je Betrag einmal gerundet und steht nicht im CAC.',
      ],
    },
    {
      id: 'channels',
      title: 'Kanäle',
      paragraphs: [
        'Eine Regel gibt einem Kanal die Kunden, deren erste Bestellung einen ihrer Werte hat: Quelle, Rabattcode, Tag, eine behaltene Spalte wie UTM oder ein anderes Merkmal. Verglichen wird ohne Leerzeichen am Rand und ohne Rücksicht auf Groß- und Kleinschreibung. Die erste passende Regel nimmt den Kunden; wer zu keiner passt, ist nicht zugeordnet.',
        'Bezahlter CAC eines Kanals = seine Werbeausgaben (eingegeben oder aus Dateien; ohne laufende Beträge) / die neuen Kunden, die seine Regeln erfassen, in denselben Monaten. Was Links über eine erste Bestellung sagen, ist das Letzte vor dem Kauf: Es beweist nicht, dass der Kanal den Kunden gewonnen hat. Der CAC über alle Kanäle hängt davon nicht ab.',
      ],
    },
  ],
};
