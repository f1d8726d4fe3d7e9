/* N-day: at least one order exactly N days after the first. It knows days alone, so it has no calendar form. */
import type { ShareMeasure } from '../measure.ts';

export const nday: ShareMeasure = {
  kind: 'share',
  events: 'orders',
  /** k = index of N in the view's days. */
  ageSpans: ({ view, positions }) =>
    view.days.map((n, k) => ({ k, from: n, to: n, until: n })).filter((span) => span.until < positions),
  calendarSpans: null,
};
