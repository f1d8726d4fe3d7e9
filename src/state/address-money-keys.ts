/* The keys of an address that the screens about money read. */
import type { GroupBy } from '#domain/customer-groups.ts';
import type { PaybackBasis } from '#domain/payback-view.ts';
import type { LayerCakeView } from '#domain/layer-cake.ts';
import type { SubscriptionView } from '#domain/subscriptions/view.ts';
import { parseClvMonths, parseDiscount } from './address-values.ts';
import { parseAttribute } from './breakdown.ts';
import type { Key } from './address-settings.ts';

/** A choice about subscriptions: each word of the key with what it sets. */
function subscriptionChoice(
  name: string,
  write: (view: SubscriptionView) => string,
  words: Readonly<Partial<Record<string, Partial<SubscriptionView>>>>,
): Key {
  return {
    name,
    read: (text, settings) => {
      const chosen = Object.hasOwn(words, text) ? words[text] : undefined;
      return chosen ? { ...settings, subscriptionView: { ...settings.subscriptionView, ...chosen } } : null;
    },
    write: ({ subscriptionView }) => write(subscriptionView),
  };
}

/** Characters of a tag, as Shopify allows them. */
const LONGEST_TAG = 255;

const BASES: readonly PaybackBasis[] = ['contribution', 'grossMargin', 'netSales'];

/** Cohorts and periods of the layer cake: `layers=quarter-month`. */
const LAYERS: readonly LayerCakeView[] = (['year', 'quarter'] as const).flatMap((cohort) =>
  (['month', 'quarter'] as const).map((period) => ({ cohort, period })),
);
const layersText = ({ cohort, period }: LayerCakeView): string => `${cohort}-${period}`;

/** An attribute of the first order, or the channel that brought it. */
function parseGroupBy(text: string): GroupBy | null {
  return text === 'channel' ? text : parseAttribute(text);
}

/** Keys of the screens about money: subscriptions, predicted value, payback, the layers of revenue. */
export const MONEY_KEYS: readonly Key[] = [
  subscriptionChoice('churn', ({ churnAt }) => churnAt, {
    end: { churnAt: 'end' },
    cancellation: { churnAt: 'cancellation' },
  }),
  subscriptionChoice('nrr', ({ reactivatedInNrr }) => (reactivatedInNrr ? 'reactivated' : 'plain'), {
    plain: { reactivatedInNrr: false },
    reactivated: { reactivatedInNrr: true },
  }),
  subscriptionChoice('subs', ({ source }) => source, { table: { source: 'table' }, orders: { source: 'orders' } }),
  {
    name: 'clv',
    read: (text, settings) => {
      const months = parseClvMonths(text);
      return months === null ? null : { ...settings, clv: { ...settings.clv, months } };
    },
    write: ({ clv }) => String(clv.months),
  },
  {
    // Per cent a month.
    name: 'discount',
    read: (text, settings) => {
      const monthlyDiscount = parseDiscount(text);
      return monthlyDiscount === null ? null : { ...settings, clv: { ...settings.clv, monthlyDiscount } };
    },
    write: ({ clv }) => String(Number((clv.monthlyDiscount * 100).toFixed(2))),
  },
  {
    name: 'subtag',
    read: (text, settings) =>
      text.length <= LONGEST_TAG
        ? { ...settings, subscriptionView: { ...settings.subscriptionView, tag: text } }
        : null,
    write: ({ subscriptionView }) => subscriptionView.tag,
  },
  {
    name: 'basis',
    read: (text, settings) => {
      const basis = BASES.find((known) => known === text);
      return basis === undefined ? null : { ...settings, paybackView: { ...settings.paybackView, basis } };
    },
    write: ({ paybackView }) => paybackView.basis,
  },
  {
    name: 'lag',
    read: (text, settings) =>
      /^[0-3]$/.test(text) ? { ...settings, paybackView: { ...settings.paybackView, lag: Number(text) } } : null,
    write: ({ paybackView }) => String(paybackView.lag),
  },
  {
    name: 'paid',
    read: (text, settings) => {
      const by = parseGroupBy(text);
      return by === null ? null : { ...settings, paybackView: { ...settings.paybackView, by } };
    },
    write: ({ paybackView }) => paybackView.by ?? '',
  },
  {
    name: 'rank',
    read: (text, settings) => {
      const rankBy = parseGroupBy(text);
      return rankBy === null ? null : { ...settings, rankBy };
    },
    write: ({ rankBy }) => rankBy,
  },
  {
    name: 'layers',
    read: (text, settings) => {
      const layers = LAYERS.find((view) => layersText(view) === text);
      return layers === undefined ? null : { ...settings, layers };
    },
    write: ({ layers }) => layersText(layers),
  },
];
