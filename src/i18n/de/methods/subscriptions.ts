/* Methodenseite auf Deutsch: MRR, seine Bewegungen, Abwanderung, Kohorten von Abonnenten. */
import type { MethodPart } from '../../section.ts';

export const subscriptions: MethodPart = {
  id: 'subscriptions',
  title: 'Abonnements',
  sections: [
    {
      id: 'mrr',
      title: 'MRR und seine Bewegungen',
      paragraphs: [
        'Der MRR (monatlich wiederkehrender Umsatz) eines Abos ist Betrag × Menge nach Abzug seines Rabatts, auf einen Monat gerechnet: ein Jahr / 12, eine Woche × 365,25 / 7 / 12, ein Tag × 365,25 / 12; einmal gerundet auf die kleinste Einheit der Währung. In der Probezeit wird nichts bezahlt: Der MRR beginnt mit dem Tag, an dem sie endet. Überfällige Abos zählen, unvollständige und pausierte nicht.',
        'Ein Abo endet an dem Tag, den die Datei als Ende nennt („Ended at“). Nennt sie nur die Kündigung, endet es **mit dem bezahlten Zeitraum**, in den diese fällt; wahlweise zählt die Abwanderung bei der Kündigung. Der Tag des Endes zählt als erster nicht mehr; ein Ende am ersten Tag lässt diesen einen Tag stehen. Beginnt der nächste Tarif des Kunden am Tag des Endes oder am Tag danach, ist das ein Tarifwechsel, kein Verlust.',
        'Mehrere Zeilen mit einer Abonummer und verschiedenem Beginn sind ihre Geschichte: Jede läuft, bis die nächste beginnt. Für eine pausierte Zeile wird nichts bezahlt, solange sie dauert. Ein Abo, das jetzt pausiert oder unbezahlt ist, zählt bis zum Beginn seines laufenden Zeitraums; nennt die Datei diesen nicht, bleibt es draußen und wird daneben gezählt.',
        'Was einem Kunden an einem Tag geschieht, ist eine Bewegung; Bewegungen folgen der Zeit über alle Abos des Kunden: Wer eines von zweien kündigt, verringert. Beginn und Ende in einem Monat sind neu und abgewandert.',
        'Der Nachweis einer Zahl führt Abos auf: die an einem Tag bezahlten oder, bei einer Bewegung, jedes, das an einem Tag beginnt (sein MRR) oder endet (sein MRR, negativ), an dem sich der MRR des Kunden auf diese Weise änderte. Was den MRR senkt, ist dort wie in der Tabelle negativ. Kunden einer Abo-Datei sind in dieser Datei nummeriert.',
        'Immer nur eine Währung: die gewählte oder die der Bestellungen, wenn Abos sie haben, sonst die der meisten Abos. Andere werden daneben gezählt, nie addiert. Stichtag ist der gewählte Tag, sonst der späteste, den Bestellungen oder Abos kennen, und nie ein späterer als der Tag, an dem die Abo-Datei gespeichert wurde.',
      ],
      formula: ['Anfang + neu + reaktiviert + erweitert − verringert − abgewandert = Ende'],
      rows: [
        { term: 'neu', text: 'MRR eines Kunden, der nie zuvor bezahlt hat.' },
        { term: 'reaktiviert', text: 'MRR eines Kunden, der schon bezahlt hatte und dann nichts mehr.' },
        { term: 'erweitert, verringert', text: 'Der Kunde zahlt mehr oder weniger als zuvor, aber nicht nichts.' },
        { term: 'abgewandert', text: 'Was der Kunde zuvor bezahlt hat, und dann nichts mehr.' },
      ],
    },
    {
      id: 'mrr-rates',
      title: 'GRR, NRR, Abwanderung',
      paragraphs: [
        'Über die Kunden, die am Monatsanfang etwas zahlen. Ist deren Summe 0, gibt es keine Rate. Ein Monat, der nicht vorbei ist, hat seine bisherigen Raten; sie sind gestrichelt gezeichnet und stehen in keinem Satz.',
        'Wer in einem Monat beginnt und endet, steht außerhalb von GRR und NRR. **Reaktivierte gehören nicht zur NRR**; wahlweise kommt der MRR am Monatsende von Kunden dazu, die schon bezahlt hatten, am Anfang aber nichts.',
        'Sagt keine Spalte, wann ein Abo endete, enthält die Datei nur die verbliebenen: Abwanderung und alles, was daraus folgt, sind dann nicht bekannt, und es steht nichts dafür da, auch keine 0.',
      ],
      formula: [
        'GRR = Σ min(Endeᵢ, Anfangᵢ) / Σ Anfangᵢ',
        'NRR = Σ Endeᵢ / Σ Anfangᵢ',
        'Umsatzabwanderung brutto = 1 − GRR, netto = 1 − NRR',
        'Kundenabwanderung = Kunden mit Ende 0 / Kunden mit Anfang > 0 (95-%-Wilson-Intervall)',
        'Quick Ratio = (neu + erweitert + reaktiviert) / (abgewandert + verringert)',
        'ARPA = MRR am Ende / zahlende Kunden',
      ],
    },
    {
      id: 'active-on-day',
      title: 'Aktiv an Tag N',
      paragraphs: [
        'Abonnenten nach dem Monat, in dem sie zum ersten Mal bezahlt haben. Aktiv an Tag N: Der Kunde zahlt am N-ten Tag nach dem ersten bezahlten etwas. Im Nenner stehen die Kunden, die so lange beobachtet sind: erster bezahlter Tag + N ≤ Stichtag. Im Kalender wird nach dem letzten Tag des k-ten Monats gefragt, und zwar für alle. Anteile tragen ihr 95-%-Wilson-Intervall.',
        'Gebliebener MRR = MRR dieser Kunden an diesem Tag / ihr MRR an den Tagen, an denen sie begannen. Er liegt über 100 %, wo Erweiterungen die Verluste übertreffen. Die gepoolte Zeile zählt nur vollständige Kohorten zusammen.',
      ],
    },
    {
      id: 'recurring-orders',
      title: 'Abos aus wiederkehrenden Bestellungen',
      paragraphs: [
        'Gibt es keine Abo-Datei, oder auf Wunsch, werden Abos aus gezählten Bestellungen abgeleitet, deren Quelle subscription_contract ist oder die ein Schlagwort tragen, das Sie nennen. Das ist eine Näherung und heißt auch so.',
        'Jeder Kunde hat ein Abo. Sein Zeitraum ist der mittlere Abstand (Median) der wiederkehrenden Bestellungen, nach Verhältnis gerundet auf 7, 14, 30, 60, 90 oder 365 Tage; bei nur einer solchen Bestellung gilt der Median aller Kunden, ein Monat, wo es keinen gibt. Eine Bestellung bestimmt den MRR bis zur nächsten: ihr Nettoumsatz über diesen Zeitraum. Bleibt die nächste 1,5 Zeiträume lang aus, gilt das Abo an diesem Tag als beendet, und eine spätere Bestellung reaktiviert es. Wer abwandert, wird also einen halben Zeitraum später gesehen, und vorher niemand.',
      ],
    },
  ],
};
