/* What DuckDB is asked: the order table out of the file, the log of counted orders, and the matrix. */
import { SHOPIFY_ORDER_COLUMNS } from '../../../src/exports/shopify-columns.ts';

const AMOUNT = 'DECIMAL(12,2)';
/** Columns that are read as numbers; the others are texts. */
const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['Subtotal', 'Shipping', 'Taxes', 'Total', 'Discount Amount', 'Refunded Amount', 'Lineitem price'].map((name) => [
      name,
      AMOUNT,
    ]),
  ),
  'Lineitem quantity': 'INTEGER',
};

/** A row for each row of the file; an order is one with a Total. */
export function createRows(file: string): string {
  const columns = SHOPIFY_ORDER_COLUMNS.map((name) => `'${name}': '${TYPES[name] ?? 'VARCHAR'}'`).join(', ');
  return `CREATE TABLE file_rows AS SELECT
    "Name" AS name, "Id" AS id, lower("Email") AS email, CAST("Created at"[1:10] AS DATE) AS day,
    "Financial Status" AS financial, "Fulfillment Status" AS fulfilment, "Cancelled at" IS NOT NULL AS cancelled,
    "Currency" AS currency, "Discount Code" AS code, "Payment Method" AS payment, "Shipping Country" AS country,
    "Source" AS source, "Subtotal" AS subtotal, "Shipping" AS shipping, "Taxes" AS taxes, "Total" AS total,
    "Discount Amount" AS discount, "Refunded Amount" AS refunded, "Lineitem name" AS product, "Lineitem sku" AS sku,
    "Lineitem quantity" AS quantity, "Lineitem price" AS price
  FROM read_csv('${file}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n',
    columns = {${columns}})`;
}

export const COUNT_ROWS = `SELECT count(*)::DOUBLE AS "rows", count(total)::DOUBLE AS orders, (sum(total) * 100)::DOUBLE AS total FROM file_rows`;

/** Counted orders with their net sales in cents, prices with their tax inside: by whole numbers, rounded half up. */
export const CREATE_COUNTED = `CREATE TABLE counted AS
  WITH cents AS (
    SELECT email, day, (subtotal * 100)::BIGINT AS subtotal, (shipping * 100)::BIGINT AS shipping,
      (taxes * 100)::BIGINT AS taxes, (total * 100)::BIGINT AS total, (refunded * 100)::BIGINT AS refunded
    FROM file_rows
    WHERE total IS NOT NULL AND NOT cancelled AND financial NOT IN ('voided', 'refunded')
      AND (financial <> 'pending' OR fulfilment = 'fulfilled')
  ), netted AS (
    SELECT email, day,
      (2 * subtotal * (subtotal + shipping - taxes) * (total - refunded) + (subtotal + shipping) * total)
        // (2 * (subtotal + shipping) * total) AS net
    FROM cents WHERE subtotal + shipping > 0 AND total > 0
  )
  SELECT email, day, net FROM netted WHERE net > 0`;

/** The log: customers as numbers. */
export const CREATE_LOG = [
  `CREATE TABLE customers AS
    SELECT row_number() OVER ()::INTEGER AS customer, email
    FROM (SELECT DISTINCT email FROM counted WHERE email IS NOT NULL)`,
  `CREATE TABLE log AS SELECT customer, day, net FROM counted JOIN customers USING (email)`,
];

export const COUNT_LOG = `SELECT (SELECT count(*) FROM counted)::DOUBLE AS "countedOrders", (SELECT sum(net) FROM counted)::DOUBLE AS "netSales",
  (SELECT count(*) FROM customers)::DOUBLE AS customers`;

/**
 * The matrix: sums by first day and period, then over the days of each cohort that are observed long enough, so that no
 * customer is multiplied by the periods.
 */
export function matrixQuery(asOf: number): string {
  return `WITH firsts AS (
    SELECT customer, min(day) AS first FROM log GROUP BY customer
  ), aged AS (
    SELECT customer, first, log.day - first AS age, net FROM log JOIN firsts USING (customer)
  ), seconds AS (
    SELECT first, customer, min(age) FILTER (age > 0) AS age FROM aged GROUP BY first, customer
  ), people AS (
    SELECT first, count(*) AS customers FROM seconds GROUP BY first
  ), repeats AS (
    SELECT first, (age + 29) // 30 AS period, count(*) AS again FROM seconds WHERE age IS NOT NULL GROUP BY ALL
  ), money AS (
    SELECT first, greatest((age + 29) // 30, 1) AS period, sum(net) AS net FROM aged GROUP BY ALL
  ), days AS (
    SELECT first, customers, unnest(range(1, (DATE '1970-01-01' + ${asOf} - first)::INTEGER // 30 + 1)) AS period FROM people
  ), cells AS (
    SELECT first, customers, period,
      coalesce(sum(again) OVER w, 0) AS again, coalesce(sum(net) OVER w, 0) AS net
    FROM days LEFT JOIN repeats USING (first, period) LEFT JOIN money USING (first, period)
    WINDOW w AS (PARTITION BY first ORDER BY period)
  )
  SELECT strftime(first, '%Y-%m') AS cohort, (30 * period)::DOUBLE AS age, sum(customers)::DOUBLE AS eligible,
    sum(again)::DOUBLE AS again, sum(net)::DOUBLE AS net
  FROM cells GROUP BY ALL ORDER BY cohort, age`;
}
