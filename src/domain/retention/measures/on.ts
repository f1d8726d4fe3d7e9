/* Bought in period: at least one order in the period. Calendar k = 0 holds everybody: the first order stands in it. */
import { spansFrom, type ShareMeasure } from '../measure.ts';
import { AGE_DAYS } from '../view.ts';

export const on: ShareMeasure = {
  kind: 'share',
  events: 'orders',
  /** Period k = ages 30k+1 … 30k+30 (or of another width); day 0 stands in none. */
  ageSpans({ view, positions }) {
    const width = AGE_DAYS[view.period];
    return spansFrom((k) => {
      const to = width * (k + 1);
      return { k, from: width * k + 1, to, until: to };
    }, positions);
  },
  calendarSpans: ({ positions }) => spansFrom((k) => ({ k, from: k, to: k, until: k }), positions),
};
