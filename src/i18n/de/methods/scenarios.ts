/* Deutsche Methodenseite: Vorausrechnung und Szenarien. */
import type { MethodPart } from '../../section.ts';
import { nextMoney } from './next-money.ts';

export const scenarios: MethodPart = {
  id: 'what-if',
  title: 'Was wäre, wenn',
  sections: [
    {
      id: 'projector',
      title: 'Vorausrechnung und Szenarien',
      paragraphs: [
        'Ein Monat der Vorausrechnung ist ein Monat im Kundenleben: Wer in einem Monat gewonnen wird, kann vom nächsten an wieder bestellen. Aktiv in einem Monat ist, wer in ihm bestellt; im Monat der Gewinnung sind das alle. Ein Monat im Kundenleben sind 30 Tage Alter, wie in der Tabelle der Kohorten.',
        'Die Kurve der Bindung nennt den Anteil einer Kohorte, der im Monat k seines Kundenlebens aktiv ist. Zwischen zwei Punkten fällt sie mit einer Rate, hinter dem letzten mit der Abwanderung, die daneben steht. Eine einzige Rate anstelle der Kurve heißt (1 − Abwanderung)^k. Mit Daten ist die Kurve die des Kaufmodells, wenn es seine Prüfung bestanden hat: im Monat erwartete Käufe, geteilt durch die Kauftage eines aktiven Monats. Sonst ist es „im Zeitraum gekauft“, gepoolt, solange 50 Kunden beobachtet sind; die Abwanderung dahinter ist die von der ersten zur zweiten Hälfte der beobachteten Monate, ab sechs Monaten.',
        'Die übrigen gemessenen Zahlen: Neukunden = Erstbestellungen der letzten 365 Tage, oder der ganzen Zeit, wenn sie kürzer ist, auf ein Zwölftel Jahr; erste Bestellung = mittlerer Nettoumsatz des ersten Tages, spätere = Mittel der späteren, beide vor Erstattungen; Erstattungsquote = Erstattungen netto / Nettoumsatz vor Erstattungen über alle gezählten Bestellungen; Marge = gepoolter Deckungsbeitrag / Nettoumsatz; CAC = der gepoolte; heute aktiv = Kunden mit einer Bestellung in den letzten 30 Tagen, die weitergehen, wie die Kurve es für das Alter der heutigen Kohorten sagt. Beträge, die in keinen Daten stehen (Ausgaben für Bindung, Fixkosten, Kasse), sind 0, bis Sie sie eingeben. Die Saison ist der mittlere Anteil jedes Kalendermonats an den Bestellungen seines Jahres, über mindestens zwei ganze Jahre; sie bewegt Neukunden und Folgebestellungen und ist zunächst aus.',
        'Spannen gibt es nur, wo die Kurve 95-%-Intervalle hat: nach Wilson für eine beobachtete, aus gezogenen Parametern für die eines Modells. Die ganze Kurve wird ans untere, dann ans obere Ende gesetzt. Das ist weiter, als der Zufall allein eine Summe von Monaten bewegt, und enthält nichts von Preisen, Kosten und Neukunden.',
      ],
      formula: [
        'Bestellungen = neue + f × (Σ Neue vor k Monaten × a(k) + noch aktive Bestandskunden)',
        'Nettoumsatz = (neue × erste Bestellung + spätere Bestellungen × spätere Bestellung) × (1 − Erstattungsquote)',
        'Gewinn = Nettoumsatz × Marge − neue × CAC − Ausgaben für Bindung − Fixkosten',
        'Kasse = Kasse zu Beginn + Σ Gewinn',
        'LTV bis Monat k = Marge × (1 − Erstattungsquote) × (erste Bestellung + f × spätere Bestellung × (a(1) + … + a(k)))',
      ],
      rows: [
        {
          term: 'Hebel der Bindung',
          text: 'Bindung ist die des 12. Monats, R = a(12). Punkte und Prozente ergeben ein neues R′, und die ganze Kurve wird zu a(k)^h mit h = ln R′ / ln R: aus gleichbleibender Abwanderung wird eine andere gleichbleibende. „Bleiben um x länger“ ist h = 1 / (1 + x). Bestandskunden folgen vom ersten Monat an.',
        },
        {
          term: 'Zeit bis zur Folgebestellung',
          text: 'Dieselben Folgebestellungen neuer Kunden, früher oder später: aus C(k) wird C(k / (1 + x)), C = a(1) + … + a(k).',
        },
        {
          term: 'Ausgaben',
          text: 'Neukunden = Ausgangsfall × (Ausgaben / bisherige Ausgaben)^Elastizität. Was in die Bindung wandert, bringt höchstens die genannten Punkte, die Hälfte davon beim genannten Betrag im Monat: höchstens × (1 − 2^(−mehr / Hälfte)). Beides sind eingegebene Annahmen; Bestellungen zeigen sie nicht.',
        },
        {
          term: 'Bestellwert, Marge, Erstattungen',
          text: 'Bestellwert in Prozent, für erste und spätere Bestellungen gleich. Marge und Erstattungsquote in Punkten. Was erstattet wird, nimmt seinen Teil der Marge mit.',
        },
        {
          term: 'Amortisiert im Monat',
          text: 'Der erste Monat im Kundenleben, dessen LTV den CAC erreicht; 0 = mit der ersten Bestellung. Nur innerhalb der gerechneten Monate.',
        },
        {
          term: 'Ihre eigenen 5 %',
          text: '5 % relativ: R × 1,05; 5 Punkte: R + 0,05; halbe Abwanderung: R + (1 − R) / 2; jeweils mit der ganzen Kurve wie oben. Verglichen wird der Deckungsbeitrag eines Neukunden über 60 Monate, nicht abgezinst, und was nach CAC bleibt, ohne die Kosten der Verbesserung.',
        },
        {
          term: 'Links',
          text: 'Ein Link enthält, was eingegeben wurde: Zahlen des Ausgangsfalls und Hebel. Namen, Notizen und Gemessenes bleiben hier.',
        },
      ],
    },
    nextMoney,
  ],
};
