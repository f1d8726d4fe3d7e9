/*
 * Magento 2 / Adobe Commerce, Sales > Orders grid. One row per order, only the columns that the grid shows; amounts in
 * the base currency. `closed` is Magento's word for refunded in full. The grid holds neither tax nor discount: what Total
 * is above Subtotal and shipping is taken as tax, so that a discount makes net sales too high by the smaller of tax and
 * discount. Cannot: name the currency; do without the column Customer Email, which is often hidden; read translated grids.
 */
import { Financial } from '#domain/orders.ts';
import { stateOf, type MappedSource } from './mapped.ts';
import { status, type PlainStatus } from './status.ts';

const STATES: ReadonlyMap<string, PlainStatus> = new Map([
  ['closed', status(Financial.refunded)],
  ['holded', status(Financial.pending)],
  ['payment review', status(Financial.pending)],
  ['fraud', status(Financial.voided)],
  ['suspected fraud', status(Financial.voided)],
]);

export const magento: MappedSource = {
  id: 'magento',
  name: 'Magento orders',
  signatures: [{ has: ['purchase point', ['grand total (purchased)', 'grand total (base)']] }],
  rows: 'orders',
  kind: 'shop',
  columns: {
    id: 'id',
    email: 'customer email',
    person: 'customer name|bill-to name',
    date: 'purchase date',
    payment: 'payment method',
    source: 'purchase point',
  },
  attributes: ['customer group', 'shipping information'],
  money: {
    total: [['grand total (base)'], ['grand total (purchased)']],
    subtotal: [['subtotal']],
    shipping: [['shipping and handling']],
    refunded: [['total refunded']],
  },
  state: stateOf('status', STATES),
  adjust: (money) => {
    if (Number.isNaN(money.subtotal)) return;
    const goods = money.total - (money.shipping || 0);
    money.taxes = Math.max(0, goods - money.subtotal);
    money.subtotal = Math.min(money.subtotal, goods);
  },
};
