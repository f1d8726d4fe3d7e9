/* Deutsche Wörter: Szenarien. */
import type { scenarios as English } from '../en/scenarios.ts';

export const scenarios = {
  title: 'Szenarien',
} satisfies typeof English;
