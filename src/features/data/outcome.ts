/* What an import changed, or taking one out, in words. */
import type { ImportOutcome } from '#engine/protocol.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

/** Orders that came, changed, went or were there before; files without orders are said by what they are. */
export function outcomeText(done: ImportOutcome, t: Messages['data'], f: Format): string {
  const parts = done.importNumber === null ? takenOut(done, t, f) : readIn(done, t, f);
  if (done.customersChangedCohort > 0) {
    const moved = done.importNumber === null ? t.cohortMovedOut : t.cohortMoved;
    parts.push(moved(f.count(done.customersChangedCohort)));
  }
  if (done.importNumber !== null && done.dataset.files.some(({ forgotten }) => forgotten))
    parts.push(t.privacy.readAfter);
  if (done.ordersChangedTaxMode > 0) parts.push(t.taxMoved(f.count(done.ordersChangedTaxMode)));
  return parts.join(' ');
}

function takenOut({ removed, changed }: ImportOutcome, t: Messages['data'], f: Format): string[] {
  return [t.takenOut(f.count(removed), f.count(changed))];
}

function readIn(done: ImportOutcome, t: Messages['data'], f: Format): string[] {
  const files = done.dataset.files.filter(({ importNumber }) => importNumber === done.importNumber);
  const others = files.filter(({ holds }) => holds !== 'orders');
  const orders = t.imported(f.count(done.added), f.count(done.changed), f.count(done.same), f.count(done.removed));
  const names = [...new Set(others.map(({ source }) => t.sources[source]))];
  const said = done.dataset.orders === 0 ? t.importedAlone : t.importedBeside;
  return [
    ...(others.length === files.length && files.length > 0 ? [] : [orders]),
    ...(names.length > 0 ? [said(new Intl.ListFormat(f.locale).format(names))] : []),
  ];
}
