/* Baskets: the worth a customer means to spend, filled with products. */
import { chooser, gamma, type Uniform } from './distributions.ts';
import type { Regime } from './regime.ts';

export interface Line {
  readonly product: number;
  quantity: number;
}

const MOST_OF_ONE = 12;

/** Fills baskets for one regime. A customer's first product stays his favourite. */
export class Baskets {
  readonly #regime: Regime;
  readonly #uniform: Uniform;
  readonly #choose: (uniform: Uniform) => number;
  readonly #cheapest: number;
  /** By customer: Gamma(q, v), the scale of his baskets. */
  readonly #scale: Float64Array;
  /** By customer: index of the product bought first, −1 = none yet. */
  readonly #favourite: Int16Array;

  constructor(regime: Regime, uniform: Uniform) {
    const { products, spend, customers } = regime;
    this.#regime = regime;
    this.#uniform = uniform;
    this.#choose = chooser(products.map((product) => product.weight));
    this.#cheapest = products.reduce((best, product, i) => (product.price < products[best].price ? i : best), 0);
    this.#scale = Float64Array.from({ length: customers + 1 }, () => gamma(uniform, spend.q) / spend.v);
    this.#favourite = new Int16Array(customers + 1).fill(-1);
  }

  /** Lines of about the worth the customer (−1 = a guest) has in mind. Never empty, no product twice. */
  fill(customer: number): Line[] {
    const slot = customer < 0 ? this.#regime.customers : customer;
    const worth = gamma(this.#uniform, this.#regime.spend.p) / this.#scale[slot];
    const lines: Line[] = [];
    let left = worth;
    do {
      const favourite = customer < 0 || lines.length > 0 ? -1 : this.#favourite[slot];
      const product =
        favourite >= 0 && this.#uniform() < this.#regime.favourite ? favourite : this.#affordable(left * 1.5);
      const price = this.#regime.products[product].price;
      const pieces = this.#uniform() < 0.6 ? 1 : Math.ceil((left / price) * this.#uniform());
      const quantity = Math.min(MOST_OF_ONE, Math.max(1, pieces));
      const present = lines.find((line) => line.product === product);
      if (present) present.quantity = Math.min(MOST_OF_ONE, present.quantity + quantity);
      else lines.push({ product, quantity });
      left -= quantity * price;
    } while (left > this.#regime.products[this.#cheapest].price / 2 && lines.length < 6);
    if (this.#favourite[slot] < 0) this.#favourite[slot] = lines[0].product;
    return lines;
  }

  /** A product up to a price: by popularity, the cheapest if luck does not find one. */
  #affordable(most: number): number {
    for (let attempt = 0; attempt < 6; attempt++) {
      const product = this.#choose(this.#uniform);
      if (this.#regime.products[product].price <= most) return product;
    }
    return this.#cheapest;
  }
}
