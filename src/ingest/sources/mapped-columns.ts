/* Where the columns of a mapped source stand in a file, and the cells of the row that is looked at. */
import type { Row } from '../row.ts';
import { TextRow } from '../text-row.ts';
import { normalHeader } from './header.ts';
import type { CellOf, Formula, MappedSource, MoneyRole, TextRole } from './mapped.ts';

/** A formula's columns in a file; `signs`: −1 = taken off. */
export interface FileFormula {
  readonly columns: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

const NOTHING: FileFormula = { columns: [], signs: [] };

/** Columns of the lines; the others are of the order. */
const LINE_ROLES: ReadonlySet<TextRole> = new Set(['product', 'sku', 'quantity', 'lineId']);

/** Campaign columns, which any export may have: `UTM Source`, `meta:_utm_source`. */
const CAMPAIGN = /(?:^|[\s_:])utm[\s_](?:source|medium|campaign|content|term|id)$/;

/** A column kept for breakdowns. `judged`: its header is a key that a shop has added. */
export interface AttributeColumn {
  readonly column: number;
  readonly judged: boolean;
}

/** What stands for "nothing" in a cell of these exports. */
const BLANK = /^-{1,3}$/;

export class MappedColumns {
  readonly header: readonly string[];
  readonly money: Readonly<Record<MoneyRole, FileFormula>>;
  readonly converted: { readonly currency: number; readonly total: FileFormula; readonly refunded: FileFormula } | null;
  /** Column whose amounts may show a currency sign; −1 = none. */
  readonly signs: number;
  /** Every column that says something about the order, not about a line. */
  readonly ofOrder: readonly number[];
  readonly attributes: readonly AttributeColumn[];
  /** Columns of amounts that are read. */
  readonly amounts: readonly number[];
  /** Column of each normalised header; of equal headers the first counts. */
  readonly #at: ReadonlyMap<string, number>;
  readonly #text = new Map<TextRole, readonly number[]>();
  /** Columns of alternatives that were asked for before. */
  readonly #asked = new Map<string, readonly number[]>();
  #row: Row = new TextRow();

  constructor(header: readonly string[], source: MappedSource) {
    this.header = header;
    this.#at = new Map(header.map((text, column) => [normalHeader(text), column] as const).toReversed());
    for (const [role, headers] of Object.entries(source.columns)) this.#text.set(role as TextRole, this.#find(headers));
    const formula = (role: MoneyRole): FileFormula => this.#formula(source.money[role] ?? []);
    this.money = {
      total: formula('total'),
      subtotal: formula('subtotal'),
      shipping: formula('shipping'),
      taxes: formula('taxes'),
      refunded: formula('refunded'),
      discount: formula('discount'),
      tips: formula('tips'),
      price: formula('price'),
      refundRow: formula('refundRow'),
      marketplaceTax: formula('marketplaceTax'),
      adjusted: formula('adjusted'),
    };
    this.converted = this.#converted(source);
    [this.signs = -1] = [...this.#find(source.signs ?? ''), ...this.money.total.columns];
    const formulas = [
      ...Object.values(this.money),
      this.converted?.total ?? NOTHING,
      this.converted?.refunded ?? NOTHING,
    ];
    this.amounts = [...new Set(formulas.flatMap(({ columns }) => columns))];
    const texts = [...this.#text].filter(([role]) => !LINE_ROLES.has(role)).flatMap(([, columns]) => columns);
    const prices = this.money.price.columns.filter((column) => column !== this.money.total.columns[0]);
    this.attributes = attributeColumns(header, source.attributes ?? []);
    this.ofOrder = [...new Set([...texts, ...this.amounts.filter((column) => !prices.includes(column))])];
  }

  /** Says which row the cells asked for are of. */
  look(row: Row): void {
    this.#row = row;
  }

  /** The cell under a header (alternatives parted by |) in the row that is looked at. */
  readonly cell: CellOf = (headers) => {
    let columns = this.#asked.get(headers);
    if (columns === undefined) {
      columns = this.#find(headers);
      this.#asked.set(headers, columns);
    }
    return this.#first(columns);
  };

  has(role: TextRole): boolean {
    return (this.#text.get(role)?.length ?? 0) > 0;
  }

  /** Columns that have a meaning; those that states are told by count once a row has been looked at. */
  used(): ReadonlySet<number> {
    const texts = [...this.#text.values(), ...this.#asked.values()].flat();
    const converted = this.converted === null ? [] : [this.converted.currency];
    return new Set([...texts, ...converted, ...this.amounts, ...(this.signs < 0 ? [] : [this.signs])]);
  }

  /** The filled cells of a role, the first header's first. */
  filled(role: TextRole): readonly string[] {
    return (this.#text.get(role) ?? []).map((column) => this.at(column)).filter((text) => text !== '');
  }

  /** The first filled cell of a role; '' where there is none. */
  text(role: TextRole): string {
    return this.#first(this.#text.get(role) ?? []);
  }

  /** Cell of one column, cleaned; a dash for nothing is nothing. */
  at(column: number): string {
    const text = column < this.#row.length ? this.#row.clean(column) : '';
    return text !== '' && BLANK.test(text) ? '' : text;
  }

  title(role: TextRole): string {
    return this.#title(this.#text.get(role));
  }

  /** Header as written of the first column that is there under one of the names. */
  titleOf(headers: string): string {
    return this.#title(this.#find(headers));
  }

  #title(columns: readonly number[] = []): string {
    return this.header[columns[0] ?? -1] ?? '';
  }

  #first(columns: readonly number[]): string {
    for (const column of columns) {
      const text = this.at(column);
      if (text !== '') return text;
    }
    return '';
  }

  #find(headers: string): readonly number[] {
    return headers.split('|').flatMap((header) => this.#at.get(header) ?? []);
  }

  #formula(alternatives: readonly Formula[]): FileFormula {
    for (const formula of alternatives) {
      const columns = formula.map((term) => this.#find(term.replace(/^-/, ''))[0] ?? -1);
      if (columns.includes(-1)) continue;
      return { columns, signs: formula.map((term) => (term.startsWith('-') ? -1 : 1)) };
    }
    return NOTHING;
  }

  #converted({ converted }: MappedSource): MappedColumns['converted'] {
    if (converted === undefined) return null;
    const currency = this.#find(converted.currency)[0] ?? -1;
    const total = this.#formula([[converted.total]]);
    if (currency < 0 || total.columns.length === 0) return null;
    return { currency, total, refunded: this.#formula([[converted.refunded]]) };
  }
}

/** The columns of a header that are kept for breakdowns; of equal headers the first. */
function attributeColumns(
  header: readonly string[],
  wanted: NonNullable<MappedSource['attributes']>,
): readonly AttributeColumn[] {
  const headers = header.map(normalHeader);
  return headers.flatMap((text, column): AttributeColumn[] => {
    if (text === '' || headers.indexOf(text) < column) return [];
    if (CAMPAIGN.test(text) || wanted.includes(text)) return [{ column, judged: false }];
    return wanted.some((each) => each instanceof RegExp && each.test(text)) ? [{ column, judged: true }] : [];
  });
}
