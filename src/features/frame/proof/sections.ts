/* The section of the methods page that defines a number. */
import type { ProofQuery } from '#domain/proof/query.ts';
import type { RetentionView } from '#domain/retention/view.ts';

/** Rows by an attribute alone have a rule of their own for what is complete. */
const alone = ({ by, byTime }: RetentionView): boolean => by !== null && !byTime;

function ofGrid(view: RetentionView): string {
  if (alone(view)) return 'by-attribute';
  if (view.against === 'previous') return 'against';
  return 'measures';
}

export function sectionOf(query: ProofQuery): string {
  switch (query.of) {
    case 'cell':
      return ofGrid(query.view);
    case 'average':
      return alone(query.view) ? 'by-attribute' : 'averages';
    case 'cohort':
      return 'cohorts';
    case 'repeatRate':
    case 'within':
      return 'repeat';
    case 'secondOrder':
      return 'second-order';
    case 'ladder':
    case 'ladderDays':
      return 'ladder';
    case 'gap':
      return 'second-order';
    case 'rate':
      return query.figure.startsWith('returning') ? 'returning-customers' : 'period-rates';
    case 'perCustomer':
      return 'per-customer';
    case 'revenue':
      if (query.part === 'subscribed' || query.part === 'shareSubscribed') return 'foreseeable';
      return query.part === 'netSales' || query.part === 'identified' || query.part === 'unidentified'
        ? 'net-sales'
        : 'returning';
    case 'concentration':
      return 'concentration';
    case 'nextProduct':
      return 'next-product';
    case 'layer':
      return 'layer-cake';
    case 'ltv':
      return 'ltv';
    case 'cac':
      return 'cac';
    case 'payback':
      return 'payback';
    case 'bridge':
      return 'bridge';
    case 'mrr':
      return ['opening', 'closing', 'new', 'expansion', 'reactivated', 'contraction', 'churned'].includes(query.figure)
        ? 'mrr'
        : 'mrr-rates';
    case 'subscribers':
      return 'active-on-day';
    case 'segment':
      return 'filter';
  }
}
