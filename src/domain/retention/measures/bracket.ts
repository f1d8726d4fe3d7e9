/* Bracketed: at least one order in each of the user's own brackets of age. It knows days alone, so it has no calendar form. */
import type { ShareMeasure } from '../measure.ts';

export const bracket: ShareMeasure = {
  kind: 'share',
  events: 'orders',
  /** k = index of the bracket. One that begins at 0 holds the first order, and with it everybody. */
  ageSpans: ({ view, positions }) =>
    view.brackets.map(({ from, to }, k) => ({ k, from, to, until: to })).filter(({ until }) => until < positions),
  calendarSpans: null,
};
