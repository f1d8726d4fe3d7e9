/* The numbers of the open data for a calculator, from answers that other screens show too. Pure. */
import { type CalculatorId, CALCULATORS, inputFault } from '#domain/calculators/calculators.ts';
import type { Calculator, CalculatorInput, Typed } from '#domain/calculators/calculator.ts';
import type { Format } from '#i18n/format.ts';
import type { CalculatorsWords } from '#i18n/messages.ts';
import type { Answers, Asked } from '#state/questions.ts';

/** What is asked of the data for each calculator. */
export const WANTED: Readonly<Record<CalculatorId, readonly Asked[]>> = {
  crr: ['rates'],
  churn: ['rates'],
  nday: ['repeat'],
  repeat: ['repeat'],
  mrr: ['mrr'],
  aov: ['selection'],
  clv: ['payback'],
  clvd: ['payback'],
  sbg: [],
  cac: ['payback'],
  payback: ['payback'],
  ltvcac: ['payback'],
};

/** Numbers as typed, and the period or age that they are of; inputs that the data do not tell keep the example. */
export interface OwnNumbers {
  readonly typed: Typed;
  readonly when: string;
}

const PERIOD_MONTHS = { month: 1, quarter: 3, year: 12 };
/** Age of a second purchase that is looked at first. */
const USUAL_DAYS = 90;

/** null = the data do not hold them. */
export function ownNumbers(id: CalculatorId, answers: Answers, t: CalculatorsWords, f: Format): OwnNumbers | null {
  const own = found(id, answers, t, f);
  const { inputs }: Calculator = CALCULATORS[id];
  const fits = (input: CalculatorInput): boolean => {
    const value = own?.typed[input.id];
    return value === undefined || (Number.isFinite(value) && inputFault(input, value) === null);
  };
  return own !== null && inputs.every(fits) ? own : null;
}

function found(id: CalculatorId, answers: Answers, t: CalculatorsWords, f: Format): OwnNumbers | null {
  const { counting, rates, repeat, selection, payback } = answers;
  const scale = 10 ** (counting?.minorDigits ?? 2);
  const money = (minor: number): number => Math.round(minor) / scale;
  switch (id) {
    case 'crr':
    case 'churn': {
      const period = rates?.periods.findLast(({ state, S }) => state === 'complete' && S > 0);
      if (!rates || !period) return null;
      const { S, E, N, lost, from, name } = period;
      const P = PERIOD_MONTHS[rates.view.period];
      const when = rates.view.period === 'month' ? f.month(from) : name;
      return { typed: id === 'crr' ? { S, E, N } : { S, Lost: lost, P }, when };
    }
    case 'nday': {
      const within = repeat?.within.find(({ days }) => days === USUAL_DAYS);
      if (!repeat || !within || within.byDays.eligible === 0) return null;
      const C = repeat.repeatRateByDays.eligible;
      const { eligible, count: B } = within.byDays;
      return { typed: { C, Young: C - eligible, B }, when: t.daysOf(f.count(USUAL_DAYS)) };
    }
    case 'repeat': {
      const rate = repeat?.repeatRateByOrders;
      return rate && rate.eligible > 0 ? { typed: { C: rate.eligible, R: rate.count }, when: '' } : null;
    }
    case 'mrr':
      return ofSubscriptions(answers, f);
    case 'aov': {
      const headline = selection?.headline;
      return headline && headline.orders > 0
        ? { typed: { Net: money(headline.netSales), Orders: headline.orders }, when: '' }
        : null;
    }
    case 'clv':
    case 'clvd': {
      const book = payback?.textbook;
      if (!book) return null;
      const F = Math.round(book.ordersPerYear * 100) / 100;
      const hundred = (share: number): number => Math.round(share * 10_000) / 100;
      return { typed: { AOV: money(book.aov), F, M: hundred(book.grossMargin), C: hundred(book.churn) }, when: '' };
    }
    case 'cac': {
      const months = payback?.cac.filter(({ spend, affected }) => spend !== null && !affected) ?? [];
      if (months.length === 0) return null;
      const Spend = money(months.reduce((sum, { spend }) => sum + (spend ?? 0), 0));
      return { typed: { Spend, New: months.reduce((sum, { newCustomers }) => sum + newCustomers, 0) }, when: '' };
    }
    case 'payback':
    case 'ltvcac': {
      // Net sales do not pay a CAC back.
      if (!payback || payback.pooledCac === null || payback.basis === 'netSales' || payback.ratioAge === 0) return null;
      const { pooledCac, ratioAge, curve } = payback;
      const [CAC, First, LTV] = [pooledCac, curve.value[0], curve.value[ratioAge]].map(money);
      const Monthly = money(((curve.value[ratioAge] - curve.value[0]) * 30) / ratioAge);
      const when = t.daysOf(f.count(ratioAge));
      return { typed: id === 'payback' ? { CAC, First, Monthly, C: 0 } : { LTV, CAC }, when };
    }
    case 'sbg':
      return null;
  }
}

/** The last whole month of subscriptions whose ends are known, in the currency of the orders. */
function ofSubscriptions({ mrr, counting }: Answers, f: Format): OwnNumbers | null {
  if (!mrr || (counting && counting.orders > 0 && counting.currency !== mrr.currency)) return null;
  const month = mrr.months.findLast(({ running, opening, grr }) => !running && opening > 0 && grr !== null);
  if (!month) return null;
  const money = (minor: number): number => minor / 10 ** mrr.minorDigits;
  const [Opening, Churned, Down, Up] = [month.opening, month.churned, month.contraction, month.expansion].map(money);
  return { typed: { Opening, Churned, Down, Up }, when: f.month(month.from) };
}
