/* Deutsche Wörter der Rechner: die Ansicht, und was gesagt wird, wenn es kein Ergebnis gibt. */
import type { CalculatorId } from '#domain/calculators/calculators.ts';
import type { Remark } from '#domain/calculators/calculator.ts';
import type { CalculatorWords } from '../calculator.ts';
import type { calculators as English } from '../en/calculators.ts';
import { customerCalculators } from './calculators-customers.ts';
import { valueCalculators } from './calculators-value.ts';

const remarks: Readonly<Record<Remark, string>> = {
  missing: 'Geben Sie die fehlenden Zahlen ein, dann steht hier das Ergebnis.',
  noStart: 'Am Anfang war niemand da: Einen Anteil von niemandem gibt es nicht.',
  newAboveEnd: 'Mehr neue Kunden als Kunden am Ende: Zählen Sie als neu nur, wer noch da ist.',
  keptAboveStart:
    'Mehr als alle sind geblieben: Früher Verlorene sind zurückgekommen und zählen hier mit. Lassen Sie sie weg oder zählen Sie sie zu den neuen.',
  lostAboveStart:
    'Es gingen mehr, als am Anfang da waren. Lassen Sie weg, wer im selben Zeitraum gekommen und gegangen ist.',
  fewCustomers: 'Weniger als 30 Kunden: Einer mehr oder weniger verschiebt die Rate um Prozentpunkte.',
  nobodyObserved: 'So lange ist noch niemand beobachtet: Es gibt noch keine Rate.',
  moreThanObserved:
    'Es kamen mehr zurück, als beobachtet wurden. Zählen Sie nur, wessen erste Bestellung lange genug zurückliegt.',
  moreThanCustomers: 'Mehr Wiederkäufer als Kunden.',
  noOpening: 'Am Anfang gab es keinen wiederkehrenden Umsatz: Nichts kann geblieben sein.',
  lossAboveOpening:
    'Es ging mehr verloren, als am Anfang da war. Lassen Sie Abos weg, die im selben Monat begannen und endeten.',
  noOrders: 'Ohne Bestellungen gibt es keinen Mittelwert.',
  noChurn: 'Bei 0 % Abwanderung geht nie jemand: Die Lebensdauer wäre ohne Ende.',
  nobodyWon: 'Niemand wurde gewonnen: Die Ausgaben lassen sich auf keine neuen Kunden verteilen.',
  noCac: 'Eine Gewinnung, die nichts kostet, ist sofort bezahlt; ein Verhältnis zu ihr gibt es nicht.',
  neverPaysBack:
    'Das amortisiert sich nie: Auch bis zum letzten Kunden erreicht der Deckungsbeitrag bei dieser Abwanderung den CAC nicht.',
  paysAtOnce: 'Schon die erste Bestellung bezahlt die Gewinnung.',
  tooFar: 'Es dauert mehr als hundert Jahre.',
  tooFewPeriods: 'Die Kurve braucht mindestens die Kunden am Anfang und nach zwei Verlängerungen.',
  gapInCurve: 'Die Kurve hat eine Lücke: Füllen Sie jede Verlängerung bis zur letzten beobachteten aus.',
  risingCurve: 'Die Kurve steigt: Wer gemeinsam begonnen hat, kann nur weniger werden.',
  curveUnfit:
    'Mit diesen Zahlen ist dem Modell nicht zu trauen (weniger als 50 Kunden, niemand ging oder alle sind gleich). Deshalb steht hier kein Wert.',
  endless:
    'Ohne Abzinsung wären diese Kunden mehr wert als jeder Betrag: Manche gehen nie. Geben Sie einen Zinssatz ein oder nehmen Sie den Wert innerhalb des Horizonts.',
};

const all: Readonly<Record<CalculatorId, CalculatorWords>> = { ...customerCalculators, ...valueCalculators };

export const calculators: typeof English = {
  title: 'Rechner',
  lead: 'Kundenbindung und Kundenwert aus wenigen eingegebenen Zahlen. Es braucht keine Datei; nichts verlässt dieses Gerät.',
  list: 'Rechner',
  choose: 'Rechner',
  groups: { customers: 'Kunden', revenue: 'Umsatz', value: 'Wert', acquisition: 'Gewinnung' },
  numbers: 'Ihre Zahlen',
  result: 'Ergebnis',
  formula: 'Formel',
  steps: 'Schritt für Schritt',
  reading: 'Was ein guter Wert ist',
  hides: 'Was er verschweigt',
  useMine: 'Meine Zahlen nehmen',
  filtered: 'Von den Kunden, die der Filter auswählt.',
  copyLink: 'Link kopieren',
  copied: 'Der Link ist kopiert. Er enthält nur die eingegebenen Zahlen.',
  methods: 'So definiert Tenure das',
  range: (range: string) => `95-%-Spanne ${range}`,
  none: 'Kein Ergebnis',
  endless: 'ohne Ende',
  months: 'Monate',
  monthsOf: (n: string) => (n === '1' ? '1 Monat' : `${n} Monate`),
  daysOf: (n: string) => (n === '1' ? '1 Tag' : `${n} Tagen`),
  badNumber: (example: string) => `Das ist keine Zahl. Geben Sie eine ein wie ${example}.`,
  tooLow: (least: string) => `Mindestens ${least}.`,
  tooHigh: (most: string) => `Höchstens ${most}.`,
  notWhole: 'Gezählt wird in ganzen Zahlen.',
  remarks,
  all,
};
