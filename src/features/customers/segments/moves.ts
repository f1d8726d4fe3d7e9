/* Who has slipped into a worse segment, and who has risen: sentence, table, file. Pure. */
import { isoDay } from '#domain/calendar.ts';
import type { SegmentsReport } from '#domain/segments-report.ts';
import { file, majorOf, number, type SegmentSpeech, type Shown } from './speech.ts';

export function movesSentence({ moves }: SegmentsReport, { t, f }: SegmentSpeech): string {
  const { since, known, worse, better } = moves;
  const day = t.moves[since.what](f.day(since.day));
  if (known === 0) return t.movedNobody(day);
  const count = (list: typeof worse): string => f.count(list.reduce((sum, { customers }) => sum + customers, 0));
  return t.moved(day, count(worse), f.count(known), count(better));
}

/** Those who slipped; those who have risen stand in the file beside them. */
export function movesTable({ moves, groups, detail }: SegmentsReport, speech: SegmentSpeech): Shown {
  const { t, f } = speech;
  const major = majorOf(speech);
  const money = detail !== 'counts';
  const all = [
    ...moves.worse.map((move) => ({ ...move, direction: 'worse' as const })),
    ...moves.better.map((move) => ({ ...move, direction: 'better' as const })),
  ];
  return {
    columns: [
      { key: 'from', label: t.from },
      { key: 'to', label: t.to },
      number('customers', t.customers),
      ...(money ? [number('stake', t.stake)] : []),
    ],
    rows: moves.worse.map(({ from, to, customers, stake }) => ({
      from: t.names[groups[from].id],
      to: t.names[groups[to].id],
      customers: f.count(customers),
      stake: f.moneyRound(stake),
    })),
    exported: file(
      ['since', 'from', 'to', 'direction', 'customers', ...(money ? ['netSalesLastYear'] : [])],
      all.map(({ from, to, direction, customers, stake }) => [
        ...[isoDay(moves.since.day), groups[from].id, groups[to].id, direction, customers],
        ...(money ? [major(stake)] : []),
      ]),
    ),
  };
}
