/* Exports of shop systems: each layout of formats.md §2 in a small file of its own, with figures added up by hand. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import { Financial, Fulfilment, OrderKind } from '#domain/orders.ts';
import { issuesOf, productsByOrder, refusalOf, texts } from '../fixtures/csv-orders.ts';
import { figuresOf, readShopFile } from '../fixtures/shop-file.ts';

const used = (read: number, more: { merged?: number; leftOut?: number; rejected?: number } = {}) => {
  const { merged = 0, leftOut = 0, rejected = 0 } = more;
  return { read, used: read - merged - leftOut - rejected, merged, leftOut, rejected };
};

describe('WooCommerce analytics orders', () => {
  const header = [
    'Date',
    'Order #',
    'N. Revenue (formatted)',
    'Status',
    'Customer',
    'Customer type',
    'Product(s)',
    'Items sold',
    'Coupon(s)',
    'N. Revenue',
  ];
  const row = (number: string, revenue: string, status: string) => ({
    Date: '2026-09-01 10:15:22',
    'Order #': number,
    'N. Revenue (formatted)': `€${revenue}`,
    Status: status,
    Customer: 'Ann Sample',
    'N. Revenue': revenue,
  });

  test('net revenue is taken as given, a customer known by name alone is nobody', async () => {
    const rows = [row('1', '10.00', 'completed'), row('2', '20.50', 'processing'), row('3', '5.00', 'refunded')];
    const table = await readShopFile({ header, rows });
    expect(figuresOf(table)).toEqual({
      source: 'woo-analytics',
      count: used(3),
      currency: 'EUR',
      orders: 3,
      counted: 2,
      total: 3550,
      net: 3050,
      customers: 0,
      withoutIdentity: 2,
    });
    expect(Array.from(table.orders.kind)).toEqual([OrderKind.plain, OrderKind.plain, OrderKind.plain]);
    expect(texts(table.identities.person)).toEqual(['Ann Sample', 'Ann Sample', 'Ann Sample']);
  });
});

describe('WooCommerce Advanced Order Export', () => {
  const header = (
    'Order Number,Order Status,Order Date,First Name (Billing),Last Name (Billing),Email (Billing),Phone (Billing),' +
    'Country Code (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,' +
    'Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,' +
    'Quantity (- Refund),Item Cost,Currency'
  ).split(',');
  // 40 less 4 of discount, 5 shipping, 19 % of 41 = 7.79 tax: 48.79.
  const first = {
    'Order Number': '501',
    'Order Status': 'Completed',
    'Order Date': '2026-03-01 09:00',
    'First Name (Billing)': 'Ann',
    'Last Name (Billing)': 'Sample',
    'Email (Billing)': 'Ann@Example.com',
    'Cart Discount Amount': '4.00',
    'Order Subtotal Amount': '40.00',
    'Order Shipping Amount': '5.00',
    'Order Refund Amount': '0',
    'Order Total Amount': '48.79',
    'Order Total Tax Amount': '7.79',
    Currency: 'EUR',
    SKU: 'H',
    'Item Name': 'Hat',
    'Quantity (- Refund)': '2',
    'Item Cost': '15.00',
  };
  const sock = { SKU: 'S', 'Item Name': 'Sock', 'Quantity (- Refund)': '1', 'Item Cost': '10.00' };
  const second = {
    ...first,
    'Order Number': '502',
    'Order Date': '2026-04-01 09:00',
    'Cart Discount Amount': '0',
    'Order Subtotal Amount': '10.00',
    'Order Shipping Amount': '0',
    'Order Total Amount': '11.90',
    'Order Total Tax Amount': '1.90',
    'Order Refund Amount': '5.95',
    ...sock,
  };
  const expected = {
    source: 'woo-advanced',
    count: used(3),
    currency: 'EUR',
    orders: 2,
    counted: 2,
    total: 6069,
    // 36.00 + 10.00 × ½
    net: 4100,
    customers: 1,
    withoutIdentity: 0,
  };

  test('order cells repeated on every product row count once', async () => {
    const table = await readShopFile({ header, rows: [first, { ...first, ...sock }, second] });
    expect(figuresOf(table)).toEqual(expected);
    expect(productsByOrder(table)).toEqual(['501: Hat + Sock', '502: Sock']);
    expect(Array.from(table.orderRows)).toEqual([2, 1]);
    expect(texts(table.identities.person)).toEqual(['Ann Sample', 'Ann Sample']);
  });

  test('with order cells on the first row alone it gives the same', async () => {
    const table = await readShopFile({ header, rows: [first, { 'Order Number': '501', ...sock }, second] });
    expect(figuresOf(table)).toEqual(expected);
    expect(productsByOrder(table)).toEqual(['501: Hat + Sock', '502: Sock']);
  });

  test('the same order in two states counts once, in its later one', async () => {
    const rows = [{ ...first, 'Order Status': 'On hold' }, first, { ...second, 'Order Status': 'wc-cancelled' }];
    expect(figuresOf(await readShopFile({ header, rows }))).toMatchObject({ orders: 2, counted: 1, net: 3600 });
  });

  test('a product row without its order is rejected', async () => {
    const table = await readShopFile({ header, rows: [first, { 'Order Number': '999', ...sock }] });
    expect(table.count).toEqual(used(2, { rejected: 1 }));
    expect(issuesOf(table)).toEqual(['3 orphan-line rejected']);
  });
});

describe('WooCommerce, one row per order', () => {
  test('the older layout: tax on shipping has a column of its own, there is no subtotal', async () => {
    const header = (
      'order_id,order_number_formatted,order_number,date,status,order_shipping,order_shipping_tax,order_fees,' +
      'order_fee_tax,order_tax,cart_discount,order_discount,order_total,payment_method,customer_user,' +
      'billing_first_name,billing_last_name,billing_email,billing_phone,order_item_1'
    ).split(',');
    // 20.00 goods + 3.80 + 5.00 shipping + .95 = 29.75
    const order = {
      order_id: '71',
      order_number_formatted: '#71',
      date: '2026-01-13 08:00:00',
      status: 'completed',
      order_shipping: '5.00',
      order_shipping_tax: '0.95',
      order_tax: '3.80',
      order_total: '29.75',
      customer_user: '0',
      billing_email: 'ann@example.com',
    };
    const failed = { ...order, order_id: '72', order_number_formatted: '#72', status: 'failed' };
    const held = { ...order, order_id: '73', order_number_formatted: '#73', status: 'on-hold' };
    const table = await readShopFile({ header, rows: [order, failed, held] });
    expect(figuresOf(table)).toEqual({
      source: 'woo-orders',
      count: used(3),
      currency: '',
      orders: 3,
      counted: 1,
      total: 8925,
      net: 2000,
      customers: 1,
      withoutIdentity: 0,
    });
    expect(texts(table.orders.name)).toEqual(['#71', '#72', '#73']);
    expect(texts(table.identities.customerId)).toEqual(['', '', '']);
    expect(Array.from(table.orders.financial)).toEqual([Financial.paid, Financial.voided, Financial.pending]);
  });

  test('the exporter with order_id, order_number, order_date: subtotal less discount, partial refunds', async () => {
    const header = (
      'order_id,order_number,order_date,status,order_total,order_subtotal,shipping_total,tax_total,discount_total,' +
      'refunded_total,order_currency,payment_method,customer_id,billing_first_name,billing_email,billing_phone'
    ).split(',');
    const order = {
      order_id: '9',
      order_number: '1009',
      order_date: '2026-05-20 10:00:00',
      status: 'wc-processing',
      order_total: '107.10',
      order_subtotal: '100.00',
      shipping_total: '0.00',
      tax_total: '17.10',
      discount_total: '10.00',
      refunded_total: '53.55',
      order_currency: 'EUR',
      customer_id: '14',
      billing_email: 'ann@example.com',
    };
    const guest = { ...order, order_id: '10', billing_email: '', customer_id: '15', refunded_total: '' };
    // 90.00 × ½ + 90.00
    expect(figuresOf(await readShopFile({ header, rows: [order, guest] }))).toEqual({
      source: 'woo-orders',
      count: used(2),
      currency: 'EUR',
      orders: 2,
      counted: 2,
      total: 21_420,
      net: 13_500,
      customers: 2,
      withoutIdentity: 0,
    });
  });
});

describe('Shopware 6', () => {
  const header =
    'id;order_number;customer_firstname;customer_lastname;customer_email;amount_total;order_state_id;line_items;order_date_time';
  const row = (id: string, total: string, state: string, day: string) => ({
    id,
    order_number: `1000${id}`,
    customer_firstname: 'Ann',
    customer_lastname: 'Sample',
    customer_email: 'Ann@Example.com',
    amount_total: total,
    order_state_id: state,
    line_items: '1x Hat, blue|1x Sock',
    order_date_time: `${day}T21:59:30.000+00:00`,
  });

  test('dots between semicolons are decimals, states that are ids are remarked', async () => {
    const rows = [row('1', '59.9', 'a1b2', '2026-09-01'), row('2', '1.234', 'a1b2', '2026-10-02')];
    const table = await readShopFile({ header: header.split(';'), delimiter: ';', rows });
    expect(figuresOf(table)).toEqual({
      source: 'shopware',
      count: used(2),
      currency: '',
      orders: 2,
      counted: 2,
      total: 6113,
      net: 6113,
      customers: 1,
      withoutIdentity: 0,
    });
    expect(issuesOf(table)).toEqual(['2 unknown-status kept', '3 unknown-status kept']);
    expect(table.issues[0].column).toBe('order_state_id');
  });

  test('a profile with readable states tells cancelled orders', async () => {
    const rows = [row('1', '59.9', 'completed', '2026-09-01'), row('2', '19', 'cancelled', '2026-10-02')];
    const table = await readShopFile({ header: header.split(';'), delimiter: ';', rows });
    expect(figuresOf(table)).toMatchObject({ counted: 1, net: 5990 });
    expect(table.issues).toEqual([]);
  });
});

describe('Magento', () => {
  const header = (
    'ID,Purchase Point,Purchase Date,Bill-to Name,Ship-to Name,Grand Total (Base),Grand Total (Purchased),Status,' +
    'Customer Email,Customer Group,Subtotal,Shipping and Handling,Customer Name,Payment Method,Total Refunded'
  ).split(',');
  const row = (id: string, total: string, subtotal: string, status: string) => ({
    ID: id,
    'Purchase Date': 'Mar 5, 2026 9:15:00 AM',
    'Grand Total (Base)': `$${total}`,
    'Grand Total (Purchased)': `$${total}`,
    Status: status,
    'Customer Email': 'ann@example.com',
    Subtotal: `$${subtotal}`,
    'Shipping and Handling': '$5.00',
    'Customer Name': 'Ann Sample',
    'Total Refunded': '$0.00',
  });

  test('what Total is above subtotal and shipping is tax; closed means refunded', async () => {
    const rows = [
      row('000000001', '112.10', '90.00', 'Complete'),
      row('000000002', '1,000.00', '1,100.00', 'Processing'),
      row('000000003', '112.10', '90.00', 'Closed'),
      row('000000004', '112.10', '90.00', 'Canceled'),
      row('000000005', '112.10', '90.00', 'Suspected Fraud'),
    ];
    const table = await readShopFile({ header, rows });
    expect(figuresOf(table)).toEqual({
      source: 'magento',
      count: used(5),
      currency: '',
      orders: 5,
      counted: 2,
      total: 144_840,
      // 90.00, and 1,000.00 less 5.00 shipping where a discount makes Subtotal the larger
      net: 108_500,
      customers: 1,
      withoutIdentity: 0,
    });
    expect(table.orders.taxes[0]).toBe(171_000);
    expect(isoDay(table.orders.day[0])).toBe('2026-03-05');
  });

  test('a grid without the column Customer Email is refused', async () => {
    const refused = await refusalOf(
      'ID,Purchase Point,Purchase Date,Grand Total (Base),Status\n1,Main,2026-03-05,5.00,Complete\n',
    );
    expect(refused.code).toBe('no-identity-column');
  });
});

describe('BigCommerce', () => {
  const header = (
    'Order ID,Customer ID,Customer Name,Customer Email,Customer Phone,Order Date,Order Status,Subtotal (inc tax),' +
    'Subtotal (ex tax),Tax Total,Shipping Cost (inc tax),Shipping Cost (ex tax),Ship Method,Handling Cost (inc tax),' +
    'Handling Cost (ex tax),Order Total (inc tax),Order Total (ex tax),Payment Method,Order Currency Code'
  ).split(',');
  // 50.00 less 10.00 coupon + 6.00 shipping + 1.00 handling = 47.00; 10 % tax 4.70
  const row = (id: string, status: string) => ({
    'Order ID': id,
    'Customer ID': '0',
    'Customer Email': 'ann@example.com',
    'Order Date': '2026-07-25',
    'Order Status': status,
    'Subtotal (ex tax)': '50.00',
    'Tax Total': '4.70',
    'Shipping Cost (ex tax)': '6.00',
    'Handling Cost (ex tax)': '1.00',
    'Order Total (inc tax)': '51.70',
    'Order Total (ex tax)': '47.00',
    'Order Currency Code': 'USD',
  });

  test('goods are the order without tax, shipping and handling, whatever the coupon', async () => {
    const statuses = ['Completed', 'Awaiting Fulfillment', 'Incomplete', 'Refunded', 'Cancelled', 'Declined'];
    const rows = statuses.map((status, index) => row(String(100 + index), status));
    const table = await readShopFile({ header, rows });
    expect(figuresOf(table)).toEqual({
      source: 'bigcommerce',
      count: used(6),
      currency: 'USD',
      orders: 6,
      counted: 2,
      total: 31_020,
      net: 8000,
      customers: 1,
      withoutIdentity: 0,
    });
    expect(table.issues).toEqual([]);
    expect(table.orders.shipping[0]).toBe(70_000);
  });
});

describe('Squarespace', () => {
  const header = (
    'Order ID,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,' +
    'Amount Refunded,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,' +
    'Lineitem sku,Billing Name,Billing Phone,Cancelled at,Payment Method'
  ).split(',');
  const first = {
    'Order ID': '00012',
    Email: 'ann@example.com',
    'Financial Status': 'PAID',
    'Paid at': '2026-06-20 10:00:00 -0400',
    'Fulfillment Status': 'PENDING',
    Currency: 'USD',
    Subtotal: '20.00',
    Shipping: '10.00',
    Taxes: '2.00',
    'Amount Refunded': '8.00',
    Total: '32.00',
    'Discount Amount': '0.00',
    'Created at': '2026-06-20 10:00:00 -0400',
    'Lineitem quantity': '1',
    'Lineitem name': 'Coffee',
    'Lineitem price': '12.00',
  };
  const line = { 'Order ID': '00012', 'Lineitem quantity': '1', 'Lineitem name': 'Cup', 'Lineitem price': '8.00' };
  const discounted = {
    ...first,
    'Order ID': '00013',
    'Amount Refunded': '0.00',
    'Discount Amount': '5.00',
    Shipping: '0.00',
    Taxes: '1.50',
    Total: '16.50',
    'Fulfillment Status': 'FULFILLED',
  };
  const cancelled = { ...first, 'Order ID': '00014', 'Cancelled at': '2026-06-21 10:00:00 -0400' };

  test('order values stand on the first row, and a subtotal before the discount is recognised', async () => {
    const table = await readShopFile({ header, rows: [first, line, discounted, cancelled] });
    expect(figuresOf(table)).toEqual({
      source: 'squarespace',
      count: used(4),
      currency: 'USD',
      orders: 3,
      counted: 2,
      total: 8050,
      // 20.00 × ¾ + 15.00
      net: 3000,
      customers: 1,
      withoutIdentity: 0,
    });
    expect(productsByOrder(table)).toEqual(['00012: Coffee + Cup', '00013: Coffee', '00014: Coffee']);
    expect(Array.from(table.orders.fulfilment)).toEqual([Fulfilment.none, Fulfilment.fulfilled, Fulfilment.none]);
    expect(isoDay(table.orders.latestDay[2])).toBe('2026-06-21');
  });
});

describe('Wix', () => {
  const header = (
    'Order number,Date created,Time,Fulfill by,Total order quantity,Contact email,Note from customer,' +
    'Additional checkout info,Item,Variant,SKU,Qty,Quantity refunded,Price,Weight,Custom text,Deposit amount,' +
    'Delivery method,Delivery time,Recipient name,Recipient phone,Recipient company name,Delivery country,' +
    'Delivery state,Delivery state name,Delivery city,Delivery address,Delivery zip/postal code,Billing name,' +
    'Billing phone,Billing company name,Delivery country,Delivery state,Delivery state name,Delivery city,' +
    'Delivery address,Delivery zip/postal code,Payment status,Payment method,Coupon code,Gift card amount,' +
    'Shipping rate,Total tax,Total,Currency,Refunded amount,Net amount,Additional fees,Fulfillment status'
  ).split(',');
  const row = (number: string, item: string, payment: string, fulfilment: string) => ({
    'Order number': number,
    'Date created': 'Dec 8, 2025',
    Time: '9:15:51 PM',
    'Contact email': 'ann@example.com',
    Item: item,
    Qty: '1',
    Price: '19.99',
    'Delivery country': 'DEU',
    'Payment status': payment,
    'Shipping rate': '5.00',
    'Total tax': '0.00',
    Total: '44.98',
    Currency: 'EUR',
    'Refunded amount': '0.00',
    'Fulfillment status': fulfilment,
  });

  test('order values repeated on every item count once, headers that stand twice do no harm', async () => {
    const rows = [
      row('10001', 'Hat', 'Paid', 'Fulfilled'),
      row('10001', 'Sock', 'Paid', 'Fulfilled'),
      row('10002', 'Hat', 'Unpaid', 'Unfulfilled'),
      row('10003', 'Hat', 'Unpaid', 'Fulfilled'),
      row('10004', 'Hat', 'Paid', 'Canceled'),
    ];
    const table = await readShopFile({ header, rows });
    expect(figuresOf(table)).toEqual({
      source: 'wix',
      count: used(5),
      currency: 'EUR',
      orders: 4,
      // The unpaid one counts where it was delivered.
      counted: 2,
      total: 17_992,
      net: 7996,
      customers: 1,
      withoutIdentity: 0,
    });
    expect(productsByOrder(table)[0]).toBe('10001: Hat + Sock');
    expect(texts(table.orders.country)).toEqual(['DEU', 'DEU', 'DEU', 'DEU']);
    expect(isoDay(table.orders.day[0])).toBe('2025-12-08');
    expect(table.orders.at[0]).toBe(Date.UTC(2025, 11, 8, 21, 15, 51));
  });
});
