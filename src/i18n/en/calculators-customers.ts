/* English words of the calculators about customers who stay, come back or leave, and about revenue. */
import type { CalculatorWords } from '../calculator.ts';

export const customerCalculators = {
  crr: {
    name: 'Customer retention rate',
    lead: 'Of the customers you had, how many do you still have?',
    formula: ['Retention = (customers at the end − new customers) ÷ customers at the start', 'CRR = (E − N) ÷ S'],
    inputs: {
      S: { label: 'Customers at the start (S)' },
      E: { label: 'Customers at the end (E)' },
      N: { label: 'New customers in between (N)', hint: 'Won in the period and still there at its end.' },
    },
    steps: { kept: 'Kept: end − new', rate: 'Retention: kept ÷ start', churn: 'Churn: 100 % − retention' },
    results: { retention: 'Retention rate', churn: 'Churn', lost: 'Customers lost' },
    example: 'Example: 100 at the start and the end, 10 lost, 10 won',
    reading: [
      'No rule holds for every shop: mattresses and coffee have different rhythms. Compare it with your own same period a year before, and with the same length of period only.',
      'The customer count alone says nothing: 100 at the start and 100 at the end can be a retention of 90 % or of 10 %.',
    ],
    hides: [
      'Customers who had left and came back count as kept; by names instead of counts the rate is lower.',
      'In a shop nobody gives notice. Who is “still there” depends on the window you call active.',
      'It mixes customers of ten days with those of ten years.',
    ],
    mine: (when: string) => `Your shop, ${when}.`,
  },
  churn: {
    name: 'Churn',
    lead: 'Which share of the customers left, and what would that be over a year?',
    formula: ['Churn = customers lost ÷ customers at the start', 'Churn of a year = 1 − (1 − churn)^(12 ÷ months)'],
    inputs: {
      S: { label: 'Customers at the start' },
      Lost: { label: 'Customers lost', hint: 'Of those at the start; new ones who left again stay out.' },
      P: { label: 'Length of the period' },
    },
    steps: {
      churn: 'Churn: lost ÷ start',
      retention: 'Retention: 100 % − churn',
      year: 'Over a year: 100 % − retention to the power of periods in a year',
      lifetime: 'Mean lifetime: months ÷ churn',
    },
    results: {
      churn: 'Churn of the period',
      retention: 'Retention of the period',
      year: 'Churn of a year at this rate',
      lifetime: 'Mean lifetime at this rate',
    },
    example: 'Example: 10 of 100 customers lost in a month',
    reading: [
      'No rule holds for every shop. Compare with your own same period a year before, and never a monthly rate with a yearly one: 5 % a month is 46 % a year, not 60 %.',
    ],
    hides: [
      'Year and lifetime assume one constant rate. New customers leave faster than old ones nearly everywhere, so the old ones stay longer than this lifetime says.',
      'In a shop without contracts nobody is seen leaving: churn is the silence that you decided to call a loss.',
    ],
    mine: (when: string) => `Your shop, ${when}.`,
  },
  nday: {
    name: 'N-day retention',
    lead: 'Of the customers who could have come back by day N, how many did?',
    formula: [
      'Retention = came back ÷ customers observed for N days',
      'Observed = customers − those younger than N days',
    ],
    inputs: {
      C: { label: 'Customers acquired' },
      Young: { label: 'Of these, first order less than N days ago', hint: 'They have not had their N days yet.' },
      B: {
        label: 'Came back, of those observed',
        hint: 'On day N exactly (apps), or at any time up to day N (shops). Say which.',
      },
    },
    steps: { eligible: 'Observed for N days: customers − too young', rate: 'Retention: came back ÷ observed' },
    results: {
      retention: 'N-day retention',
      eligible: 'Customers observed for N days',
      naive: 'If the young were counted as lost',
    },
    example: 'Example: 500 customers, 100 too young, 92 came back',
    reading: [
      'No rule holds for every shop: the right N follows from how long one purchase lasts. The range beside the rate says how far chance alone reaches; two groups whose ranges overlap widely need not differ.',
    ],
    hides: [
      '“On day N” and “up to day N” are different measures under one name; for shops the first is nearly always close to 0.',
      'It says nothing about what happens after day N.',
    ],
    mine: (when: string) => `Your shop: second purchase within ${when}.`,
  },
  repeat: {
    name: 'Repeat purchase rate',
    lead: 'How many customers have bought more than once?',
    formula: ['Repeat purchase rate = customers with two or more orders ÷ customers'],
    inputs: {
      C: { label: 'Customers' },
      R: { label: 'With two or more orders' },
    },
    steps: { rate: 'Rate: repeat customers ÷ customers', once: 'Bought once: customers − repeat customers' },
    results: { rate: 'Repeat purchase rate', once: 'Bought once so far' },
    example: 'Example: 270 of 1,000 customers bought again',
    reading: [
      'No rule holds for every shop, and the rates that circulate are not comparable: they are of shops of different ages. Compare at equal age (within 90 days of the first order), as the screen Repeat purchase does.',
    ],
    hides: [
      'It rises with the age of the shop and falls when you win many new customers, with nobody behaving differently.',
      'Two orders in five years count as much as two in a month.',
    ],
    mine: () => 'Your shop, all customers up to the as-of day.',
  },
  mrr: {
    name: 'GRR, NRR and revenue churn',
    lead: 'How much of last month’s recurring revenue is still there, without and with growth?',
    formula: [
      'GRR = (opening − churned − downgrades) ÷ opening',
      'NRR = (opening − churned − downgrades + upgrades) ÷ opening',
      'Gross revenue churn = 1 − GRR, net revenue churn = 1 − NRR',
    ],
    inputs: {
      Opening: { label: 'Recurring revenue at the start', hint: 'Monthly (MRR), of customers who paid then.' },
      Churned: { label: 'Lost with customers who left' },
      Down: { label: 'Lost with downgrades' },
      Up: { label: 'Gained with upgrades', hint: 'Of the same customers; new ones belong to neither rate.' },
    },
    steps: {
      left: 'Kept: opening − churned − downgrades',
      grr: 'GRR: kept ÷ opening',
      nrr: 'NRR: (kept + upgrades) ÷ opening',
      grossChurn: 'Gross revenue churn: 100 % − GRR',
      netChurn: 'Net revenue churn: 100 % − NRR',
    },
    results: {
      nrr: 'Net revenue retention (NRR)',
      grr: 'Gross revenue retention (GRR)',
      grossChurn: 'Gross revenue churn',
      netChurn: 'Net revenue churn',
    },
    example: 'Example: 10,000 at the start, 700 lost, 900 upgraded',
    reading: [
      'Above 100 % NRR the customers you have grow by more than you lose: revenue would rise without a new one. GRR cannot exceed 100 %. Beyond that no rule holds for every business; published figures are of software sold to companies.',
    ],
    hides: [
      'NRR can be above 100 % while many small customers leave and a few large ones grow. Read GRR and customer churn beside it.',
      'Customers who come back are in neither rate here.',
    ],
    mine: (when: string) => `Your subscriptions, ${when}.`,
  },
  aov: {
    name: 'Average order value',
    lead: 'What does an order bring on average?',
    formula: ['AOV = net sales ÷ orders'],
    inputs: {
      Net: { label: 'Net sales', hint: 'After discounts and refunds, without tax and shipping.' },
      Orders: { label: 'Orders' },
    },
    steps: { aov: 'AOV: net sales ÷ orders' },
    results: { aov: 'Average order value' },
    example: 'Example: 48,000 in 800 orders',
    reading: [
      'No rule holds for every shop: it follows from what you sell. A rise is good only if contribution rises with it.',
    ],
    hides: [
      'A few large orders move it; the middle order is usually smaller.',
      'A discount threshold can raise it and lower margin and number of orders at once.',
    ],
    mine: () => 'Your shop, all counted orders.',
  },
} satisfies Readonly<Record<string, CalculatorWords>>;
