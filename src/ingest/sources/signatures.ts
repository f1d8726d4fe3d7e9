/* The exports that are known by their header row, and what becomes of each. */
import { AMAZON_NAME, AMAZON_SIGNATURES } from './amazon.ts';
import { MAPPED_SOURCES } from './mapped-sources.ts';
import type { MappedSource } from './mapped.ts';
import type { SideSource } from './side-source.ts';
import { ITEM_COST_SOURCES, LEDGER_SOURCES } from './ledger-sources.ts';
import { SPEND_SOURCES } from './spend-sources.ts';
import { SURVEY_SOURCES } from './survey-sources.ts';
import { fitting, type HeaderSignature } from './signature.ts';

/** `mapped`: read as `source` says. `side`: a table beside the orders. `other`: known, and of no use here. */
type Fate =
  | { readonly type: 'mapped'; readonly source: MappedSource }
  | { readonly type: 'side'; readonly side: SideSource }
  | { readonly type: 'shopify-orders' | 'amazon' | 'other' };

/** A known export; `name` is what people call it. */
type Signature = HeaderSignature & Fate & { readonly name: string };

/** Exports of shops that are read, then Amazon's. */
const SHOPS: readonly Signature[] = [
  ...MAPPED_SOURCES.flatMap((source) =>
    source.signatures.map((signature): Signature => ({ type: 'mapped', name: source.name, source, ...signature })),
  ),
  ...AMAZON_SIGNATURES.map((signature): Signature => ({ type: 'amazon', name: AMAZON_NAME, ...signature })),
];

/** Exports beside the orders. */
const SIDES: readonly Signature[] = [
  ...LEDGER_SOURCES,
  ...SURVEY_SOURCES,
  ...SPEND_SOURCES,
  ...ITEM_COST_SOURCES,
].flatMap((side) =>
  side.signatures.map((signature): Signature => ({ type: 'side', name: side.name, side, ...signature })),
);

/** The first that fits wins: the narrower stands before the wider. Sources: formats that were read from real exports, or from the programs that write them. */
const SIGNATURES: readonly Signature[] = [
  ...SHOPS,
  {
    type: 'shopify-orders',
    name: 'Shopify orders',
    has: ['name', ['lineitem name', 'lineitem quantity'], ['financial status', 'total']],
    not: ['order id'],
  },
  { type: 'other', name: 'Shopify payouts', has: ['payout date', 'charges', 'refunds', 'adjustments'] },
  { type: 'other', name: 'WooCommerce analytics revenue', has: ['orders', 'gross sales', 'net revenue'] },
  { type: 'other', name: 'Etsy statement', has: ['date', 'type', 'title', 'fees & taxes', 'net'] },
  { type: 'other', name: 'eBay transactions', has: ['transaction creation date', 'type', 'order number'] },
  ...SIDES,
];

/** The export that a header row belongs to; null = none of the known ones. */
export function knownExport(header: readonly string[]): Signature | null {
  return fitting(SIGNATURES, header) ?? null;
}
