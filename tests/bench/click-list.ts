/* The clicks that are measured: what somebody changes on which screen. An address states all settings, so each begins at the default. */

export interface Click {
  readonly screen: string;
  /** What is changed, as the issue of the goal names it. */
  readonly change:
    'measure' | 'period' | 'axis' | 'rows' | 'filter' | 'counting' | 'price' | 'as-of' | 'identity' | 'model';
  readonly query: string;
}

/** Goals in ms, click to painted: 1 s where identities are joined. */
export const goalOf = ({ change }: Click): number => (change === 'identity' ? 1000 : 100);

/** Answers that may follow the values: intervals and fits. */
export const FOLLOWING: readonly string[] = ['paybackRanges', 'value', 'customers', 'customerRows', 'audit'];

const retention = (change: Click['change'], ...queries: readonly string[]): Click[] =>
  queries.map((query) => ({ screen: 'retention', change, query }));

/** A counting option and a filter change every screen. */
const everywhere = ['overview', 'retention', 'repeat', 'revenue', 'payback', 'value'].flatMap((screen): Click[] => [
  { screen, change: 'counting', query: 'refunds=gross' },
  { screen, change: 'filter', query: 'filter=country:DE|AT' },
]);

export const CLICKS: readonly Click[] = [
  ...retention('measure', 'measure=on', 'measure=revenue', 'measure=unbounded', 'measure=orders'),
  ...retention('period', 'period=week', 'period=quarter', 'cohort=week'),
  ...retention('axis', 'axis=calendar'),
  ...retention('rows', 'by=country', 'by=product', 'by=band&cross=time'),
  ...everywhere,
  { screen: 'overview', change: 'counting', query: 'zero=counted' },
  { screen: 'overview', change: 'price', query: 'tax=in' },
  { screen: 'overview', change: 'as-of', query: 'asof=2026-06-30' },
  { screen: 'overview', change: 'filter', query: 'filter=again:90' },
  { screen: 'repeat', change: 'period', query: 'rates=quarter' },
  { screen: 'revenue', change: 'price', query: 'tax=in' },
  { screen: 'overview', change: 'identity', query: 'join=phone' },
  { screen: 'retention', change: 'identity', query: 'join=name' },
];
