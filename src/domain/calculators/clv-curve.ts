/* Customer lifetime value from a retention curve: contracts that were renewed, carried on by sBG. */
import { sbgProblems } from '#domain/clv/diagnostics.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { discountedLifetime, fitSbgByStep, renewalRate, type SbgParams } from '#domain/clv/sbg.ts';
import {
  type Calculator,
  countInput,
  money,
  moneyInput,
  number,
  percent,
  percentInput,
  quotient,
  remarksOf,
} from './calculator.ts';

/** Survivors of the high-end customers in Fader, Hardie 2007, table 1, of 1,000. */
const STANDARD = [1000, 869, 743, 653, 593, 551, 517, 491];
const CURVE = STANDARD.map((_, t) => `Y${String(t)}`);
/** Two parameters need two renewals. */
const LEAST = 3;

/** Σ_{t=0}^{H−1} S(t) / (1 + d)^t: periods paid for within a horizon, in money of today. */
function paidWithin(params: SbgParams, horizon: number, discount: number): number {
  let [term, sum] = [1, 0];
  for (let t = 1; t <= horizon; t++) {
    sum += term;
    term *= renewalRate(params, t) / (1 + discount);
  }
  return sum;
}

/**
 * CLV = P · Σ_{t≥0} S(t) / (1 + d)^t with S by sBG, P = contribution of a customer and period, d per period (`definitions.md` §6).
 * Yt = customers still there after t renewals, from Y0 on, empty once not observed. Beside it: what the churn of the first period
 * would make of it if it stayed for ever. A fit that is degenerate, too unsure or of fewer than 50 customers gives no value.
 */
export const clvCurve: Calculator = {
  id: 'sbg',
  inputs: [
    ...CURVE.map((id, t) => ({ ...countInput(id, STANDARD[t]), optional: t >= LEAST })),
    moneyInput('P', 60),
    percentInput('D', 10),
    countInput('H', 5, 1000),
  ],
  calculate: (typed) => {
    const { P, D, H } = typed;
    const all = CURVE.map((id) => typed[id]);
    const end = all.findIndex((still) => Number.isNaN(still));
    const seen = end < 0 ? all : all.slice(0, end);
    const gap = all.slice(seen.length).some((still) => !Number.isNaN(still));
    const rising = seen.some((still, t) => t > 0 && still > seen[t - 1]);
    const enough = seen.length >= LEAST && seen[0] > 0;
    const fit = enough && !gap && !rising ? allSteps(fitSbgByStep([seen])) : null;
    const params = fit !== null && sbgProblems(fit).length === 0 ? fit.params : { alpha: NaN, beta: NaN };
    const known = !Number.isNaN(params.alpha);
    const lifetime = known ? discountedLifetime(params, D) : NaN;
    const endless = lifetime === Infinity;
    const within = known ? paidWithin(params, H, D) : NaN;
    const firstStays = seen.length > 1 ? quotient(seen[1], seen[0]) : NaN;
    const constant = quotient(1 + D, 1 + D - firstStays);
    return {
      results: [
        { id: 'clv', ...money(endless ? NaN : P * lifetime) },
        { id: 'within', ...money(P * within) },
        { id: 'constant', ...money(P * constant) },
        { id: 'next', ...percent(known ? renewalRate(params, seen.length) : NaN) },
      ],
      steps: [
        { id: 'first', tokens: [number(all[1]), '÷', number(all[0])], equals: percent(firstStays) },
        { id: 'alpha', tokens: [], equals: number(params.alpha) },
        { id: 'beta', tokens: [], equals: number(params.beta) },
        { id: 'lifetime', tokens: [], equals: number(endless ? NaN : lifetime) },
        {
          id: 'clv',
          tokens: [money(P), '×', number(endless ? NaN : lifetime)],
          equals: money(endless ? NaN : P * lifetime),
        },
        { id: 'within', tokens: [money(P), '×', number(within)], equals: money(P * within) },
      ],
      remarks: remarksOf({
        noStart: seen[0] === 0,
        tooFewPeriods: seen[0] !== 0 && seen.length < LEAST,
        gapInCurve: gap,
        risingCurve: rising,
        curveUnfit: enough && !gap && !rising && !known,
        endless,
      }),
    };
  },
};
