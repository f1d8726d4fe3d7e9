/* Deutsche Wörter der Methodenseite: was jede Zahl bedeutet, Teil für Teil. */
import type { methods as English } from '../en/methods.ts';
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
  title: 'Methoden',
  lead: 'Was jede Zahl in der App bedeutet. Ansichten, Exporte und diese Seite sagen dasselbe mit denselben Wörtern. Wo es eine Wahl gibt, ist die Vorgabe fett gesetzt.',
  contents: 'Inhalt',
  parts,
  /** Wofür jede Quelle dient. */
  sources: {
    wilson: 'Spanne von Anteilen',
    kaplanMeier: 'Zeit bis zur zweiten Bestellung',
    benjaminiHochberg: 'Signale: Korrektur für viele Tests',
    fisher: 'Signale: exakter Test kleiner Anzahlen',
    fleiss: 'Kunden, die ein Signal bräuchte',
    mantel: 'Log-Rang-Test',
    greenwood: 'Varianz von Kaplan–Meier',
    quantiles: 'Quantile, Typ 7',
    bootstrap: 'Spanne der Amortisation (Bootstrap) und des LTV (infinitesimales Jackknife)',
    bgNbd: 'Kaufen ohne Vertrag (BG/NBD), auch in den Beispielshops',
    mbgNbd: 'Kaufen ohne Vertrag (MBG/NBD)',
    gammaGamma: 'Beträge (Gamma–Gamma)',
    sbg: 'Dauer von Abos (verschobenes Beta-geometrisches Modell), auch der Beispielshops',
    concentration: 'Gini-Koeffizient der Konzentration',
    kitagawa: 'Mischung oder Verhalten',
    customerBaseAudit: 'Fünf Fragen des Berichts',
  },
} satisfies typeof English;
