/* Lenses 1, 3 and 4 in words and drawings: how customers differ, how one cohort evolves, how cohorts compare. Pure. */
import type {
  AuditCohort,
  AuditCohortShare,
  AuditComparison,
  AuditDifferences,
  AuditReport,
  AuditValue,
} from '#domain/audit/report.ts';
import { SIGNAL_LEVEL } from '#domain/retention/signals.ts';
import { barRows, curveDrawing, rangeColumns, rangeRows } from '#exports/audit/charts.ts';
import type { Block, DocumentSection } from '#exports/audit/document.ts';
import { attributeName, valueName } from '#features/frame/attribute-names.ts';
import {
  basisName,
  bracketed,
  hundred,
  hundredRange,
  leadText,
  moneyRange,
  monthName,
  namesOf,
  noteText,
  paragraph,
  type AuditSpeech,
} from './speech.ts';

/** Months that are drawn. */
const MOST_MONTHS = 24;
/** Letters of a value in a drawing. */
const LONGEST = 44;

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

function ordersDrawing({ ordersDistribution, customers }: AuditDifferences, { t, f }: AuditSpeech): Block {
  const d = t.differences;
  // Four or more orders stand together.
  const counts = [...ordersDistribution.slice(0, 3), ordersDistribution.slice(3).reduce((sum, n) => sum + n, 0)];
  const rows = counts.map((value, i) => ({
    name: (i === 3 ? d.ordersMore : d.orders)(f.count(i + 1)),
    value,
    text: `${f.count(value)} (${f.percent(value / customers)})`,
  }));
  return { kind: 'drawing', drawing: barRows(d.ordersLabel, rows), caption: d.ordersLabel };
}

/** The values that differ from all others, best and worst; where one alone does, the other end stands beside it. */
function valuesBlocks({ attribute, day, values }: NonNullable<AuditDifferences['by']>, speech: AuditSpeech): Block[] {
  const { t, f } = speech;
  const d = t.differences;
  const name = attributeName(attribute, t.attributes);
  const ranked = [...values].sort((a, b) => b.value - a.value);
  const [best, worst] = [ranked[0], ranked[ranked.length - 1]];
  const said = (value: AuditValue): [string, string, string] => [
    valueName(value.name, attribute, namesOf(speech)),
    hundred(value, speech),
    hundredRange(value, speech),
  ];
  const label = d.valuesLabel(name, f.count(day));
  const rows = ranked.map((value) => ({
    name: shortened(valueName(value.name, attribute, namesOf(speech))),
    ...{ value: value.value, low: value.low, high: value.high },
    marked: value.p <= SIGNAL_LEVEL,
  }));
  return [
    paragraph(d.by(name, f.count(day), ...said(best), ...said(worst))),
    {
      kind: 'drawing',
      drawing: rangeRows(label, rows, (share) => f.percent(share)),
      caption: `${label}. ${d.valuesNote}`,
    },
  ];
}

export function differencesSection(lens: AuditDifferences, speech: AuditSpeech): DocumentSection {
  const { t, f } = speech;
  const d = t.differences;
  const { ordersDistribution, customers, concentration, by, compared } = lens;
  const tops = concentration.top.filter(({ top, share }) => [0.1, 0.2].includes(top) && !Number.isNaN(share));
  return {
    id: 'differences',
    title: d.title,
    blocks: [
      leadText(
        d.once(f.ofHundred(ordersDistribution[0] / customers), f.count(ordersDistribution[0]), f.count(customers)),
      ),
      ...(tops.length > 0
        ? [paragraph(d.top(f.percent(tops[0].top), f.percent(tops[0].share), concentration.year))]
        : []),
      ordersDrawing(lens, speech),
      ...(by ? valuesBlocks(by, speech) : [paragraph(d.none(f.count(compared)))]),
    ],
  };
}

