/* English words of the methods page: what every number means, part by part. */
import type { MethodPart } from '../section.ts';
import { audiences } from './methods/audiences.ts';
import { beside } from './methods/beside.ts';
import { costs } from './methods/costs.ts';
import { calculators } from './methods/calculators.ts';
import { counting } from './methods/counting.ts';
import { imports } from './methods/import.ts';
import { limits } from './methods/limits.ts';
import { audit } from './methods/mix-and-audit.ts';
import { models } from './methods/models.ts';
import { money } from './methods/money.ts';
import { orders } from './methods/orders.ts';
import { retention } from './methods/retention.ts';
import { segments } from './methods/segments.ts';
import { scenarios } from './methods/scenarios.ts';
import { subscriptions } from './methods/subscriptions.ts';
import { uncertainty } from './methods/uncertainty.ts';

const parts: readonly MethodPart[] = [
  orders,
  counting,
  beside,
  retention,
  uncertainty,
  money,
  costs,
  subscriptions,
  models,
  audiences,
  segments,
  audit,
  calculators,
  scenarios,
  imports,
  limits,
];

export const methods = {
  title: 'Methods',
  lead: 'What every number in the app means. A screen, an export and this page use the same words for the same thing. Where there is a choice, the default is in bold.',
  contents: 'Contents',
  parts,
  /** What each source is used for. */
  sources: {
    wilson: 'Range of shares',
    kaplanMeier: 'Time to the second order',
    benjaminiHochberg: 'Signals: correction for many tests',
    fisher: 'Signals: exact test of small counts',
    fleiss: 'Customers needed for a signal',
    mantel: 'Log-rank test',
    greenwood: 'Variance of Kaplan–Meier',
    quantiles: 'Quantiles, type 7',
    bootstrap: 'Range of payback (bootstrap) and of LTV (infinitesimal jackknife)',
    bgNbd: 'Buying without contract (BG/NBD), also of the sample stores',
    mbgNbd: 'Buying without contract (MBG/NBD)',
    gammaGamma: 'Amounts (Gamma–Gamma)',
    sbg: 'How long subscriptions last (shifted beta-geometric), also of the sample stores',
    concentration: 'Gini coefficient of concentration',
    kitagawa: 'Mix or behaviour',
    customerBaseAudit: 'Five lenses of the audit report',
  },
};
