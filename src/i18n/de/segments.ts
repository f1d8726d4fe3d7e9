/* Deutsche Wörter der Kundensegmente: wen halten, zurückgewinnen, ziehen lassen; ihr Risiko, ihre Bewegungen, was ein Rabatt bringen muss. */
import type { segments as English } from '../en/segments.ts';

export const segments = {
  computing: 'Die Kunden werden eingeteilt. Dafür wird erst ein Modell angepasst; das dauert einige Sekunden.',
  names: {
    champions: 'Beste',
    loyal: 'Treue',
    promising: 'Vielversprechende',
    slipping: 'Nachlassende',
    'at-risk': 'Gefährdete',
    'wont-pay-back': 'Rechnen sich nicht',
    keep: 'Halten',
    'win-back': 'Zurückgewinnen',
    'let-go': 'Ziehen lassen',
  },
  aims: { keep: 'Halten', 'win-back': 'Zurückgewinnen', 'let-go': 'Ziehen lassen' },
  lead: (customers, value) =>
    `**${customers} Kunden sind zurückzugewinnen.** Sie sind länger still als gewohnt; in ihrem letzten Jahr brachten sie ${value} Nettoumsatz.`,
  leadNone: 'Niemand ist zurückzugewinnen: **Alle, die mehr als einmal gekauft haben, liegen etwa in ihrem Rhythmus.**',
  counts: (customers) =>
    `${customers} Kunden sind zu wenige für Anteile und Werte. **Unter 100 Kunden werden nur Anzahlen gezeigt**, in drei Gruppen.`,
  fewGaps: (n, gaps) =>
    `Was üblich ist, beruht auf ${n === 1 ? 'einem einzigen Abstand' : `nur ${gaps} Abständen`} zwischen Käufen. Das ist zu wenig, um zu sagen, wer überfällig ist: Wen es zurückzugewinnen gilt, ist geraten, bis mehr Kunden wiedergekommen sind.`,
  few: 'Unter 1.000 Kunden tragen die Daten drei Gruppen, nicht sechs Segmente.',
  basis: {
    passed:
      'Die Segmente beruhen auf dem eigenen Rhythmus jedes Kunden. Was zu erwarten ist und das Risiko, dass jemand nicht mehr kauft, stammen aus dem Modell, das seine Prüfung bestanden hat.',
    failed:
      'Für diese Daten hat kein Modell seine Prüfung bestanden. Die Segmente beruhen allein auf dem eigenen Rhythmus jedes Kunden, das Risiko darauf, was aus Kunden wurde, die früher an derselben Stelle standen.',
    contracts:
      'Der wiederkehrende Umsatz stammt überwiegend aus Abos, die hier kein Modell beschreibt. Die Segmente beruhen allein auf dem eigenen Rhythmus jedes Kunden, das Risiko darauf, was aus Kunden wurde, die früher an derselben Stelle standen.',
    'few-customers':
      'Die Segmente beruhen allein auf dem eigenen Rhythmus jedes Kunden; unter 100 Kunden wird kein Modell angepasst.',
  },
  exam: 'Zur Prüfung',
  aimText: {
    keep: (share) => `Nicht überfällig. ${share} des gesamten Nettoumsatzes.`,
    'win-back': (share) => `Länger still als gewohnt. ${share} des gesamten Nettoumsatzes.`,
    'let-go': (share) => `Nach wenigen Käufen lange still. ${share} des gesamten Nettoumsatzes.`,
  },
  aimOnly: {
    keep: 'Nicht überfällig.',
    'win-back': 'Länger still als gewohnt.',
    'let-go': 'Nach wenigen Käufen lange still.',
  },

  title: 'Segmente',
  segment: 'Segment',
  customers: 'Kunden',
  listOf: (customers, segment) => `${customers} Kunden in „${segment}“: Liste zeigen`,
  share: 'Anteil',
  netSales: 'Nettoumsatz',
  stake: 'Auf dem Spiel',
  expected: (months) => `Zu erwarten, ${months} Monate`,
  expectedNote: { contribution: 'Deckungsbeitrag', netSales: 'Nettoumsatz' },
  risk: 'Kaufen nicht mehr',
  riskDays: (days) => `in ${days} Tagen`,
  atRisk: 'Gefährdeter Umsatz',
  aYear: 'je Jahr',
  returned: 'Haben seither gekauft',
  returnedNote: (days) => `standen vor ${days} Tagen dort`,
  all: 'Alle Kunden',
  rules: {
    champions: (days, top) => `im Rhythmus, ab ${days} Kauftagen, unter den obersten ${top} nach Nettoumsatz`,
    loyal: (days) => `im Rhythmus, ab ${days} Kauftagen`,
    promising: 'im Rhythmus, weniger Kauftage',
    slipping: (from, to) => `still seit dem ${from}- bis ${to}-Fachen der üblichen Tage`,
    'at-risk': (days) => `länger still, ab ${days} Kauftagen`,
    'at-riskWorth': (days, least) => `länger still, ab ${days} Kauftagen, mindestens ${least} zu erwarten`,
    'wont-pay-back': 'länger still, alle übrigen',
    keep: (from) => `still seit höchstens dem ${from}-Fachen der üblichen Tage`,
    'win-back': (to, days) => `still bis zum ${to}-Fachen, oder länger und ab ${days} Kauftagen`,
    'let-go': 'länger still, alle übrigen',
  },
  note: (days) =>
    `Übliche Tage: der eigene mittlere Abstand (Median) zwischen Kauftagen; wo es wenige Abstände gibt, steht der des Shops von ${days} Tagen dafür ein. Im Rhythmus: nicht länger still als bis zur ersten Grenze.`,
  noteNone: 'Noch hat niemand ein zweites Mal gekauft; also ist niemand überfällig, und alle sind vielversprechend.',
  noteStake: 'Auf dem Spiel: Nettoumsatz der letzten 365 Tage jedes Kunden bis zu seiner letzten Bestellung.',

  limits: 'Grenzen der Segmente',
  limitsDefault: (limits) => `Vorgaben: ${limits}.`,
  limitsReset: 'Zurück zu den Vorgaben',
  slippingFrom: 'Nachlassend ab',
  atRiskFrom: 'Gefährdet ab',
  times: '×',
  timesHint: 'der üblichen Tage',
  loyalFrom: 'Treu ab',
  worthFrom: 'Rückgewinn lohnt ab',
  purchaseDays: 'Kauftagen',
  topShare: 'Beste sind unter den obersten',
  topHint: 'aller Kunden nach Nettoumsatz',
  leastValue: 'Zu erwarten mindestens',
  leastHint: 'für Gefährdete; nur wo ein Modell verwendet wird',
  badTimes: 'Bitte eine Zahl über 0 eingeben, etwa 2.',
  badOrder: 'Gefährdet kommt nach nachlassend.',
  badDays: 'Bitte eine ganze Zahl ab 1 eingeben.',
  badPercent: 'Bitte Prozent von 0 bis 100 eingeben.',
  badTop: 'Bitte Prozent über 0 bis 100 eingeben.',
  badAmount: (example) => `Bitte einen Betrag ab 0 eingeben, etwa ${example}.`,

  riskTitle: 'Wer nicht mehr kaufen wird',
  riskModel: (n, days, value) =>
    `Von **${n} von 100 Kunden** ist in den nächsten ${days} Tagen kein Kauf zu erwarten. Gefährdet ist damit Nettoumsatz von ${value} je Jahr.`,
  riskObserved: (n, days, value) =>
    `Machen es die Kunden wie jene, die vor ${days} Tagen an derselben Stelle standen, werden **${n} von 100** in den nächsten ${days} Tagen nicht kaufen. Gefährdet ist damit Nettoumsatz von ${value} je Jahr.`,
  riskNone:
    'Wie viele nicht mehr kaufen werden, lässt sich noch nicht sagen: Dafür müssen die Daten mindestens 180 Tage umfassen.',
  riskNote:
    'Gefährdeter Umsatz: Nettoumsatz der letzten 365 Tage jedes Kunden bis zu seiner letzten Bestellung, mal Risiko. Das Risiko je Segment steht in der Tabelle der Segmente.',
  riskNoteObserved: (least) =>
    `Das Risiko eines Kunden ist der Anteil seines Segments, der nicht wiederkam; über Segmente, in denen damals weniger als ${least} standen, wird nichts gesagt.`,
  cohortCaption: 'Nach Monat der ersten Bestellung',
  cohort: 'Erste Bestellung',
  by: 'Nach dem, was von der ersten Bestellung bekannt ist',
  byNothing: 'Auswählen …',
  value: 'Wert',
  valueMulti: 'Ein Kunde kann unter mehreren Werten stehen.',
  valueMore: (n) => (n === '1' ? '1 weiterer Wert ist nicht gezeigt.' : `${n} weitere Werte sind nicht gezeigt.`),
  fewNote: (n) => `Grau: weniger als ${n} Kunden.`,

  movesTitle: 'Wer abgerutscht ist',
  moves: {
    import: (day) => `Seit dem ${day}, dem letzten Tag der Daten vor dem jüngsten Import,`,
    days: (day) =>
      `Kein früherer Import endet vor diesen Daten; verglichen wird deshalb mit dem ${day}, 30 Tage zuvor. Seither`,
  },
  moved: (since, worse, known, better) =>
    `${since} sind **${worse} von ${known} Kunden** in ein schlechteres Segment abgerutscht, ${better} sind aufgestiegen.`,
  movedNobody: (since) => `${since} ist niemand abgerutscht: Damals war noch niemand Kunde.`,
  from: 'Von',
  to: 'Nach',
  movesNote: (fresh) =>
    `${fresh} Kunden sind seither neu und hier nicht gezählt. Wer aufgestiegen ist, und wohin, steht in der Datei. Beide Tage nach denselben Grenzen und mit den Bestellungen, wie sie heute stehen, ohne Mindesterwartung.`,

  rfmTitle: 'RFM-Noten',
  rfm: (share, sales) =>
    `**${share} der Kunden** haben sowohl dafür, wie lange der letzte Kauf her ist, als auch dafür, wie oft sie kaufen, eine 4 oder 5; auf sie entfallen **${sales} des Nettoumsatzes**.`,
  rfmRow: 'Wie kürzlich (R), wie oft (F)',
  rfmColumn: (score) => `F ${score}`,
  recency: (score) => `R ${score}`,
  rfmNote:
    'Fünftel aller Kunden, 5 = am besten: nach Tagen seit der letzten Bestellung, nach Kauftagen und in der Datei nach Nettoumsatz (M). Gleiche Kunden bekommen gleiche Noten; manche Noten bleiben deshalb leer. Klein: Anteil am Nettoumsatz. Grau: weniger als 30 Kunden.',

  offerTitle: 'Der höchste Rabatt, der sich noch rechnet',
  offer: (percent, need, segment, anyway) =>
    `**${percent} Rabatt rechnen sich, wenn sie mindestens ${need} von 100** Kunden im Segment „${segment}“ zurückholen, darunter die ${anyway}, die ohnehin gekauft hätten.`,
  offerNever: (percent, segment) =>
    `**${percent} Rabatt können sich nicht rechnen** bei Kunden im Segment „${segment}“, selbst wenn alle kauften.`,
  offerNobody: 'Niemand ist zurückzugewinnen.',
  offerMargin: 'Was ein Rabatt zurückholen muss, folgt aus der Bruttomarge. Bitte geben Sie sie zuerst ein:',
  offerMarginLink: 'Kosten, unter Amortisation',
  discount: 'Rabatt',
  buysAnyway: 'Kauften ohnehin',
  buys: 'Kaufen mit dem Angebot',
  contactCost: 'Kosten, einen zu erreichen',
  order: 'Mittlere Bestellung',
  contribution: 'Deckungsbeitrag davon',
  need: 'Müssen kaufen',
  needNote: (percent) => `von 100, bei ${percent} Rabatt`,
  highest: 'Höchster Rabatt',
  highestNote: (n) => `wenn ${n} von 100 kaufen`,
  never: 'rechnet sich nie',
  none: 'keiner',
  offerNote: (margin) =>
    `Das folgt aus Ihren Eingaben und aus nichts sonst: Was ein Rabatt bewirkt, wird hier nicht geschätzt, denn Bestellungen allein zeigen es nicht. Marge: ${margin} des Nettoumsatzes, wie alle Kunden zusammen sie gelassen haben. Den Rabatt bekommen alle, die kaufen, auch jene, die ohnehin gekauft hätten.`,
  method: 'So wird gerechnet',
} satisfies typeof English;
