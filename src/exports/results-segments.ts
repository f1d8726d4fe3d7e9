/* The part of the results file about segments of customers. */
import type { SegmentsReport } from '#domain/segments-report.ts';
import type { Json } from './json.ts';

type Money = (minor: number) => string | undefined;

/** Segments, below 1,000 customers their aims, below 100 customers counts of these alone. Value at stake: null where nothing is. */
export function segmentsSection({ detail, groups }: SegmentsReport, money: Money): Json {
  return groups.map(({ id, customers, netSales, valueAtStake }) => ({
    id,
    customers,
    ...(detail === 'counts'
      ? {}
      : { netSales: money(netSales), valueAtStake: valueAtStake === null ? null : money(valueAtStake) }),
  }));
}
