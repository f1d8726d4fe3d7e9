/* Methodenseite auf Deutsch: welche Bestellungen zählen und was sie wert sind. */
import type { MethodPart } from '../../section.ts';

export const counting: MethodPart = {
  id: 'counting',
  title: 'Was zählt',
  sections: [
    {
      id: 'counted',
      title: 'Gezählte Bestellungen',
      paragraphs: [
        'Eine gezählte Bestellung ist ein Kauf: nicht storniert, nicht ungültig, abgelaufen oder fehlgeschlagen, nicht vollständig erstattet und mit einem Nettoumsatz über 0.',
        'Ausstehende Bestellungen zählen, **wenn sie ganz oder teilweise versandt sind**, denn Rechnung und Nachnahme bleiben ausstehend; wahlweise zählen sie immer oder nie. Autorisierte und teilweise bezahlte zählen.',
        'Bestellungen ohne Wert werden **ausgelassen**; wahlweise zählen sie. Bestellungen unter 0 zählen nie, und vollständig erstattete auch dann nicht, wenn Erstattungen nicht abgezogen werden.',
        'Bestellungen, die Ihre eigene Regel auslässt (nach Tag, Quelle, Wert oder E-Mail-Domain), haben eine eigene Zeile in der Brücke.',
      ],
    },
    {
      id: 'net-sales',
      title: 'Nettoumsatz',
      paragraphs: [
        'Nettoumsatz ist, was die Ware gebracht hat: ohne Steuer, ohne Versand, nach Rabatten und **nach Erstattungen**. Wahlweise bleiben Steuer oder Versand darin, oder Erstattungen werden nicht abgezogen (brutto).',
        'Die Zwischensumme ist schon um Rabatte gemindert. Fehlt sie, gilt Summe − Versand − Steuer, und das wird vermerkt. In einfachen Tabellen gilt der Betrag, wie er dasteht.',
        'Erstattungen mindern die Bestellung **an ihrem eigenen Tag**; so hat ein Shop eine Zahl, ob mit oder ohne Erstattungsdaten. Wurde mehr erstattet als bezahlt, wird begrenzt und aufgelistet. Vollständig erstattet ist eine Bestellung, wenn ihr Status es sagt oder der erstattete Anteil mindestens 0,9999 ist.',
        'Die Wahl „am Tag der Erstattung“ braucht die Tage der Erstattungen, aus den Transaktionen des Shops oder aus Zahlungen, die sie einzeln aufführen; nur erfolgreiche zählen. Vollständig erstattete Bestellungen zählen dann an ihrem eigenen Tag, und jede Erstattung ist für sich negativer Umsatz, nie eine Bestellung.',
        'Eine negative Zeile mit der ID einer Bestellung wird zu ihr addiert. Mit eigener ID ist sie eine Erstattung dieser Identität an diesem Tag, nie eine Bestellung, und hat eine eigene Zeile in der Brücke.',
      ],
      formula: [
        'Nettoumsatz vor Erstattungen = Zwischensumme − Steuer in der Zwischensumme',
        'erstatteter Anteil = min(1, Erstattung / Summe), 0 bei Summe 0',
        'Nettoumsatz = Nettoumsatz vor Erstattungen × (1 − erstatteter Anteil)',
      ],
    },
    {
      id: 'exchanges',
      title: 'Umtausch',
      paragraphs: [
        'Ein Umtausch sieht aus wie ein Wiederkauf und ist keiner. Als Umtausch gilt eine Bestellung, wenn derselbe Kunde vorher eine gezählte Bestellung mit sichtbarer Rückgabe hatte, beide dasselbe Produkt enthalten (dieselbe SKU; wo es keine gibt, denselben Namen) und zwischen Rückgabe und späterer Bestellung höchstens 30 Tage liegen, davor oder danach: Viele bestellen das andere Stück, bevor sie das erste zurücksenden.',
        'Sichtbar ist eine Rückgabe, wo von einer gezählten Bestellung etwas erstattet wurde. Ihr Tag ist der der Erstattung, soweit er bekannt ist und nicht nach dem Stand liegt; sonst steht dafür der Tag der erstatteten Bestellung. Eine andere Größe hat oft eine andere SKU, es wird also nicht jeder Umtausch gefunden; und eine Erstattung ohne Rückgabe kann einen echten Wiederkauf so aussehen lassen.',
        'Ein Umtausch **zählt als Kauf**, und die Datenansicht sagt, wie viele es sind. Wahlweise gehört er zur Bestellung, die er ersetzt: Diese übernimmt an ihrem eigenen Tag seinen Nettoumsatz, seine Stückzahl und seine Erstattungen, und er ist keine Bestellung, kein Kauftag und kein Wiederkauf. Der Nettoumsatz bleibt bis auf die kleinste Einheit gleich; in der Brücke stehen die Bestellungen, wie der Shop sie zählt.',
        'Eine vollständig erstattete Bestellung zählt gar nicht; die nächste ist also ein erster oder weiterer Kauf wie jeder andere. Zählen Erstattungen an ihrem eigenen Tag, zählt auch sie, und die nächste kann ihr Umtausch sein.',
      ],
    },
    {
      id: 'tax-mode',
      title: 'Steuer in den Beträgen',
      paragraphs: [
        'Ob Preise die Steuer enthalten, sagt die Datei nicht; die Beträge jeder Bestellung sagen es, nach den beiden Proben unten.',
        'Passen die Beträge zu keinem von beiden, wird es mit Summe − Trinkgeld − Zoll noch einmal geprüft; sonst gilt, was für die meisten besteuerten Bestellungen derselben Quelle, Währung und desselben Lieferlandes im Datensatz gilt, sonst derselben Quelle und Währung, sonst aufgeschlagen.',
        'Versand ist unversteuert, wenn über die Bestellungen mit enthaltener Steuer und Versand einer Quelle und Währung Steuer / (Zwischensumme − Steuer) bei mindestens 90 % ein einziger Satz ist, auf 0,1 Punkte genau, und Steuer / (Summe − Steuer) nicht. Beides wird nach jedem Import neu bestimmt; der Bericht sagt, wie viele Bestellungen sich geändert haben.',
      ],
      rows: [
        { term: 'Enthalten', text: '|Zwischensumme + Versand − Summe| ≤ 0,02 < Steuer' },
        { term: 'Aufgeschlagen', text: '|Zwischensumme + Versand + Steuer − Summe| ≤ 0,02' },
        {
          term: 'Steuer in der Zwischensumme',
          text: '0, wenn aufgeschlagen; die Steuer, wenn Versand unversteuert ist; sonst Steuer × Zwischensumme / (Zwischensumme + Versand), 0 bei Zwischensumme 0.',
        },
      ],
    },
    {
      id: 'rounding',
      title: 'Rundung und Währung',
      paragraphs: [
        'Der Nettoumsatz jeder Bestellung wird einmal gerundet, kaufmännisch von der Null weg, auf die kleinste Einheit der Währung (0, 2 oder 3 Stellen, ISO 4217). Jede Summe ist eine Summe daraus.',
        'Beträge verschiedener Währungen werden nie addiert: Gezählt wird eine, ohne Wahl die der meisten Bestellungen. Für jede andere können Sie einen Kurs eingeben, also was eine Einheit von ihr in der gezählten wert ist; ohne Kurs bleiben ihre Bestellungen außen vor und haben eine Zeile in der Brücke. Wählen Sie eine andere Währung, gelten die Kurse nicht mehr.',
        'Nennt eine Datei keine Währung, werden Sie einmal gefragt; bis dahin stehen ihre Beträge ohne Zeichen.',
      ],
    },
    {
      id: 'bridge',
      title: 'Umsatzbrücke',
      paragraphs: [
        'Der Weg von der Summe aller Bestellungen zum Nettoumsatz. Jede Bestellung steht in einer Zeile, und der erste Grund gilt: nach dem gewählten Stand, andere Währung, durch Ihre Regel ausgelassen, storniert, ungültig oder abgelaufen oder fehlgeschlagen, ausstehend und nicht versandt, vollständig erstattet, null oder negativ. Es bleibt die Summe der gezählten Bestellungen.',
        'Davon gehen ab: Steuer, Versand ohne dessen Steuer, Trinkgeld, Zoll und Übriges sowie der Nettoteil von Teilerstattungen; es bleibt der Nettoumsatz. „Davon ohne Identität“ steht darunter und wird nicht abgezogen. Erstattungen an eigenen Tagen und Erstattungen mit eigener ID folgen danach. Die Zeilen gehen auf die kleinste Einheit genau auf.',
      ],
      rows: [
        {
          term: 'Versand',
          text: 'Versand, wo Steuer aufgeschlagen wird; Zwischensumme + Versand − Steuer − Netto vor Erstattungen, wo sie enthalten ist.',
        },
        {
          term: 'Erstattungen',
          text: 'Netto vor Erstattungen, gerundet, − Nettoumsatz. Am Tag der Erstattung gezählt: nur die ohne Datum.',
        },
        { term: 'Trinkgeld, Zoll und Übriges', text: 'Summe − Steuer − Versandzeile − Netto vor Erstattungen.' },
      ],
    },
  ],
};