function cohortBlocks(lens: AuditCohort, report: AuditReport, speech: AuditSpeech): Block[] {
  const { t, f } = speech;
  const c = t.cohort;
  const month = monthName(lens.from, speech);
  const last = lens.returned[lens.returned.length - 1];
  const before = lens.returned.filter(({ age }) => [30, 90, 180].includes(age) && age < last.age);
  const [first, later] = [lens.value.at(0), lens.value.at(-1)];
  const drawing = curveDrawing({
    label: c.label(month),
    points: lens.returned.map(({ age, value, low, high, pooled }) => ({ x: age, value, low, high, other: pooled })),
    tick: (share) => f.percent(share),
    xTick: (day) => f.count(day),
    xTitle: c.axis,
    name: c.line(month),
    otherName: c.all,
  });
  return [
    leadText(c.returned(month, hundred(last, speech), bracketed(hundredRange(last, speech)), f.count(last.age))),
    paragraph(
      c.which(month, f.count(lens.size)),
      before.length > 0
        ? c.path(before.map((step) => c.step(hundred(step, speech), f.count(step.age))).join(', '))
        : '',
      Number.isNaN(last.pooled) ? '' : c.pooled(f.ofHundred(last.pooled)),
    ),
    { kind: 'drawing', drawing, caption: c.label(month) },
    ...(first && later && first.age === 0 && later.age > 0
      ? [
          paragraph(
            c.value(
              basisName(report, speech),
              f.money(first.value),
              f.money(later.value),
              bracketed(moneyRange(later, speech)),
              f.count(later.age),
            ),
          ),
        ]
      : []),
  ];
}

export function cohortSection(report: AuditReport, speech: AuditSpeech): DocumentSection {
  const { title, none } = speech.t.cohort;
  const { cohort } = report;
  return { id: 'cohort', title, blocks: cohort ? cohortBlocks(cohort, report, speech) : [paragraph(none)] };
}

function comparisonBlocks({ age, cohorts, pooled, yearBefore }: AuditComparison, speech: AuditSpeech): Block[] {
  const { t, f } = speech;
  const c = t.comparison;
  const month = ({ from }: AuditCohortShare): string => monthName(from, speech);
  const months = (wanted: (cohort: AuditCohortShare) => boolean): string =>
    cohorts.filter(wanted).map(month).join(', ');
  const ranked = [...cohorts].sort((a, b) => b.value - a.value);
  const [best, worst] = [ranked[0], ranked[ranked.length - 1]];
  const [above, below] = [months(({ direction }) => direction > 0), months(({ direction }) => direction < 0)];
  const black = months(({ blackFriday }) => blackFriday);
  const days = f.count(age);
  const drawing = rangeColumns(
    c.label(days),
    cohorts.slice(-MOST_MONTHS).map((cohort) => ({
      name: month(cohort),
      ...{ value: cohort.value, low: cohort.low, high: cohort.high },
      marked: cohort.direction !== 0,
    })),
    pooled.value,
    (share) => f.percent(share),
  );
  return [
    leadText(c.pooled(hundred(pooled, speech), bracketed(hundredRange(pooled, speech)), days, f.count(cohorts.length))),
    paragraph(
      c.span(month(best), f.ofHundred(best.value), month(worst), f.ofHundred(worst.value)),
      above === '' ? '' : c.above(above),
      below === '' ? '' : c.below(below),
      above === '' && below === '' ? c.noise : '',
    ),
    ...(yearBefore
      ? [
          paragraph(
            c.year(
              month(yearBefore.newest),
              f.ofHundred(yearBefore.newest.value),
              month(yearBefore.before),
              f.ofHundred(yearBefore.before.value),
            ),
            yearBefore.differs ? c.differs : c.chance,
          ),
        ]
      : []),
    { kind: 'drawing', drawing, caption: `${c.label(days)}. ${c.note}` },
    ...(black === '' ? [] : [noteText(c.black(black))]),
  ];
}

export function comparisonSection({ comparison }: AuditReport, speech: AuditSpeech): DocumentSection {
  const { title, none } = speech.t.comparison;
  return { id: 'comparison', title, blocks: comparison ? comparisonBlocks(comparison, speech) : [paragraph(none)] };
}
