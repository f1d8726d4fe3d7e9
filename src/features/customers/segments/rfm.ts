/* RFM: customers by how lately and how often they bought, with what they brought. Pure. */
import type { SegmentsReport } from '#domain/segments-report.ts';
import { FEW, file, majorOf, number, type SegmentSpeech, type Shown } from './speech.ts';

const SCORES = [1, 2, 3, 4, 5];
/** From this score on somebody is among the good ones. */
const GOOD = 4;

type Rfm = NonNullable<SegmentsReport['rfm']>;

const at = (r: number, f: number): number => SCORES.length * (r - 1) + f - 1;
const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

export function rfmSentence({ customers, netSales }: Rfm, { t, f }: SegmentSpeech): string {
  const good = SCORES.filter((score) => score >= GOOD).flatMap((r) =>
    SCORES.filter((s) => s >= GOOD).map((s) => at(r, s)),
  );
  const share = (values: ArrayLike<number> & Iterable<number>): string =>
    f.percent(total(good.map((cell) => values[cell])) / total(values));
  return t.rfm(share(customers), share(netSales));
}

export function rfmTable({ customers, netSales }: Rfm, speech: SegmentSpeech): Shown {
  const { t, f } = speech;
  const all = total(netSales);
  const major = majorOf(speech);
  const cells = [...SCORES].reverse().flatMap((r) => SCORES.map((score) => ({ r, score, cell: at(r, score) })));
  return {
    columns: [
      { key: 'r', label: t.rfmRow },
      ...SCORES.map((score) => number(`f${String(score)}`, t.rfmColumn(f.count(score)))),
    ],
    rows: [...SCORES].reverse().map((r) => ({
      r: t.recency(f.count(r)),
      ...Object.fromEntries(
        SCORES.map((score) => {
          const n = customers[at(r, score)];
          const range = n === 0 || !(all > 0) ? '' : f.percent(netSales[at(r, score)] / all);
          return [`f${String(score)}`, { text: f.count(n), range, few: n > 0 && n < FEW }];
        }),
      ),
    })),
    exported: file(
      ['recency', 'frequency', 'customers', 'netSales'],
      cells.map(({ r, score, cell }) => [r, score, customers[cell], major(netSales[cell])]),
    ),
  };
}
