/* Columns of every amount (revenue and what is added up like it): the first day apart on the age axis, a period alone or cumulative. */
import { spansFrom, type Span, type SpanQuestion } from './measure.ts';
import { AGE_DAYS } from './view.ts';

/** Columns of every amount on the age axis: k = −1 is the first day (all of age 0), then the periods; cumulative ones hold ages 0 … N. */
export function amountAgeSpans({ view, positions }: SpanQuestion): Span[] {
  if (positions === 0) return [];
  const width = AGE_DAYS[view.period];
  const periods = spansFrom((k) => {
    const to = width * (k + 1);
    return { k, from: view.sum === 'cumulative' ? 0 : width * k + 1, to, until: to };
  }, positions);
  return [{ k: -1, from: 0, to: 0, until: 0 }, ...periods];
}

/** Columns of every amount on the calendar axis: k = 0 holds the first order. */
export function amountCalendarSpans({ view, positions }: SpanQuestion): Span[] {
  return spansFrom((k) => ({ k, from: view.sum === 'cumulative' ? 0 : k, to: k, until: k }), positions);
}
