/* A cell of the grid as segments that can be saved: whom each picks, and what it would be called. Pure. */
import { segmentOf } from '#domain/proof/segment.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { Condition } from '#domain/selection.ts';
import { attributeName } from '#features/frame/attribute-names.ts';
import type { Messages } from '#i18n/messages.ts';
import { alone, cohortName, isCumulative, valueOfRow, whenText } from './names.ts';
import type { Speech } from './speech.ts';
import { isShare } from './values.ts';

/** Who of the cell: those who did it, those who did not, all of its row. */
export type Who = 'is' | 'not' | 'all';

export interface SegmentOffer {
  readonly who: Who;
  readonly label: string;
  /** "Bought again within 90 days, first order Mar 2025". */
  readonly name: string;
  readonly conditions: readonly Condition[];
}

/** "Country: Germany", "first order Mar 2025", both with a comma between; '' for the average row. */
function rowText(triangle: RetentionTriangle, row: number, speech: Speech, t: Messages['saveSegment']): string {
  if (row < 0) return '';
  const { view, cohorts } = triangle;
  const own = valueOfRow(cohorts[row], view, speech);
  const value = view.by === null ? '' : `${attributeName(view.by, speech.t.attributes)}: ${own}`;
  if (alone(view)) return value;
  const period = t.firstOrder(cohortName({ ...cohorts[row], value: null }, { ...view, by: null }, speech));
  return value === '' ? period : `${value}, ${period}`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What can be saved of row (−1 = the average row) and column; [] where no rule says it. */
export function segmentOffers(
  triangle: RetentionTriangle,
  row: number,
  column: number,
  speech: Speech,
  t: Messages['saveSegment'],
): SegmentOffer[] {
  const { view, columns } = triangle;
  const at = columns[column];
  const when = whenText(at, view, speech);
  const did = view.measure === 'cumulative' ? t.again : t.bought;
  const everybody = !isShare(view) && isCumulative(view);
  const labels: Readonly<Record<Who, string>> = {
    is: everybody ? t.observed : did.is(when),
    not: did.not(when),
    all: t.all,
  };
  const whose = rowText(triangle, row, speech, t);
  return (['is', 'not', 'all'] as const).flatMap((who): SegmentOffer[] => {
    const conditions = who === 'all' ? segmentOf(triangle, row, null) : segmentOf(triangle, row, at, who === 'is');
    if (conditions === null) return [];
    const said = who === 'all' ? capital(whose) : whose === '' ? labels[who] : `${labels[who]}, ${whose}`;
    return [{ who, label: labels[who], name: said, conditions }];
  });
}
