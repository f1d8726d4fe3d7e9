/* Unbounded: at least one order from the first age of a period on, within a horizon that is equal for everybody, or up to as-of. */
import { chosenHorizon } from '../horizon.ts';
import { spansFrom, type ShareMeasure } from '../measure.ts';
import { AGE_DAYS } from '../view.ts';

export const unbounded: ShareMeasure = {
  kind: 'share',
  events: 'orders',
  /** On the calendar only the open end is defined; where no horizon was set, the rule chooses one. */
  settle(view, log, cohorts) {
    if (view.axis === 'calendar') return { ...view, end: 'open', horizon: null };
    if (view.end === 'open') return { ...view, horizon: null };
    return { ...view, horizon: view.horizon ?? chosenHorizon(log, cohorts) };
  },
  lacks: ({ view }) => (view.end === 'horizon' && view.horizon === null ? 'horizon' : null),
  /**
   * N = first age of period k. Equal horizon H: ages N … N + H. Open end: age N or later, over customers whose period k is over,
   * as on the calendar, so that it is never below "bought in period".
   */
  ageSpans({ view, positions }) {
    const width = AGE_DAYS[view.period];
    return spansFrom((k) => {
      const from = width * k + 1;
      if (view.horizon === null) return { k, from, to: Infinity, until: width * (k + 1) };
      return { k, from, to: from + view.horizon, until: from + view.horizon };
    }, positions);
  },
  /** An order in period c+k or later, up to as-of; eligible once period c+k is over. */
  calendarSpans: ({ positions }) => spansFrom((k) => ({ k, from: k, to: Infinity, until: k }), positions),
};
