/* English methods page: the tables beside the orders, and the shop's own sales report. */
import type { MethodPart } from '../../section.ts';

export const beside: MethodPart = {
  id: 'beside',
  title: 'Beside the orders',
  sections: [
    {
      id: 'tables-beside',
      title: 'What the tables hold',
      paragraphs: [
        'Files that hold no orders are kept in tables of their own, each with a report on the data screen. Their rows add up like those of orders.',
        'What several files say of the same thing is said by one of them, whatever the order in which they were dropped; the rows of the others are merged.',
      ],
      rows: [
        {
          term: 'Ad spend',
          text: 'By channel and currency. Each day of an account is told once, however many reports tell it; rows over more than one month are spread over their days.',
        },
        {
          term: 'Subscriptions',
          text: 'One row each: price, interval, state, start and end. Without a column for the end churn cannot be computed, and the report says so.',
        },
        {
          term: 'Surveys',
          text: 'The answers to one question from 0 to 10: promoters gave 9 or 10, passives 7 or 8, detractors less.',
        },
        {
          term: 'Customers',
          text: 'Consent to e-mail, and Total Orders beside all orders of the customer in the data, counted or not. More of them in the shop means that the data do not reach back to the first order, or that orders are missing. A list saved more than two days after as-of is not compared.',
        },
        {
          term: 'Transactions',
          text: 'The days of refunds. They change no amount and no other day.',
        },
      ],
    },
    {
      id: 'sales-report',
      title: 'The shop’s own sales report',
      paragraphs: [
        'Shopify’s report of sales over time stands beside the revenue bridge, month by month: orders, and sales before refunds. A month agrees if both are equal to the minor unit.',
        'The shop counts an order on the day it was placed, whatever becomes of it, and takes it back as a return on a later day. So all orders in the counted currency stand here, also cancelled, voided, pending and zero ones, and returns on neither side. Gift cards that were sold are left out, as the shop does.',
        'A month is whole if the report covers each of its days and it lies between the first order and the last date in the data. Months that are not whole are marked.',
      ],
      formula: [
        'the shop’s sales = gross sales + discounts (negative); without gross sales: net sales − returns (negative)',
        'sales here = Σ net sales before refunds − gift cards sold',
      ],
    },
  ],
};
