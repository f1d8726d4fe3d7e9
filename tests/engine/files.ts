/* Small files as a user would drop them. */

export interface ShopOrder {
  readonly name: string;
  readonly email?: string;
  readonly created: string;
  readonly total: number;
  readonly financial?: string;
  readonly refunded?: number;
  readonly currency?: string;
  readonly billingName?: string;
  readonly phone?: string;
}

const COLUMNS = [
  'Name',
  'Email',
  'Financial Status',
  'Paid at',
  'Fulfillment Status',
  'Fulfilled at',
  'Currency',
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem sku',
  'Billing Name',
  'Cancelled at',
  'Refunded Amount',
  'Id',
  'Tags',
  'Source',
  'Phone',
];

/** A Shopify orders export without tax and shipping, one line item an order. */
export function shopifyFile(orders: readonly ShopOrder[], name = 'orders_export.csv'): File {
  const rows = orders.map((order) => {
    const total = order.total.toFixed(2);
    return [
      order.name,
      order.email ?? '',
      order.financial ?? 'paid',
      `${order.created} 10:00:00 +0100`,
      'fulfilled',
      `${order.created} 12:00:00 +0100`,
      order.currency ?? 'EUR',
      total,
      '0.00',
      '0.00',
      total,
      `${order.created} 10:00:00 +0100`,
      '1',
      'Coffee',
      total,
      'COF-1',
      order.billingName ?? '',
      '',
      (order.refunded ?? 0).toFixed(2),
      String(5_000_000_000_000 + Number(order.name.replace('#', ''))),
      '',
      'web',
      order.phone ?? '',
    ].join(',');
  });
  return new File([[COLUMNS.join(','), ...rows, ''].join('\n')], name, { type: 'text/csv' });
}

/** c customers, one more every second day from 2025-01-01; each second one comes back after 30 days. Numbers from #1001 on. */
export function shopOrders(customers: number, firstNumber = 1001): ShopOrder[] {
  const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
  const orders: Omit<ShopOrder, 'name'>[] = [];
  for (let i = 0; i < customers; i++) {
    const email = `customer${i}@example.com`;
    const person = { email, billingName: `Ada Lovelace ${i}`, phone: `+49 30 ${7_000_000 + i}` };
    orders.push({ ...person, created: day(2 * i), total: 20 + (i % 7) });
    if (i % 2 === 0) orders.push({ ...person, created: day(2 * i + 30), total: 35.5 });
  }
  return orders.map((order, i) => ({ ...order, name: `#${firstNumber + i}` }));
}
