/* The next amount, its currency and the ranges of uncertain inputs as parts of a link to scenarios. */
import { inputFault } from '#domain/calculators/calculators.ts';
import { CURRENCIES, NEXT_INPUTS } from '#domain/scenarios/next-inputs.ts';
import type { ScenarioSet, TypedRange, UncertainId } from '#domain/scenarios/scenario-settings.ts';
import { rangeFits, SHAPES, UNCERTAIN } from '#domain/scenarios/ranges.ts';
import { plainNumber } from './plain-number.ts';

/** What is typed of them, to be filled. */
export interface NextTyped {
  next: Record<string, number>;
  ranges: Partial<Record<UncertainId, TypedRange>>;
  currency: string;
}

/** Marks a number of the next amount among the others. */
const NEXT = 'next.';

/** `next.amount:1000`, `currency:EUR`, `cac~25~35~even`. */
export function nextParts({ next, currency, ranges }: ScenarioSet): string[] {
  return [
    ...NEXT_INPUTS.flatMap(({ id }) => {
      const typed = next[id];
      return typed === undefined ? [] : [`${NEXT}${id}:${plainNumber(typed)}`];
    }),
    ...(currency === '' ? [] : [`currency:${currency}`]),
    ...UNCERTAIN.flatMap(({ id }) => {
      const range = ranges[id];
      return range === undefined ? [] : [[id, plainNumber(range.low), plainNumber(range.high), range.shape].join('~')];
    }),
  ];
}

const NUMBER = '(-?\\d{1,12}(?:\\.\\d{1,6})?)';
const AMOUNT = new RegExp(`^next\\.([a-zA-Z]+):${NUMBER}$`);
const RANGE = new RegExp(`^([a-zA-Z]+)~${NUMBER}~${NUMBER}~([a-z]+)$`);

/** Takes one part into `typed`; false if it is none of them, or cannot be meant. */
export function readNextPart(part: string, typed: NextTyped): boolean {
  const amount = AMOUNT.exec(part);
  if (amount !== null) {
    const [, id, text] = amount;
    const input = NEXT_INPUTS.find((each) => each.id === id);
    if (input === undefined || inputFault(input, Number(text)) !== null) return false;
    typed.next[id] = Number(text);
    return true;
  }
  const range = RANGE.exec(part);
  if (range !== null) {
    const [, id, low, high] = range;
    const shape = SHAPES.find((each) => each === range[4]);
    if (shape === undefined || !rangeFits(id, Number(low), Number(high))) return false;
    typed.ranges[id] = { low: Number(low), high: Number(high), shape };
    return true;
  }
  const currency = CURRENCIES.find((each) => part === `currency:${each}`);
  if (currency === undefined) return false;
  typed.currency = currency;
  return true;
}
