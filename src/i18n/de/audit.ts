/* Deutsche Wörter: Bericht. */
import type { audit as English } from '../en/audit.ts';

export const audit = {
  title: 'Bericht',
} satisfies typeof English;
