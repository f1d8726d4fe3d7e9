/* Headers of tables that say what items cost, in English and German. Normalised, the surer first. */

export const SKU_HEADERS = [
  'variant sku',
  'sku',
  'artikelnummer',
  'artikel-nr.',
  'artikel-nr',
  'artikelnr.',
  'artikelnr',
  'item number',
  'product sku',
  'lineitem sku',
];

export const PRODUCT_HEADERS = [
  'title',
  'product',
  'product name',
  'product title',
  'item name',
  'item',
  'name',
  'artikel',
  'artikelname',
  'produkt',
  'produktname',
  'bezeichnung',
  'artikelbezeichnung',
];

export const COST_HEADERS = [
  'cost per item',
  'unit cost',
  'cost per unit',
  'cost of goods',
  'cogs',
  'purchase price',
  'meta: _wc_cog_cost',
  'einkaufspreis',
  'einkaufspreis netto',
  'ek-preis',
  'ek preis',
  'ek',
  'wareneinsatz',
  'kosten pro artikel',
  'kosten je stück',
  'stückkosten',
  'cost',
  'kosten',
];

export const COST_CURRENCY_HEADERS = ['currency', 'currency code', 'währung'];

/** A table with one of these tells of orders, people or campaigns, not of items. */
export const NO_ITEM_HEADERS = [
  'email',
  'e-mail',
  'customer',
  'customer id',
  'kunde',
  'order',
  'order id',
  'bestellung',
  'bestellnummer',
  'campaign',
  'campaign name',
  'kampagne',
  'impressions',
  'clicks',
  'date',
  'day',
  'datum',
  'tag',
  'month',
  'monat',
];
