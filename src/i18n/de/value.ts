/* Deutsche Wörter der Seite „Was ein Kunde wert ist“: vorhergesagter Wert, die Prüfung des Modells, die Vorschau. */
import type { value as English } from '../en/value.ts';

export const value = {
  title: 'Was ein Kunde wert ist',
  empty: 'Noch kein Kunde mit einer gezählten Bestellung.',
  contractsUnknown:
    'Die Datei sagt nicht, wann Abos geendet haben; wie lange sie dauern, lässt sich deshalb nicht sagen. Was über sie bekannt ist und was beim Export anzuhaken ist, steht unter',
  computing: 'Das Modell wird angepasst und geprüft. Das dauert einige Sekunden.',

  worthContribution: (customers, months, total, range, mean) =>
    `Von den heutigen ${customers} Kunden sind in den nächsten ${months} Monaten **${total} Deckungsbeitrag** zu erwarten (${range}): **${mean} je Kunde**.`,
  worthNet: (customers, months, total, range, mean) =>
    `Von den heutigen ${customers} Kunden sind in den nächsten ${months} Monaten **${total} Nettoumsatz** zu erwarten (${range}): **${mean} je Kunde**, vor Kosten.`,
  worthPurchases: (customers, purchases, range) =>
    `Von den heutigen ${customers} Kunden sind in den nächsten 12 Monaten **${purchases} Käufe** zu erwarten (${range}). Was sie dabei ausgeben, lässt sich nicht vorhersagen; einen Wert in Geld gibt es deshalb nicht.`,
  unused: {
    failed:
      'Für diese Daten ist kein Modell brauchbar. **Gezeigt wird, was beobachtet ist**; vorhergesagt wird nichts.',
    'few-customers':
      'Unter 100 Kunden wird kein Modell angepasst. **Gezeigt wird, was beobachtet ist**; vorhergesagt wird nichts.',
    contracts:
      'Der wiederkehrende Umsatz stammt hier überwiegend aus Abos. Die Modelle dieser Seite beschreiben Kunden, die kaufen, wann sie wollen; deshalb sagen sie hier **nichts vorher**. Wie lange Abos dauern, beschreibt weiter unten sBG. MRR und Kündigungen stehen unter Umsatz.',
  },

  models: { 'bg-nbd': 'BG/NBD', 'mbg-nbd': 'MBG/NBD', 'gamma-gamma': 'Gamma–Gamma' },
  passed: (predicted, weeks, actual, naive) =>
    `Das Modell hat seine Prüfung bestanden: Vorhergesagt hat es **${predicted} Käufe** in ${weeks} Wochen, **gekommen sind ${actual}**; die einfache Fortschreibung sagte ${naive}.`,
  notPassed: (model, predicted, weeks, actual, naive) =>
    `${model} wird nicht verwendet: Vorhergesagt hat es **${predicted} Käufe** in ${weeks} Wochen, **gekommen sind ${actual}**; die einfache Fortschreibung sagte ${naive}.`,
  notExamined: (model) => `${model} wird nicht verwendet.`,
  insteadOf: (model, instead) => `${model} wird für diese Daten nicht verwendet, sondern ${instead}:`,
  failures: {
    'few-repeaters': 'weniger als 50 Kunden haben wieder gekauft',
    'not-converged': 'die Suche nach den Parametern kam nicht zur Ruhe',
    bound: 'ein Parameter lief an den Rand seines Bereichs',
    'a-near-zero': 'nach den Parametern springt kaum jemand je ab',
    alike: 'nach den Parametern springen alle Kunden gleich oft ab',
    uncertain: 'ein Parameter ist unsicherer, als er groß ist',
    'no-mean': 'der mittlere Betrag, der daraus folgt, ist unendlich',
    'too-short': 'die Daten reichen nicht weit genug zurück, um Wochen zurückzuhalten',
    total: 'die Summe liegt weiter daneben als die einfache Fortschreibung und um mehr als 15 %',
    customers: 'der Fehler je Kunde ist größer als der des einfachen Vergleichs',
    slope: 'Kunden unterscheiden sich stärker oder schwächer als vorhergesagt',
  },

  horizon: 'Zeitraum',
  months: (months) => `${months} Monate`,
  discount: 'Abzinsung je Monat',
  discountHint: 'Was ein späterer Euro je Monat verliert.',
  discountBad: 'Die Abzinsung liegt zwischen 0 und 20 % je Monat.',

  distributionTitle: 'Wie sich der Wert verteilt',
  distribution: (median, best) =>
    `Von der Hälfte der heutigen Kunden sind weniger als **${median}** zu erwarten, von jedem zehnten mehr als **${best}**.`,
  distributionLabel: (customers, median) =>
    `Balken: vorhergesagter Wert von ${customers} Kunden, die Hälfte unter ${median}.`,
  distributionAxis: 'vorhergesagter Wert eines Kunden',
  distributionCaption: 'Kunden nach vorhergesagtem Wert',
  from: 'Von',
  to: 'Bis',
  andMore: 'und mehr',
  customers: 'Kunden',
  share: 'Anteil',
  bin: (from, to, customers) => `${from} bis ${to}: ${customers} Kunden`,
  openBin: (from, customers) => `${from} und mehr: ${customers} Kunden`,

  sideTitle: 'Vorhergesagt und beobachtet',
  measure: 'Größe',
  amount: 'Betrag',
  range: '95-%-Bereich',
  predictedTotal: (months) => `Vorhergesagt, ${months} Monate, alle Kunden`,
  predictedMean: (months) => `Vorhergesagt, ${months} Monate, je Kunde`,
  observed: (days) => `Beobachteter LTV nach ${days} Tagen, je Kunde`,
  observedNet: (days) => `Beobachteter Nettoumsatz nach ${days} Tagen, je Kunde`,
  alive: 'Kunden, die nicht abgesprungen sind',
  sideNote:
    'Beides unterscheidet sich, weil es Verschiedenes misst. Der beobachtete LTV beginnt mit der ersten Bestellung und blickt zurück. Der vorhergesagte Wert beginnt heute: Was schon gekauft ist, zählt nicht mit; Kunden, die vermutlich abgesprungen sind, zählen mit.',
  observedNote:
    'Der beobachtete LTV beginnt mit der ersten Bestellung und blickt zurück: die Summe der mittleren Zuwächse je Tag über alle, die so lange beobachtet sind.',

  concentrationTitle: 'An wem der Wert hängt',
  concentration: (best, share) => `Auf die besten ${best} der Kunden entfallen **${share}** des vorhergesagten Werts.`,
  top: (share) => `beste ${share}`,
  ofValue: 'Anteil am vorhergesagten Wert',
  concentrationNote:
    'Erwartete Werte liegen näher beieinander als das, was wirklich kommt: Der Zufall kommt noch hinzu.',

  examTitle: 'Die Prüfung',
  examNote: (split, weeks, customers) =>
    `Das Modell kannte die Bestellungen bis ${split} und hat die ${weeks} Wochen danach vorhergesagt, für die ${customers} bis dahin bekannten Kunden.`,
  weeklyLabel: (weeks, predicted, actual) =>
    `Käufe über ${weeks} Wochen aufsummiert: vorhergesagt ${predicted}, gestrichelt; gekommen ${actual}.`,
  weeklyAxis: 'Wochen nach dem Stichtag',
  week: 'Woche',
  predicted: 'vorhergesagt',
  actual: 'gekommen',
  predictedColumn: 'Vorhergesagt',
  actualColumn: 'Gekommen',
  weeklyCaption: 'Käufe in der Prüfung, aufsummiert',
  weekPoint: (label, week, purchases) => `Woche ${week}, ${label}: ${purchases}`,
  errorsCaption: 'Fehler der Vorhersagen',
  forecastColumn: 'Vorhersage',
  purchases: 'Käufe',
  off: 'Daneben um',
  perCustomer: 'Fehler je Kunde',
  theModel: 'Das Modell',
  before: 'Einfach: wie in den Wochen davor',
  sameAges: 'Gleiches Alter, früher beobachtet',
  revenueExam: (predicted, range, actual) =>
    `Nettoumsatz in diesen Wochen: vorhergesagt ${predicted} (${range}), gekommen ${actual}.`,
  decilesTitle: 'Erkennt es die guten Kunden?',
  deciles: (slope) =>
    `Kunden in zehn Gruppen nach der Vorhersage: Wo das Modell einen Kauf mehr sagt, kamen **${slope}** mehr.`,
  decilesLabel: 'Zehn Gruppen von Kunden: vorhergesagte Käufe, gestrichelt, und gekommene, als Punkte.',
  decilesAxis: 'Gruppen von Kunden, von der geringsten zur höchsten Vorhersage',
  decile: 'Gruppe',
  decilePoint: (label, group, purchases) => `Gruppe ${group}, ${label}: ${purchases} je Kunde`,
  decilesCaption: 'Käufe je Kunde nach Gruppe',
  aliveTitle: 'Wer ist noch Kunde?',
  aliveSentence:
    'Wer abgesprungen ist, sieht niemand. Was daraus folgt, sieht man: wer in den zurückgehaltenen Wochen **gekauft** hat.',
  aliveLabel:
    'Anteil der Kunden, die gekauft haben, nach P(alive): vorhergesagt, gestrichelt, und gekommen, als Punkte.',
  aliveAxis: 'P(alive) am Stichtag',
  aliveColumn: 'P(alive)',
  boughtPredicted: 'Kauf vorhergesagt',
  boughtActual: 'Gekauft',
  alivePoint: (label, alive, share) => `P(alive) etwa ${alive}, ${label}: ${share} kauften`,
  aliveCaption: 'Anteil der Käufer nach P(alive)',

  forecastTitle: 'Die nächsten 12 Monate',
  forecastRevenue: (amount, range, share) =>
    `Zu erwarten sind **${amount} Nettoumsatz** (${range}); **${share}** davon sind absehbar, von heutigen Kunden.`,
  forecastPurchases: (purchases, range) =>
    `Zu erwarten sind **${purchases} Käufe** (${range}), darunter die neuer Kunden.`,
  forecastLabel: (first, last) =>
    `Gestrichelte Linien mit Bereich über 12 Monate: insgesamt von ${first} bis ${last}, und von heutigen Kunden.`,
  forecastAxis: (day) => `Monate ab ${day}`,
  base: 'heutige Kunden',
  all: 'mit neuen',
  forecastPoint: (label, month, amount) => `Monat ${month}, ${label}: ${amount}`,
  forecastCaption: 'Vorschau nach Monat',
  month: 'Monat bis',
  baseColumn: 'Heutige Kunden',
  allColumn: 'Mit neuen Kunden',
  activeColumn: 'Aktive Kunden',
  activeSentence: (now, all, range, base) =>
    `**${now} Kunden sind** heute **aktiv**; in 12 Monaten sind **${all}** zu erwarten (${range}), davon sind ${base} schon heute Kunden.`,
  activeLabel: (now, all) =>
    `Gestrichelte Linien mit Bereich über 12 Monate: aktive Kunden von ${now} auf ${all}, und die heutigen.`,
  activeCaption: 'Erwartete aktive Kunden',
  forecastNote: (perMonth, days) =>
    `Neue Kunden wie zuletzt: ${perMonth} je Monat. Die Bereiche enthalten den Zufall, nicht aber, ob dieses Tempo anhält. Aktiv: eine Bestellung innerhalb von ${days} Tagen. Ein Monat hat hier 4,345 Wochen.`,

  statistics: 'Für Statistiker',
  parameter: 'Parameter',
  estimate: 'Schätzwert',
  se: 'Standardfehler',
  weeksNote: 'Zeiten in Wochen, an alle Daten angepasst durch Maximum-Likelihood.',
  examFitNote: 'Zeiten in Wochen, durch Maximum-Likelihood an die Daten bis zum Stichtag angepasst.',
  logLikelihood: (value, n) => `Log-Likelihood ${value}, ${n} Kunden`,
  correlation: (value) => `Korrelation von Käufen und mittlerem Betrag: ${value}.`,
  correlated:
    'Das liegt über 0,3: Wie viel ausgegeben wird, hängt davon ab, wie oft gekauft wird; Gamma–Gamma schließt das aus. Beträge sind mit Vorsicht zu lesen.',
  spendUnused: (reason) => `Gamma–Gamma wird nicht verwendet: ${reason}.`,
} satisfies typeof English;
