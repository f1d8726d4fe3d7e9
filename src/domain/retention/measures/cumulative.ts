/* Cumulative repeat: the second purchase day has come by the end of the period. Orders of one day are one purchase. */
import { spansFrom, type ShareMeasure } from '../measure.ts';
import { AGE_DAYS } from '../view.ts';

export const cumulative: ShareMeasure = {
  kind: 'share',
  events: 'secondPurchaseDay',
  /** Second purchase day at age 1 … N, N = last age of period k. */
  ageSpans({ view, positions }) {
    const width = AGE_DAYS[view.period];
    return spansFrom((k) => {
      const to = width * (k + 1);
      return { k, from: 1, to, until: to };
    }, positions);
  },
  /** By the end of period c+k. */
  calendarSpans: ({ positions }) => spansFrom((k) => ({ k, from: 0, to: k, until: k }), positions),
};
