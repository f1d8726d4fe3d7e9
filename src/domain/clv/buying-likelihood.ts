/* The likelihood of BG/NBD and MBG/NBD over merged customers, with its gradient in the logarithms of the parameters. */
import type { Objective } from '#domain/numeric/minimise.ts';
import { type BuyingKind, type BuyingModel, chancesToLeave } from './buying-model.ts';
import { DAYS_PER_WEEK } from './rfm-summary.ts';
import type { Triples } from './triples.ts';

/** The mean negative log-likelihood of customers whose longest T is 1 unit of time. */
export interface BuyingLikelihood {
  /** Point: ln r, ln α (in units of the longest T), ln a, ln b. */
  readonly objective: Objective;
  /** Longest T in days; 1 if nobody has been observed for a day. */
  readonly longest: number;
  readonly customers: number;
  /** Σ x. */
  readonly purchases: number;
}

/**
 * Of one customer, δ = 0 for BG/NBD (Fader, Hardie, Lee 2005, eq. 6) and 1 for MBG/NBD (Batislam et al. 2007, eq. 4):
 * L = Γ(r+x) α^r / Γ(r) · (b)_{x+δ} / (a+b)_{x+δ} · (α+T)^−(r+x) · [1 + e^q], and without e^q where x + δ = 0,
 * q = ln a − ln(b+x+δ−1) + (r+x) ln((α+T)/(α+t_x)).
 * Only q needs the triple: all else is summed by x and by T beforehand. Rising factorials are running sums over x of ln and 1/·,
 * exact where differences of log-gammas lose digits; logarithms of α + age are tabled by day; ln(1 + e^q) never overflows.
 */
export function buyingLikelihood(kind: BuyingKind, triples: Triples): BuyingLikelihood {
  const delta = chancesToLeave(kind);
  const { count, x, age, lastAge, weight, customers } = triples;
  const longest = Math.max(
    1,
    age.reduce((most, value) => Math.max(most, value), 0),
  );
  const most = count === 0 ? 0 : x[count - 1];
  const ageWeight = new Float64Array(longest + 1);
  const ageRepeats = new Float64Array(longest + 1);
  const xWeight = new Float64Array(most + 1);
  const xStart = new Int32Array(most + 2);
  for (let i = 0; i < count; i++) {
    ageWeight[age[i]] += weight[i];
    ageRepeats[age[i]] += weight[i] * x[i];
    xWeight[x[i]] += weight[i];
    xStart[x[i] + 1]++;
  }
  for (let value = 0; value <= most; value++) xStart[value + 1] += xStart[value];
  const purchases = ageRepeats.reduce((sum, value) => sum + value, 0);
  const log = new Float64Array(longest + 1);
  const inverse = new Float64Array(longest + 1);

  const objective: Objective = (point, gradient) => {
    const [r, alpha, a, b] = point.map(Math.exp);
    for (let day = 0; day <= longest; day++) {
      log[day] = Math.log(alpha + day / longest);
      inverse[day] = 1 / (alpha + day / longest);
    }
    let ll = 0;
    let [dr, dAlpha, da, db] = [0, 0, 0, 0];
    // α^r (α+T)^−(r+x)
    for (let day = 0; day <= longest; day++) {
      if (ageWeight[day] === 0) continue;
      const times = r * ageWeight[day] + ageRepeats[day];
      ll -= times * log[day];
      dr -= ageWeight[day] * log[day];
      dAlpha -= times * inverse[day];
    }
    ll += customers * r * Math.log(alpha);
    dr += customers * Math.log(alpha);
    dAlpha += (customers * r) / alpha;

    // Γ(r+x)/Γ(r) and (b)_{x+δ}/(a+b)_{x+δ}, running over x; and e^q of the triples of each x.
    let [rising, dRising, stays, dStaysA, dStaysB] = [0, 0, 0, 0, 0];
    for (let value = 0; value <= most; value++) {
      if (value > 0) {
        rising += Math.log(r + value - 1);
        dRising += 1 / (r + value - 1);
      }
      if (value + delta > 0) {
        const chance = value + delta - 1;
        stays += Math.log((b + chance) / (a + b + chance));
        dStaysA -= 1 / (a + b + chance);
        dStaysB += 1 / (b + chance) - 1 / (a + b + chance);
      }
      const n = xWeight[value];
      if (n === 0) continue;
      ll += n * (rising + stays);
      dr += n * dRising;
      da += n * dStaysA;
      db += n * dStaysB;
      if (value + delta === 0) continue;
      const s = r + value;
      const before = b + value + delta - 1;
      const base = Math.log(a / before);
      let [left, silent, slope, sum] = [0, 0, 0, 0];
      for (let i = xStart[value]; i < xStart[value + 1]; i++) {
        const silence = log[age[i]] - log[lastAge[i]];
        const q = base + s * silence;
        const small = Math.exp(q > 0 ? -q : q);
        sum += weight[i] * (q > 0 ? q + Math.log1p(small) : Math.log1p(small));
        // P(left) = 1 − P(alive)
        const w = (weight[i] * (q > 0 ? 1 : small)) / (1 + small);
        left += w;
        silent += w * silence;
        slope += w * (inverse[age[i]] - inverse[lastAge[i]]);
      }
      ll += sum;
      dr += silent;
      dAlpha += s * slope;
      da += left / a;
      db -= left / before;
    }
    gradient[0] = (-r * dr) / customers;
    gradient[1] = (-alpha * dAlpha) / customers;
    gradient[2] = (-a * da) / customers;
    gradient[3] = (-b * db) / customers;
    return -ll / customers;
  };
  return { objective, longest, customers, purchases };
}

/** Log-likelihood of customers under given parameters, times in weeks.  */
export function logLikelihood({ kind, params }: BuyingModel, triples: Triples): number {
  const { objective, longest, customers, purchases } = buyingLikelihood(kind, triples);
  const unit = longest / DAYS_PER_WEEK;
  const point = Float64Array.of(params.r, params.alpha / unit, params.a, params.b).map(Math.log);
  return -objective(point, new Float64Array(4)) * customers - purchases * Math.log(unit);
}
