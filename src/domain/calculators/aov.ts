/* Average order value from two totals. */
import { type Calculator, count, countInput, money, moneyInput, quotient, remarksOf } from './calculator.ts';

/** AOV = net sales / counted orders (`definitions.md` §3). Minor units, not rounded. */
export const aov: Calculator = {
  id: 'aov',
  inputs: [moneyInput('Net', 48_000), countInput('Orders', 800)],
  calculate: ({ Net, Orders }) => {
    const value = quotient(Net, Orders);
    return {
      results: [{ id: 'aov', ...money(value) }],
      steps: [{ id: 'aov', tokens: [money(Net), '÷', count(Orders)], equals: money(value) }],
      remarks: remarksOf({ noOrders: Orders === 0 }),
    };
  },
};
