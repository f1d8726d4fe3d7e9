/* Sample regime "consumables": a coffee roaster in Germany whose customers come back about once a month, prices with tax. */
import { dayNumber } from '#domain/calendar.ts';
import type { Regime } from '../regime.ts';

const VAT = { province: '', provinceName: '', taxName: 'DE MwSt 7%', taxRate: 0.07 };

export const CONSUMABLES: Regime = {
  name: 'Morgenrot Kaffee',
  currency: 'EUR',
  country: 'DE',
  zone: 'eu-central',
  firstDay: dayNumber(2023, 11, 1),
  lastDay: dayNumber(2026, 10, 31),
  customers: 3600,
  acquisition: { yearlyGrowth: 1.35, rampDays: 150, noise: 0.16 },
  season: {
    weekday: [1.12, 1.05, 1, 0.98, 0.92, 0.82, 1.11],
    month: [1.05, 1, 0.98, 0.95, 0.92, 0.88, 0.85, 0.88, 0.98, 1.05, 1.18, 1.28],
  },
  buying: { r: 0.72, alpha: 9, a: 0.62, b: 4.2 },
  contracts: null,
  blackFriday: null,
  spend: { p: 5, q: 6, v: 3400 },
  products: [
    { name: 'Espresso Abendrot - 1 kg', sku: 'ESP-AR-1000', price: 2690, compareAt: 0, weight: 22 },
    { name: 'Espresso Abendrot - 250 g', sku: 'ESP-AR-250', price: 890, compareAt: 0, weight: 12 },
    { name: 'Filterkaffee Nebelwald - 500 g', sku: 'FIL-NW-500', price: 1590, compareAt: 0, weight: 18 },
    { name: 'Filterkaffee Nebelwald - 250 g', sku: 'FIL-NW-250', price: 890, compareAt: 0, weight: 10 },
    { name: 'Entkoffeiniert "Leise" - 500 g', sku: 'DEC-LE-500', price: 1690, compareAt: 0, weight: 8 },
    { name: 'Probierpaket, 4 × 125 g', sku: 'SET-PROBE', price: 1990, compareAt: 2360, weight: 15 },
    { name: 'Hafermilch Barista, 6 × 1 l', sku: 'OAT-6', price: 1490, compareAt: 0, weight: 7 },
    { name: 'Filterpapier Nr. 4, 100 Stück', sku: 'PAP-4', price: 390, compareAt: 0, weight: 6 },
    { name: 'Handmühle Kiesel', sku: 'MILL-K', price: 6900, compareAt: 7900, weight: 2 },
  ],
  favourite: 0.65,
  tax: 'included',
  regions: [
    { ...VAT, city: 'Berlin', zip: '10999', weight: 26 },
    { ...VAT, city: 'Hamburg', zip: '20357', weight: 16 },
    { ...VAT, city: 'München', zip: '80469', weight: 15 },
    { ...VAT, city: 'Köln', zip: '50674', weight: 12 },
    { ...VAT, city: 'Leipzig', zip: '04229', weight: 11 },
    { ...VAT, city: 'Tübingen', zip: '72070', weight: 6 },
    { ...VAT, city: 'Dresden', zip: '01099', weight: 8 },
    { ...VAT, city: 'Würzburg', zip: '97070', weight: 6 },
  ],
  shipping: { fee: 490, freeFrom: 3900, method: 'DHL Paket, 1–2 Tage' },
  codes: {
    first: { code: 'WILLKOMMEN10', discount: 0.1, used: 0.34 },
    later: { code: 'NACHSCHUB5', discount: 0.05, used: 0.08 },
  },
  fates: {
    refunded: 0.012,
    partiallyRefunded: 0.013,
    cancelled: 0.012,
    voided: 0.004,
    invoice: 0.012,
    unpaid: 0.005,
    free: 0.004,
  },
  guests: { orders: 420, tips: 0.3 },
  money: { grossMargin: 0.56, variableCost: 480, firstCac: 2250, lastCac: 2900, noise: 0.1 },
};
