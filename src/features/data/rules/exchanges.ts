/* The exchanges that were found, in words. */
import type { CountingReport } from '#domain/results.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export function exchangesText(
  { orders, net, undated, examples }: CountingReport['exchanges'],
  t: Messages['data']['exchanges'],
  format: Format,
): string {
  if (orders === 0) return t.none;
  const list = examples.map(({ order, of }) => t.example(order, of)).join(', ');
  const text = t.found(format.count(orders), format.money(net), orders > examples.length ? t.andMore(list) : list);
  if (undated === 0) return text;
  return `${text} ${undated === orders ? t.allUndated : t.undated(format.count(undated))}`;
}
