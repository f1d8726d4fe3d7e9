/* Shops whose course can be worked out by hand. */
import type { ProjectionInputs } from '#domain/scenarios/inputs.ts';

/** 100 new customers a month for a year, 50.00 first and 40.00 later, margin one half, CAC 30.00; a share `churn` goes each month. */
export function constantChurn(churn: number): ProjectionInputs {
  return {
    months: 12,
    newCustomers: 100,
    growth: 0,
    cac: 30_00,
    firstValue: 50_00,
    aov: 40_00,
    refundRate: 0,
    margin: 0.5,
    ordersPerActive: 1,
    churn,
    existing: 0,
    retentionSpend: 0,
    fixedCosts: 0,
    openingCash: 0,
    elasticity: 0.5,
    mostPoints: 0.1,
    halfSpend: 1000_00,
    curve: [],
    existingAges: [],
    season: null,
    pace: 1,
  };
}
