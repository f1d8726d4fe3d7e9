/*
 * A table of subscriptions whose columns the user named. Several rows of one id with different starts are its history, plan
 * after plan; rows without an id are subscriptions of their own.
 */
import type { ColumnRole } from '#domain/choices.ts';
import type { Refusal } from '#domain/errors.ts';
import type { SideColumns } from './side-columns.ts';
import type { SourceFile, SourceReader } from './source.ts';
import { subscriptionsReader } from './subscriptions-table.ts';

/** The reader of such a table; refuses one without start, amount, interval or customer. */
export function plainSubscriptions(
  file: SourceFile,
  columns: SideColumns<ColumnRole<'subscriptions'>>,
): SourceReader | Refusal {
  return subscriptionsReader(file, { id: 'plain-subscriptions', history: true }, columns);
}
