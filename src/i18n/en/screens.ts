/* English words of the screens behind the entrance: they come with the first of them. */
import { attributes } from './attributes.ts';
import { audiences } from './audiences.ts';
import { nextProduct } from './next-product.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { customers } from './customers.ts';
import { customerList } from './customer-list.ts';
import { scenarios } from './scenarios.ts';
import { nextMoney } from './next-money.ts';
import { data } from './data.ts';
import { filter } from './filter.ts';
import { mix } from './mix.ts';
import { overview } from './overview.ts';
import { payback } from './payback.ts';
import { paybackAnswers } from './payback-answers.ts';
import { periodRates } from './period-rates.ts';
import { proof } from './proof.ts';
import { repeatBy } from './repeat-by.ts';
import { repeat } from './repeat.ts';
import { retention } from './retention.ts';
import { revenue } from './revenue.ts';
import { saveSegment } from './save-segment.ts';
import { costs } from './costs.ts';
import { segments } from './segments.ts';
import { contracts } from './contracts.ts';
import { spend } from './spend.ts';
import { structure } from './structure.ts';
import { surveys } from './surveys.ts';
import { subscriptions } from './subscriptions.ts';
import { value } from './value.ts';

export const screens = {
  attributes,
  data,
  filter,
  overview,
  payback,
  paybackAnswers,
  periodRates,
  proof,
  repeat,
  repeatBy,
  retention,
  revenue,
  saveSegment,
  subscriptions,
  value,
  contracts,
  surveys,
  costs,
  spend,
  structure,
  customers,
  customerList,
  scenarios,
  nextMoney,
  audit,
  audiences,
  nextProduct,
  segments,
  mix,
  backup,
};
