/* English methods page: costs by day and item, acquisition spend by month and channel. */
import type { MethodPart } from '../../section.ts';

export const costs: MethodPart = {
  id: 'costs',
  title: 'Costs and spend',
  sections: [
    {
      id: 'cost-rates',
      title: 'Rates and when they changed',
      paragraphs: [
        'Gross margin, variable cost, payment fee and shipping cost hold from their day on, orders of that day included. A change that names one rate leaves the others as they were; of two changes on one day the later entered holds. The margin that was typed first also holds for the days before it.',
        'The payment fee is a share of Total as it was charged, plus a fixed amount per order: what is refunded later does not bring the fee back. Shipping income, if it is switched on, is the shipping that customers paid, net of its tax, as in the revenue bridge; it is 0 where the counting rules already leave shipping in net sales.',
      ],
      formula: [
        'contribution = net sales × gross margin + shipping income − variable cost − shipping cost − (fee % × Total charged + fixed fee), of each order',
      ],
    },
    {
      id: 'item-costs',
      title: 'Cost per item',
      paragraphs: [
        'Items are known by SKU, else by product name, without regard to case. What is typed stands before files. The name of a product in a file counts only where all its rows have one cost; variants that differ are told by their SKU alone. Costs in a currency without a typed rate are left out.',
        'The lines with a known cost stand for the share of the order’s net sales that their value (quantity × price) has of all its lines. Their cost is unit cost × quantity × the share of the order that was not refunded: what came back is taken to be goods in proportion. Where refunds count on their own day or not at all, the order keeps its whole cost and the refund is revenue lost.',
        'Coverage = net sales of lines with a known cost / net sales, over all counted orders. What is not covered counts at the typed gross margin. Where none is typed, it counts at the margin of the covered part if that is at least half of net sales; otherwise there is no contribution.',
      ],
    },
    {
      id: 'lost-orders',
      title: 'Cancelled and refunded orders',
      paragraphs: [
        'Such orders are not counted, so they are in no contribution. What each costs can be typed; their number times this cost is a line of its own beside the costs, and enters neither LTV nor payback.',
      ],
    },
    {
      id: 'spend',
      title: 'Acquisition spend',
      paragraphs: [
        'Each money counts once. An amount typed for a whole month stands for everything that channels and files say of that month; an amount typed for a channel stands for what files say of that channel in that month. Recurring amounts (agency, salaries, tools) come on top, in the months that the data cover.',
        'Reports of one account by campaign, ad set and ad tell the same money and are never added. A row of a file that covers several months lies on its days evenly and is marked. Days after as-of are left out. The months of a channel are rounded so that they add up to its rounded total (largest remainder). A currency without a typed rate is named and never added.',
        'A share of all spend, of a channel or of a recurring amount can be declared to keep customers. It is rounded once for each amount and stays out of CAC.',
      ],
    },
    {
      id: 'channels',
      title: 'Channels',
      paragraphs: [
        'A rule gives a channel the customers whose first order has one of its values: source, discount code, tag, a kept column such as UTM, or any other attribute. Values are compared trimmed and without regard to case. The first rule that fits takes the customer; who fits none is unassigned.',
        'Paid CAC of a channel = its media spend (typed or from files; without recurring amounts) / the new customers whom its rules take, over the same months. What links say of a first order is the last thing before the purchase: it does not prove that the channel won the customer. The blended CAC above all channels does not depend on it.',
      ],
    },
  ],
};
