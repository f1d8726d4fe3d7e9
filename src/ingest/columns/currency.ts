/* Which currency a column of amounts is in, by the signs written beside them. */
import type { Row } from '../row.ts';
import { parseAmount } from './amount.ts';
import { GrowingUint8 } from './growing.ts';
import { plainAmount } from './plain-cells.ts';
import type { Rewriting } from './text.ts';

/** Signs that name one currency. $, kr and ¥ name several, and count as a sign that tells nothing. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₺': 'TRY',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '฿': 'THB',
  R$: 'BRL',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  US$: 'USD',
  Euro: 'EUR',
  euro: 'EUR',
  'Fr.': 'CHF',
  SFr: 'CHF',
  'SFr.': 'CHF',
};

/** Code of a sign or of three letters; '' where it could be several. */
export function currencyCode(sign: string): string {
  if (/^[A-Za-z]{3}$/.test(sign)) return sign.toUpperCase();
  return SIGNS[sign] ?? '';
}

/** `currencyCode` of cells: three capitals are their own. */
export const CURRENCY: Rewriting = {
  text: currencyCode,
  keeps(bytes, from, to) {
    if (to - from !== 3) return false;
    for (let at = from; at < to; at++) if (bytes[at] < 65 || bytes[at] > 90) return false;
    return true;
  },
};

/** The currency signs of a column of amounts, one for each row. */
export class CurrencySigns {
  readonly #rows = new GrowingUint8();
  /** Signs seen; a row's number is the sign's place + 1, 0 = none. */
  readonly #signs: string[] = [];

  push(amount: string): void {
    const sign = amount === '' || /^[-\d.,]+$/.test(amount) ? '' : parseAmount(amount).currency;
    let code = sign === '' ? 0 : this.#signs.indexOf(sign) + 1;
    if (sign !== '' && code === 0 && this.#signs.length < 255) code = this.#signs.push(sign);
    this.#rows.push(code);
  }

  /** `push` of a cell of a row. */
  pushCell(row: Row, column: number): void {
    const { bytes } = row;
    const isPlain = bytes !== null && !Number.isNaN(plainAmount(bytes, row.from(column), row.to(column)));
    if (isPlain) this.#rows.push(0);
    else this.push(row.clean(column));
  }

  /** The one currency of the whole column; null = signs differ, each row has its own; '' = nothing tells. */
  common(): string | null {
    const codes = new Set(this.#signs.map(currencyCode));
    if (codes.size === 0) return '';
    const [first] = codes;
    return codes.size === 1 ? first : null;
  }

  of(row: number): string {
    const code = this.#rows.at(row);
    return code === 0 ? '' : currencyCode(this.#signs[code - 1]);
  }
}
