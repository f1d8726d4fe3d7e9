/* Deutsche Wörter der Bildschirme hinter dem Eingang: Sie kommen mit dem ersten von ihnen. */
import type { screens as english } from '../en/screens.ts';
import { data } from './data.ts';
import { overview } from './overview.ts';
import { payback } from './payback.ts';
import { periodRates } from './period-rates.ts';
import { repeatBy } from './repeat-by.ts';
import { repeat } from './repeat.ts';
import { retention } from './retention.ts';
import { revenue } from './revenue.ts';

export const screens = {
  data,
  overview,
  payback,
  periodRates,
  repeat,
  repeatBy,
  retention,
  revenue,
} satisfies typeof english;
