/* Deutscher Abschnitt der Methoden: der nächste Betrag, die Verteilung zweier Budgets, Empfindlichkeit und Unsicherheit. */
import type { MethodSection } from '../../section.ts';

export const nextMoney: MethodSection = {
  id: 'next-money',
  title: 'Der nächste Betrag, Empfindlichkeit und Unsicherheit',
  paragraphs: [
    'Der Betrag wird einmal ausgegeben, gleichmäßig über die gerechneten Monate. Was er bringt, ist der Deckungsbeitrag, der in diesen Monaten dazukommt; was bleibt, ist das ohne den Betrag. Für Akquise und Bindung sagen das die Wirkungen, die beim Ausgangsfall eingegeben sind, für Marge und Bestellwert zwei Zahlen, die daneben stehen.',
    'Ohne Daten lässt sich eine Währung nennen. Sie ist ein Name für alle Beträge, umgerechnet wird nichts. Daten haben ihre eigene Währung; eine zweite kommt nicht hinzu.',
  ],
  formula: [
    'Akquise: Neukunden × (1 + Betrag / Akquisekosten)^Elastizität',
    'Bindung: höchstens × (1 − 2^(−(Betrag / Monate) / Hälfte)) Punkte von a(12)',
    'trägt sich: zusätzlicher Deckungsbeitrag = Betrag',
  ],
  rows: [
    {
      term: 'Trägt sich ab',
      text: 'Die Verbesserung, bei der der zusätzliche Deckungsbeitrag gleich dem Betrag ist. In Neukunden, Marge und Bestellwert ist der Deckungsbeitrag linear: Betrag / Deckungsbeitrag der Neukunden, / Nettoumsatz, / Deckungsbeitrag. Punkte der Bindung werden durch Halbieren gefunden, bis dahin, dass jeder bleibt.',
    },
    {
      term: 'Schlägt die Akquise ab',
      text: 'Die Verbesserung, die so viel Deckungsbeitrag bringt, wie von demselben Betrag in der Akquise angenommen ist.',
    },
    {
      term: 'Beide gleich bei',
      text: 'Der Betrag, bei dem Akquise und Bindung nach den Annahmen dasselbe bringen, und zwar der nächste am eingegebenen, vom Tausendstel bis zum Tausendfachen.',
    },
    {
      term: 'Verteilung der Budgets',
      text: 'Die heutigen Ausgaben für Akquise und Bindung über alle Monate sind ein Budget. Bei jedem Anteil geht jeden Monat der gleiche Teil davon in die Bindung; der Rest vervielfacht die Akquisekosten jedes Monats. Das Optimum ist der höchste Gewinn auf dieser Kurve: die Folge eingegebener Annahmen, keine Messung.',
    },
    {
      term: 'Empfindlichkeit',
      text: 'Jede Zahl allein am unteren und am oberen Ende ihrer Spanne, die übrigen wie im Ausgangsfall; ein einzelner Hebel, ebenso weit gezogen, ergibt dasselbe. Gesetzte Spannen sind ein Zehntel des Ausgangsfalls nach beiden Seiten, im Rahmen des Möglichen; die der Kurve ist ihr 95-%-Intervall, wo sie eines hat. Bei einer einzigen Rate ist die Abwanderung die Bindung und steht allein da. Die Zahl der Monate ist gewählt.',
    },
    {
      term: 'Unsicherheit der Szenarien',
      text: 'Monte Carlo: 10.000 Verläufe, jede Zahl aus ihrer Spanne gezogen, unabhängig von den übrigen, Startwert 1. Am ehesten wie im Ausgangsfall: Dreieck zwischen beiden Enden. Alles gleich wahrscheinlich: Gleichverteilung. Glocke: Normalverteilung um die Mitte der Spanne, 5 % darunter und 5 % darüber, nie jenseits des Möglichen. Genannt werden der Median, das 5-%- und das 95-%-Quantil (Typ 7) und der Anteil der Verläufe unter 0. Zahlen, die sich in Wahrheit gemeinsam bewegen, etwa Bestellwert und Marge, machen die wahre Streuung größer oder kleiner.',
    },
  ],
};
