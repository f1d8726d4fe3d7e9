/* The sum of mean increments of one cohort: cumulative money where not all customers are observed equally long. */
import type { CustomerMoney } from '#domain/money.ts';
import type { RowSource } from './row.ts';

/**
 * value(N) = Σ_{j=0..N} m_j, m_j = mean amount at position j over the customers observed to the end of j (`definitions.md` §2).
 * A mean over those observed to N alone would fall or rise by composition. Positions are days on the age axis and periods on
 * the calendar axis. One entry per position, NaN from where nobody is observed; where all are it is the plain mean.
 */
export function meanIncrements(source: RowSource, money: CustomerMoney, members: Int32Array): Float64Array {
  const { log, clock } = source;
  const { tick, from, closed, positions } = clock;
  const value = new Float64Array(positions);
  const observed = new Int32Array(positions + 1);
  for (const customer of members) {
    const first = tick[log.day[log.start[customer]] - from];
    const last = closed - first;
    if (last < 0) continue;
    observed[0]++;
    observed[last + 1]--;
    for (let i = money.start[customer]; i < money.start[customer + 1]; i++) {
      const position = tick[money.day[i] - from] - first;
      if (position <= last) value[position] += money.amount[i];
    }
  }
  let customers = 0;
  let total = 0;
  for (let position = 0; position < positions; position++) {
    customers += observed[position];
    total += customers > 0 ? value[position] / customers : NaN;
    value[position] = total;
  }
  return value;
}
