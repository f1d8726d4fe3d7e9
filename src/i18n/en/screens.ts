/* English words of the screens behind the entrance: they come with the first of them. */
import { data } from './data.ts';
import { overview } from './overview.ts';
import { payback } from './payback.ts';
import { periodRates } from './period-rates.ts';
import { repeatBy } from './repeat-by.ts';
import { repeat } from './repeat.ts';
import { retention } from './retention.ts';
import { revenue } from './revenue.ts';

export const screens = { data, overview, payback, periodRates, repeat, repeatBy, retention, revenue };
