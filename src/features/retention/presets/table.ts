/* The bridge from a product's number to ours as a table. Differences are those of the numbers as shown, so that they add up on the screen too. */
import type { NumberBridge } from '#domain/presets/bridge.ts';
import { AGE_DAYS } from '#domain/retention/view.ts';
import type { Format } from '#i18n/format.ts';
import type { PresetWords } from '#i18n/messages.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

/** Tenths of a percentage point, or minor units: what the screen shows, as a whole number. */
function shown(value: number, { unit }: NumberBridge): number {
  return Math.round(unit === 'share' ? value * 1000 : value);
}

interface Writer {
  number(shownValue: number): string;
  difference(shownValue: number): string;
}

function writer({ unit }: NumberBridge, format: Format): Writer {
  const number = (value: number): string => (unit === 'share' ? format.percent(value / 1000, 1) : format.money(value));
  const size = (value: number): string => (unit === 'share' ? format.decimal(value / 10, 1) : format.money(value));
  return { number, difference: (value) => (value > 0 ? `+${size(value)}` : size(value)) };
}

/** The age in days that both ends stand at. */
export function bridgeDays({ k }: NumberBridge): number {
  return AGE_DAYS.month * ((k ?? 0) + 1);
}

/** The table of a bridge with rows: where it begins, a row a step, and our own number with the whole difference as total. */
export function bridgeTable(
  bridge: NumberBridge,
  t: PresetWords,
  format: Format,
): { columns: TableColumn[]; rows: TableRow[]; total: TableRow } {
  const write = writer(bridge, format);
  const values = bridge.rows.map(({ value }) => (Number.isNaN(value) ? null : shown(value, bridge)));
  const [first] = values;
  let last = first ?? 0;
  const rows = bridge.rows.map(({ step, eligible }, i): TableRow => {
    const value = values[i];
    const difference = value === null || i === 0 ? '' : write.difference(value - last);
    last = value ?? last;
    return {
      step: step === null ? t.numbers[bridge.id].begins(format.count(bridge.k ?? 0)) : t.steps[step],
      number: value === null ? t.notObserved : write.number(value),
      difference,
      customers: value === null ? '' : format.count(eligible),
    };
  });
  const days = format.count(bridgeDays(bridge));
  return {
    columns: [
      { key: 'step', label: t.step },
      { key: 'number', label: t.number, numeric: true },
      {
        key: 'difference',
        label: t.difference,
        numeric: true,
        ...(bridge.unit === 'share' ? { note: t.inPoints } : {}),
      },
      { key: 'customers', label: t.customers, numeric: true, hideNarrow: true },
    ],
    rows,
    total: {
      step: bridge.unit === 'share' ? t.ownShare(days) : t.ownMoney(days),
      number: write.number(last),
      difference: write.difference(last - (first ?? 0)),
      customers: format.count(bridge.rows.at(-1)?.eligible ?? 0),
    },
  };
}
