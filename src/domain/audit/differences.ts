/* Lens 1 of the audit: how customers differ. */
import { namesPerson, type AttributeId } from '#domain/attributes.ts';
import { LEAST_FOR_INTERVAL } from '#domain/numeric/mean-interval.ts';
import type { RepeatReport } from '#domain/results.ts';
import { SIGNAL_LEVEL } from '#domain/retention/signals.ts';
import { BY_DAYS, type SecondOrderBy, type SecondOrderValue } from '#domain/second-order-by.ts';
import type { StructureReport } from '#domain/structure.ts';
import type { AuditDifferences, AuditValue } from './report.ts';

/**
 * Attributes that a report may name: one value a customer, and no text that somebody typed for one person (codes, tags, kept columns may
 * hold a name).
 */
export const AUDIT_ATTRIBUTES: readonly AttributeId[] = [
  'band',
  'withCode',
  'country',
  'source',
  'payment',
  'product',
  'consent',
];

type Told = NonNullable<AuditDifferences['by']>;

const isLarge = ({ customers, value }: SecondOrderValue): boolean =>
  customers >= LEAST_FOR_INTERVAL && !namesPerson(value);

/** Values of one attribute at the latest day to which two of them are observed; `factor` corrects for the attributes compared. */
function toldApart({ attribute, groups }: SecondOrderBy, factor: number): Told | null {
  const large = groups.filter(isLarge);
  for (let at = BY_DAYS.length - 1; at >= 0; at--) {
    const seen = large.filter(({ shares }) => Number.isFinite(shares[at].low));
    if (seen.length < 2) continue;
    const values = seen.map(({ value: name, customers, shares, p, direction }): AuditValue => {
      const { value, low, high } = shares[at];
      return { name, customers, value, low, high, p: Math.min(1, p * factor), direction };
    });
    return { attribute, day: BY_DAYS[at], values };
  }
  return null;
}

/** The smallest p-value of an attribute; 1 where nothing was tested. */
function clearest({ values }: Told): number {
  return values.reduce((least, { p }) => (p < least ? p : least), 1);
}

/**
 * The attribute of the clearest difference: smallest p-value of a log-rank test, corrected for its values (Benjamini, Hochberg) and
 * for the number of attributes (Bonferroni), if at most 5 %.
 */
export function auditDifferences(
  repeat: RepeatReport,
  { concentration }: Pick<StructureReport, 'concentration'>,
  customers: number,
  compared: readonly SecondOrderBy[],
): AuditDifferences {
  const { all, year } = concentration;
  const { top, gini, customers: counted } = year ?? all;
  const told = compared.flatMap((by) => toldApart(by, compared.length) ?? []);
  const best = [...told].sort((a, b) => clearest(a) - clearest(b)).at(0);
  return {
    customers,
    ordersDistribution: repeat.ordersDistribution,
    concentration: { year: year !== null, customers: counted, top, gini },
    compared: told.length,
    by: best !== undefined && clearest(best) <= SIGNAL_LEVEL ? best : null,
  };
}
