/* English words of the calculators: the screen, and what is said when there is no result. */
import type { CalculatorId } from '#domain/calculators/calculators.ts';
import type { Remark } from '#domain/calculators/calculator.ts';
import type { CalculatorWords } from '../calculator.ts';
import { customerCalculators } from './calculators-customers.ts';
import { valueCalculators } from './calculators-value.ts';

const remarks: Readonly<Record<Remark, string>> = {
  missing: 'Type the missing numbers to see the result.',
  noStart: 'There was nobody at the start: a share of nobody does not exist.',
  newAboveEnd: 'More new customers than customers at the end: count as new only those who are still there.',
  keptAboveStart:
    'More than all were kept: customers who had left before came back and are counted here. Take them out, or count them as new.',
  lostAboveStart: 'More left than there were at the start. Leave out those who came and went within the period.',
  fewCustomers: 'Fewer than 30 customers: one more or less changes the rate by points.',
  nobodyObserved: 'Nobody has been observed that long: there is no rate yet.',
  moreThanObserved: 'More came back than were observed. Count only those whose first order lies far enough back.',
  moreThanCustomers: 'More repeat customers than customers.',
  noOpening: 'No recurring revenue at the start: there is nothing that could be kept.',
  lossAboveOpening:
    'More was lost than there was at the start. Leave out subscriptions that began and ended in the month.',
  noOrders: 'Without orders there is no mean.',
  noChurn: 'Nobody ever leaves at 0 % churn: the lifetime would be without end.',
  nobodyWon: 'Nobody was won: the spend cannot be spread over new customers.',
  noCac: 'An acquisition that costs nothing is paid at once; there is no ratio to it.',
  neverPaysBack:
    'This never pays back: even if every customer stayed to the end at this churn, the contribution would not reach CAC.',
  paysAtOnce: 'The first order already pays for the acquisition.',
  tooFar: 'It takes more than a hundred years.',
  tooFewPeriods: 'The curve needs the customers at the start and after two renewals at least.',
  gapInCurve: 'There is a gap in the curve: fill in every renewal up to the last one observed.',
  risingCurve: 'The curve rises: of those who signed up together, the number still there can only fall.',
  curveUnfit:
    'The model cannot be trusted with these numbers (fewer than 50 customers, nobody left, or everybody alike), so no value is shown.',
  endless:
    'Without a discount these customers would be worth more than any amount: some never leave. Type a discount, or use the value within the horizon.',
};

const all: Readonly<Record<CalculatorId, CalculatorWords>> = { ...customerCalculators, ...valueCalculators };

export const calculators = {
  title: 'Calculators',
  lead: 'Retention and value from a few typed numbers. No file is needed; nothing leaves this device.',
  list: 'Calculators',
  choose: 'Calculator',
  groups: { customers: 'Customers', revenue: 'Revenue', value: 'Value', acquisition: 'Acquisition' },
  numbers: 'Your numbers',
  result: 'Result',
  formula: 'Formula',
  steps: 'Step by step',
  reading: 'What a good reading is',
  hides: 'What it hides',
  useMine: 'Use my numbers',
  filtered: 'Of the customers whom the filter picks.',
  copyLink: 'Copy link',
  copied: 'The link is copied. It holds the typed numbers only.',
  methods: 'How Tenure defines it',
  range: (range: string) => `95 % range ${range}`,
  none: 'No result',
  endless: 'without end',
  months: 'months',
  monthsOf: (n: string) => (n === '1' ? '1 month' : `${n} months`),
  daysOf: (n: string) => (n === '1' ? '1 day' : `${n} days`),
  badNumber: (example: string) => `This is no number. Type one such as ${example}.`,
  tooLow: (least: string) => `At least ${least}.`,
  tooHigh: (most: string) => `At most ${most}.`,
  notWhole: 'Things are counted in whole numbers.',
  remarks,
  all,
};
