/* English methods page: which orders count, and what they are worth. */
import type { MethodPart } from '../../section.ts';

export const counting: MethodPart = {
  id: 'counting',
  title: 'What counts',
  sections: [
    {
      id: 'counted',
      title: 'Counted orders',
      paragraphs: [
        'A counted order is a purchase: not cancelled, not voided, expired or failed, not fully refunded, and with net sales above 0.',
        'Pending orders count **if they are fulfilled or partially fulfilled**, because invoice and cash on delivery stay pending; they can also count always or never. Authorised and partially paid orders count.',
        'Orders without value are **left out**; they can be counted. Orders below 0 never count, and fully refunded ones do not count even where refunds are ignored.',
        'Orders that your own rule excludes (by tag, source, value or e-mail domain) have a line of their own in the bridge.',
      ],
    },
    {
      id: 'net-sales',
      title: 'Net sales',
      paragraphs: [
        'Net sales are what the goods brought: without tax, without shipping, after discounts and **after refunds**. Options leave tax or shipping in, or ignore refunds (gross).',
        'The subtotal is already reduced by discounts. Without a subtotal, total − shipping − taxes is used and marked. In plain tables the amount stands as given.',
        'Refunds reduce the order **on its own day**, so that a shop has one number with or without refund dates. More refunded than paid is capped and listed. An order is fully refunded if its status says so or the refund share is at least .9999.',
        'The option “on the refund’s day” needs the days of refunds, from the shop’s transactions or from payments that list them; only successful refunds count. Fully refunded orders then count on their own day, and each refund is negative revenue on its own, never an order.',
        'A negative row with the id of an order adds to it. With an id of its own it is a refund of that identity on that day, never an order, and has its own line in the bridge.',
      ],
      formula: [
        'net sales before refunds = subtotal − tax inside the subtotal',
        'refund share = min(1, refunded amount / total), 0 if the total is 0',
        'net sales = net sales before refunds × (1 − refund share)',
      ],
    },
    {
      id: 'exchanges',
      title: 'Exchanges',
      paragraphs: [
        'An exchange looks like a repeat purchase and is none. An order is flagged as one where the same customer had an earlier counted order with a visible return, both orders hold the same product (the same SKU; the same name where there is none), and at most 30 days lie between the return and the later order, before or after: many order the other piece before they send the first one back.',
        'A return is visible where something of a counted order was refunded. Its day is that of the refund where it is known, and not after as-of; else the day of the refunded order stands for it. Another size often has another SKU, so that not every exchange is found, and a refund without a return may flag a true repeat.',
        'Exchanges **count as purchases**, and the data screen says how many there are. They can instead belong to the order that they replace: that order takes their net sales, units and refunds on its own day, and they are no order, no purchase day and no repeat. Net sales are the same to the minor unit; orders in the bridge are counted as the shop does.',
        'An order refunded in full does not count at all, so the order after it is a first or next purchase like any other. Where refunds count on their own day it does count, and the order after it may be its exchange.',
      ],
    },
    {
      id: 'tax-mode',
      title: 'Tax mode',
      paragraphs: [
        'A file does not say whether prices include tax; the amounts of each order do, by the two tests below.',
        'If the amounts fit neither, they are tried again with total − tips − duties; else the order takes the mode of most taxed orders of the same source, currency and shipping country in the data set, else of source and currency, else added.',
        'Shipping is untaxed when, over the tax-included orders with shipping of a source and currency, taxes / (subtotal − taxes) is one rate within .1 point on at least 90 % of them and taxes / (total − taxes) is not. Both are found again after each import; the report says how many orders changed.',
      ],
      rows: [
        { term: 'Included', text: '|subtotal + shipping − total| ≤ .02 < taxes' },
        { term: 'Added', text: '|subtotal + shipping + taxes − total| ≤ .02' },
        {
          term: 'Tax inside the subtotal',
          text: '0 if added; taxes if shipping is untaxed; else taxes × subtotal / (subtotal + shipping), 0 if the subtotal is 0.',
        },
      ],
    },
    {
      id: 'rounding',
      title: 'Rounding and currency',
      paragraphs: [
        'The net sales of each order are rounded once, half away from zero, to the minor unit of the currency (0, 2 or 3 digits, ISO 4217). Every sum is a sum of these.',
        'Amounts of different currencies are never added: one currency is counted, by default that of most orders. For each other one you can type a rate, what one unit of it is worth in the counted one; without a rate its orders stay out and have a line in the bridge. Choosing another currency clears the rates.',
        'For a file that names no currency you are asked once; until then its amounts stand without a symbol.',
      ],
    },
    {
      id: 'bridge',
      title: 'Revenue bridge',
      paragraphs: [
        'The way from the total of all orders to net sales. Each order stands in one line, and the first reason wins: after a chosen as-of, other currency, excluded by your rule, cancelled, voided or expired or failed, pending and not fulfilled, fully refunded, zero or negative. What remains is the total of counted orders.',
        'From that go tax, shipping without its tax, tips, duties and other, and the net part of partial refunds; what remains are net sales. “Of which without identity” is a line below, not a subtraction. Refunds on days of their own and refunds with an id of their own follow after. The lines add up to the minor unit.',
      ],
      rows: [
        {
          term: 'Shipping line',
          text: 'Shipping where tax is added; subtotal + shipping − taxes − net before refunds where it is included.',
        },
        {
          term: 'Refunds',
          text: 'Net before refunds, rounded, − net sales. On the refund’s day: only those without a day.',
        },
        { term: 'Tips, duties and other', text: 'Total − taxes − shipping line − net before refunds.' },
      ],
    },
  ],
};
