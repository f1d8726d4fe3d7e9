/* Methodenseite auf Deutsch: die Tabellen neben den Bestellungen und der Umsatzbericht des Shops. */
import type { MethodPart } from '../../section.ts';

export const beside: MethodPart = {
  id: 'beside',
  title: 'Neben den Bestellungen',
  sections: [
    {
      id: 'tables-beside',
      title: 'Was die Tabellen enthalten',
      paragraphs: [
        'Dateien ohne Bestellungen bleiben in eigenen Tabellen, jede mit einem Bericht in der Datenansicht. Ihre Zeilen gehen auf wie die der Bestellungen.',
        'Was mehrere Dateien über dasselbe sagen, sagt eine von ihnen, gleich in welcher Reihenfolge sie abgelegt wurden; die Zeilen der anderen werden zusammengeführt.',
      ],
      rows: [
        {
          term: 'Werbeausgaben',
          text: 'Nach Kanal und Währung. Jeder Tag eines Kontos zählt einmal, wie viele Berichte ihn auch nennen; Zeilen über mehr als einen Monat werden auf ihre Tage verteilt.',
        },
        {
          term: 'Abonnements',
          text: 'Je eine Zeile: Preis, Abrechnungszeitraum, Zustand, Beginn und Ende. Ohne eine Spalte für das Ende lässt sich keine Kündigungsrate berechnen, und der Bericht sagt es.',
        },
        {
          term: 'Umfragen',
          text: 'Die Antworten auf eine Frage von 0 bis 10: Promotoren gaben 9 oder 10, Passive 7 oder 8, Kritiker weniger.',
        },
        {
          term: 'Kunden',
          text: 'Die Einwilligung in E-Mails, und „Total Orders“ neben allen Bestellungen des Kunden in den Daten, ob gezählt oder nicht. Hat er im Shop mehr, reichen die Daten nicht bis zur ersten Bestellung zurück, oder es fehlen welche. Eine Liste, die mehr als zwei Tage nach dem Stand gespeichert wurde, wird nicht verglichen.',
        },
        {
          term: 'Transaktionen',
          text: 'Die Tage der Erstattungen. An Beträgen und anderen Tagen ändern sie nichts.',
        },
      ],
    },
    {
      id: 'sales-report',
      title: 'Der Umsatzbericht des Shops',
      paragraphs: [
        'Shopifys Bericht „Umsatz im Zeitverlauf“ steht neben der Umsatzbrücke, Monat für Monat: Bestellungen und Umsatz vor Erstattungen. Ein Monat stimmt, wenn beides auf die kleinste Einheit gleich ist.',
        'Der Shop zählt eine Bestellung an dem Tag, an dem sie aufgegeben wurde, was immer aus ihr wird, und nimmt sie an einem späteren Tag als Retoure zurück. Darum stehen hier alle Bestellungen in der gezählten Währung, auch stornierte, ungültige, ausstehende und solche ohne Wert, und Retouren auf keiner Seite. Verkaufte Gutscheine bleiben außen vor, wie beim Shop.',
        'Ein Monat ist ganz, wenn der Bericht jeden seiner Tage enthält und er zwischen der ersten Bestellung und dem letzten Datum der Daten liegt. Monate, die nicht ganz sind, sind gekennzeichnet.',
      ],
      formula: [
        'Umsatz des Shops = Bruttoumsatz + Rabatte (negativ); ohne Bruttoumsatz: Nettoumsatz − Retouren (negativ)',
        'Umsatz hier = Σ Nettoumsatz vor Erstattungen − verkaufte Gutscheine',
      ],
    },
  ],
};
