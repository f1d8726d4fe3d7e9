/* Paid CAC by channel: sentence, table, file. Pure. */
import type { PaybackReport } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { major, table } from './export.ts';
import type { PaybackSpeech } from './speech.ts';

export function channelsSentence({ channels }: PaybackReport, { t, f }: PaybackSpeech): string {
  const known = channels.filter(({ cac }) => cac !== null).sort((a, b) => (a.cac ?? 0) - (b.cac ?? 0));
  return known.length === 0
    ? t.channelsNone
    : t.channelsSentence(f.count(known.length), known[0].channel, f.money(known[0].cac ?? NaN));
}

export function channelColumns({ t, base }: PaybackSpeech): TableColumn[] {
  return [
    { key: 'channel', label: t.channel },
    { key: 'customers', label: base.newCustomers, numeric: true },
    { key: 'spend', label: base.spend, numeric: true },
    { key: 'cac', label: t.paidCac, numeric: true },
  ];
}

export function channelRows({ channels }: PaybackReport, { t, base, f }: PaybackSpeech): TableRow[] {
  return channels.map(({ channel, newCustomers, spend, cac, months }) => ({
    channel,
    customers: f.count(newCustomers),
    spend:
      spend === null
        ? base.noSpend
        : { text: f.money(spend), range: months.some((month) => month.spread) ? t.spread : '' },
    cac: cac === null ? (spend === null ? '' : base.nobody) : f.money(cac),
  }));
}

/** Every month of every channel, and each in all. */
export function channelsExport({ channels, view }: PaybackReport, minorDigits: number): ExportTable {
  const money = major(minorDigits);
  return table(
    ['channel', 'month', 'running', 'affected', 'spread', 'lagMonths', 'newCustomers', 'spend', 'cac'],
    channels.flatMap(({ channel, months, newCustomers, spend, cac }) => [
      ...months.map((month) => [
        channel,
        month.month,
        String(month.running),
        String(month.affected),
        String(month.spread),
        view.lag,
        month.newCustomers,
        money(month.spend),
        money(month.cac),
      ]),
      [channel, 'all', null, null, null, view.lag, newCustomers, money(spend), money(cac)],
    ]),
    ['channel'],
  );
}
