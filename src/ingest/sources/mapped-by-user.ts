/* A table whose columns the user has named: orders, ad spend, subscriptions or a survey. */
import { COLUMN_ROLES, REQUIRED_ROLES, type ColumnMapping, type ColumnRole, type MappedKind } from '#domain/choices.ts';
import { refuse, type Refusal } from '#domain/errors.ts';
import { columnsByMapping, type PlainColumns } from './plain-columns.ts';
import { PlainOrders } from './plain-orders.ts';
import { plainSpend } from './plain-spend.ts';
import { plainSubscriptions } from './plain-subscriptions.ts';
import { plainSurvey } from './plain-survey.ts';
import { SideColumns } from './side-columns.ts';
import type { SourceFile, SourceReader } from './source.ts';

/** Header cells named in a refusal at most. */
const SHOWN_COLUMNS = 40;

/** Reader of a plain table of orders; refuses one without a date, an amount or a customer. */
export function ordersReader(file: SourceFile, columns: PlainColumns): SourceReader | Refusal {
  const detail = { file: file.name, columns: file.header.slice(0, SHOWN_COLUMNS) };
  const [date, amount, identity] = REQUIRED_ROLES.orders.map((group) =>
    group.some((role) => columns.at[role] !== undefined),
  );
  if (!date) return refuse('no-date-column', detail);
  if (!amount) return refuse('no-amount-column', detail);
  return identity ? new PlainOrders(file, columns) : refuse('no-identity-column', detail);
}

/** Reader of a file by a mapping of its columns, which has one entry a column; refuses one that lacks what its kind needs. */
export function mappedByUser(file: SourceFile, mapping: ColumnMapping): SourceReader | Refusal {
  switch (mapping.kind) {
    case 'orders':
      return ordersReader(file, columnsByMapping(file.header, mapping));
    case 'spend':
      return plainSpend(file, sideColumns('spend', file, mapping));
    case 'subscriptions':
      return plainSubscriptions(file, sideColumns('subscriptions', file, mapping));
    case 'survey':
      return plainSurvey(file, sideColumns('survey', file, mapping));
  }
}

/** The columns of a table beside the orders; roles of another kind mean nothing. */
function sideColumns<K extends MappedKind>(
  kind: K,
  file: SourceFile,
  mapping: ColumnMapping,
): SideColumns<ColumnRole<K>> {
  const roles: readonly string[] = COLUMN_ROLES[kind];
  const columns = mapping.columns.map((role) =>
    role !== null && roles.includes(role) ? (role as ColumnRole<K>) : null,
  );
  return SideColumns.byMapping(file.header, columns);
}
