/* How the calculators stand in their list, and which section of the methods page each rests on. */
import type { CalculatorId } from '#domain/calculators/calculators.ts';

export const GROUPS = [
  { id: 'customers', calculators: ['crr', 'churn', 'nday', 'repeat'] },
  { id: 'revenue', calculators: ['aov', 'mrr'] },
  { id: 'value', calculators: ['clv', 'clvd', 'sbg'] },
  { id: 'acquisition', calculators: ['cac', 'payback', 'ltvcac'] },
] as const satisfies readonly { id: string; calculators: readonly CalculatorId[] }[];

export const SECTIONS: Readonly<Record<CalculatorId, string>> = {
  crr: 'period-rates',
  churn: 'period-rates',
  nday: 'measures',
  repeat: 'repeat',
  mrr: 'mrr-rates',
  aov: 'per-customer',
  clv: 'calculators',
  clvd: 'calculators',
  sbg: 'calculators',
  cac: 'cac',
  payback: 'calculators',
  ltvcac: 'ltv',
};
