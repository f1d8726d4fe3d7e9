/* What all answers rest on: counted orders, the customers a question is about, costs and spend. Kept, as other questions ask for the same. */
import { type AcquisitionSpend, acquisitionSpend } from '#domain/acquisition-spend.ts';
import type { Assembled } from '#domain/assemble.ts';
import { firstOrderValues, type AttributeId, type CustomerValues, type OrdersBehind } from '#domain/attributes.ts';
import { type CensoringGuard, censoringGuard, isAffected } from '#domain/censoring/guard.ts';
import { listedCustomers } from '#domain/censoring/listed.ts';
import { needsMoney } from '#domain/contribution.ts';
import { countOrders, type Counted } from '#domain/counting.ts';
import type { Costs } from '#domain/costs.ts';
import { joinIdentities } from '#domain/identity-join.ts';
import { itemCostsOf } from '#domain/item-costs.ts';
import { type Costing, type OrderMoney, orderMoney } from '#domain/order-money.ts';
import type { PaybackFrame } from '#domain/payback.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { IsAffected } from '#domain/retention/groups.ts';
import type { CountingRules } from '#domain/rules.ts';
import { selectCustomers } from '#domain/select-customers.ts';
import type { Chosen } from '#domain/selection.ts';
import type { MergedSides } from '#domain/side-merge.ts';
import { checkStart } from '#domain/start-check.ts';
import type { MoneyQuestion } from '../protocol.ts';
import { Recent } from '../recent.ts';

/** Purchase logs kept: the rules in use and those just left, to which people like to go back. A log is as large as the orders. */
const LOGS = 4;
/** Ways of joining identities that are kept beside the plain one. */
const JOINS = 2;
/** What costs need of the orders is kept for so many rules and item costs: three columns as long as the orders. */
const MONEY = 2;
/** Values of an attribute kept: as long as the customers. */
const VALUES = 2;

/** Rules, and the customers whom a question is about. */
export type Choice = { readonly rules: CountingRules } & Chosen;

export class Basis {
  readonly assembled: Assembled;
  readonly sides: MergedSides;
  readonly savedDay: number;
  /** Last day of the data of all imports but the newest; null = there is but one. */
  readonly before: number | null;
  readonly #joins = new Recent<Assembled>(JOINS);
  readonly #logs = new Recent<Counted>(LOGS);
  readonly #chosen = new Recent<PurchaseLog>(LOGS);
  readonly #guards = new Recent<CensoringGuard>(LOGS);
  readonly #money = new Recent<OrderMoney>(MONEY);
  readonly #spends = new Recent<AcquisitionSpend>(MONEY);
  readonly #values = new Recent<CustomerValues>(VALUES);

  /**
   * @param savedDay latest day on which one of the files was saved
   * @param before last day of the data of all imports but the newest; null = there is but one
   */
  constructor(assembled: Assembled, sides: MergedSides, savedDay: number, before: number | null) {
    this.assembled = assembled;
    this.sides = sides;
    this.savedDay = savedDay;
    this.before = before;
  }

  /** The orders with the customers that the rules make of them. */
  joined({ join, noIdentity }: CountingRules): Assembled {
    if (join.length === 0) return this.assembled;
    return this.#joins.get(JSON.stringify([join, noIdentity]), () => joinIdentities(this.assembled, join, noIdentity));
  }

  counted(rules: CountingRules): Counted {
    return this.#logs.get(JSON.stringify(rules), () => countOrders(this.joined(rules), rules));
  }

  /** The orders that a log was counted from. */
  behind(rules: CountingRules): OrdersBehind {
    const { orders, log } = this.counted(rules);
    return { orders, lines: this.joined(rules).lines, everyone: log };
  }

  /** The log of the customers whom a question is about. */
  chosen({ rules, filter = [], segments = [] }: Choice): PurchaseLog {
    const { log } = this.counted(rules);
    if (filter.length === 0) return log;
    return this.#chosen.get(JSON.stringify([rules, filter, segments]), () =>
      selectCustomers(log, this.behind(rules), filter, segments),
    );
  }

  guard(rules: CountingRules): CensoringGuard {
    return this.#guards.get(JSON.stringify(rules), () => {
      const { log } = this.counted(rules);
      const orders = this.joined(rules);
      const listed = this.sides.customers && listedCustomers(this.sides.customers, orders, log.asOf);
      return censoringGuard(log, checkStart(orders.orders, log.firstDay, log.asOf), listed);
    });
  }

  /** Which days bring first orders of which too many are of old customers: a matter of the file, whomever a filter picks of it. */
  affectedUnder(rules: CountingRules, guarded = true): IsAffected {
    if (!guarded) return () => false;
    const guard = this.guard(rules);
    return (from, to) => isAffected(guard, from, to);
  }

  /** What an attribute says of the customers whom a question is about. Another measure or period asks for the same. */
  valuesOf(question: Choice, attribute: AttributeId): CustomerValues {
    const { rules, filter, segments } = question;
    return this.#values.get(JSON.stringify([rules, filter, segments, attribute]), () =>
      firstOrderValues(this.chosen(question), this.behind(rules), attribute),
    );
  }

  itemsOf(rules: CountingRules, costs: Costs): ReturnType<typeof itemCostsOf> {
    const { currency } = this.counted(rules).log;
    return itemCostsOf(costs.items, this.sides.itemCosts, { currency, rates: rules.rates });
  }

  /** Costs with what they need of the orders under the rules, if they need any. */
  costing(rules: CountingRules, costs: Costs): Costing {
    if (!needsMoney(costs) && costs.items.length === 0 && this.sides.itemCosts === null) return costs;
    const make = (): OrderMoney =>
      orderMoney(this.counted(rules), this.joined(rules).lines, rules, this.itemsOf(rules, costs));
    return { ...costs, money: this.#money.get(JSON.stringify([rules, costs.items]), make) };
  }

  /** Payback, its ranges, cash, costs and ranking rest on the same spend. */
  spendOf(rules: CountingRules, costs: Costs): AcquisitionSpend {
    return this.#spends.get(JSON.stringify([rules, costs]), () =>
      acquisitionSpend(costs, this.sides.spend, { ...this.counted(rules).log, rates: rules.rates }),
    );
  }

  /** What stands beside the log and the costs. */
  frameOf({ rules, costs, view, guarded = false }: MoneyQuestion): PaybackFrame & { behind: OrdersBehind } {
    return {
      view,
      spend: this.spendOf(rules, costs),
      behind: this.behind(rules),
      everyone: this.counted(rules).log,
      isAffected: this.affectedUnder(rules, guarded),
    };
  }

  moneyOf(question: MoneyQuestion & Chosen): [PurchaseLog, Costing] {
    return [this.chosen(question), this.costing(question.rules, question.costs)];
  }
}
