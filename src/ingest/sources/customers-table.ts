/*
 * Reads a list of customers: who they are, their consent, how much they have bought in all. A customer who stands in the
 * file twice counts once, with the row of more orders, else of more money, else the later row. Two rows are one customer
 * if their ids are equal; without an id, if their logins and e-mails are; without these, if their phones are.
 */
import { refuse, type Answer } from '#domain/errors.ts';
import { Consent, type SourceId } from '#domain/orders.ts';
import type { SideFile } from '#domain/side-tables.ts';
import { GrowingInt32, GrowingUint8 } from '../columns/growing.ts';
import { emailIdentity, idIdentity, phoneIdentity } from '../columns/identity.ts';
import { TextColumn } from '../columns/text.ts';
import { LedgerCells } from './ledger-cells.ts';
import { difference, onePerKey } from './ledger-rows.ts';
import type { HeaderSignature } from './signature.ts';
import { SideColumns, sideFile, sideId, SidePeople, type SideHeaders } from './side-columns.ts';
import type { SideSource } from './side-source.ts';
import type { SourceFile, SourceReader } from './source.ts';
import { consent } from './status.ts';

/** `login`: tells two customers with one e-mail apart. `otherPhone` counts where `phone` is blank. */
type CustomerRole =
  'customer' | 'login' | 'email' | 'phone' | 'otherPhone' | 'consent' | 'smsConsent' | 'orders' | 'spent' | 'created';

/** A shop's list of customers. */
export interface CustomersExport {
  readonly id: SourceId;
  readonly name: string;
  readonly signatures: readonly HeaderSignature[];
  readonly headers: SideHeaders<CustomerRole>;
  /** Where no date decides, the month stands first: a re-save by a spreadsheet of the source's country. */
  readonly monthFirst?: boolean;
}

class Customers implements SourceReader {
  readonly dateColumn: number;
  readonly #file: SourceFile;
  readonly #source: CustomersExport;
  readonly #at: SideColumns<CustomerRole>;
  readonly #cells: LedgerCells<CustomerRole>;
  readonly #lines = new GrowingInt32();
  readonly #people = new SidePeople();
  readonly #key = new TextColumn();
  readonly #consent = new GrowingUint8();
  readonly #smsConsent = new GrowingUint8();

  constructor(file: SourceFile, source: CustomersExport, at: SideColumns<CustomerRole>) {
    this.#file = file;
    this.#source = source;
    this.#at = at;
    this.#cells = new LedgerCells(at, { past: ['created'], amounts: ['orders', 'spent'] });
    this.dateColumn = at.at('created');
  }

  take(cells: readonly string[], line: number): void {
    const at = this.#at;
    this.#lines.push(line);
    this.#cells.push(cells);
    const customer = sideId(this.#file, at, cells, 'customer', line);
    const email = at.text(cells, 'email');
    const phone = sideId(this.#file, at, cells, 'phone', line) || sideId(this.#file, at, cells, 'otherPhone', line);
    this.#people.push(email, phone, customer);
    this.#key.push(keyOf(idIdentity(customer), [at.text(cells, 'login'), emailIdentity(email)], phoneIdentity(phone)));
    const consentOf = (role: 'consent' | 'smsConsent'): number =>
      at.has(role) ? consent(at.text(cells, role)) : Consent.unknown;
    this.#consent.push(consentOf('consent'));
    this.#smsConsent.push(consentOf('smsConsent'));
  }

  used(): ReadonlySet<number> {
    return this.#at.used();
  }

  finish(): Answer<SideFile> {
    const cells = this.#cells;
    const undecided = cells.decide(this.#file, this.#source.monthFirst);
    if (undecided !== null) return undecided;
    const rows = onePerKey(
      this.#file,
      this.#lines,
      Array.from({ length: this.#lines.length }, (_, row) => row),
      (row) => this.#key.text(row),
      (a, b) =>
        difference(cells.number('orders', a), cells.number('orders', b)) ||
        difference(cells.amount('spent', a), cells.amount('spent', b)),
    );
    this.#markFaults(rows);
    const table = {
      kind: 'customers',
      rows: rows.length,
      consent: this.#consent.take(rows),
      smsConsent: this.#smsConsent.take(rows),
      totalOrders: Float64Array.from(rows, (row) => cells.number('orders', row)),
      totalSpent: Float64Array.from(rows, (row) => cells.amount('spent', row)),
      created: Float64Array.from(rows, (row) => cells.instant('created', row)),
    } as const;
    return sideFile(this.#file, this.#source.id, table, this.#people.take(rows));
  }

  /** A customer counts, whatever cannot be read beside the name: consent is told all the same. */
  #markFaults(rows: Int32Array): void {
    for (const row of rows) {
      for (const { code, column, value } of this.#cells.faults(row)) {
        this.#file.issues.add('kept', code, this.#lines.at(row), column, value);
      }
    }
  }
}

function keyOf(customer: string, names: readonly string[], phone: string): string {
  if (customer !== '') return `id ${customer}`;
  const known = names.filter((name) => name !== '');
  if (known.length > 0) return `name ${names.join(' ')}`;
  return phone === '' ? '' : `phone ${phone}`;
}

/** The source of a list of customers; refuses one that names nobody by e-mail, phone or id. */
export function customersSource(source: CustomersExport): SideSource {
  return {
    id: source.id,
    name: source.name,
    signatures: source.signatures,
    open(file) {
      const at = SideColumns.byHeaders(file.header, source.headers);
      if (!at.has('customer') && !at.has('email') && !at.has('phone') && !at.has('otherPhone')) {
        return refuse('no-identity-column', { file: file.name, columns: ['Email', 'Phone', 'Customer ID'] });
      }
      return new Customers(file, source, at);
    },
  };
}
