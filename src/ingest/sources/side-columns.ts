/* What every reader of a table beside the orders shares: where its columns stand, whom its rows tell, how it ends. */
import { answer, type Answer } from '#domain/errors.ts';
import type { FileIdentities, SourceId } from '#domain/orders.ts';
import type { SideFile, SideTable } from '#domain/side-tables.ts';
import { emailIdentity, idIdentity, phoneIdentity } from '../columns/identity.ts';
import { blankText, cleanText, TextColumn } from '../columns/text.ts';
import { normalHeader } from './header.ts';
import { assertRowIdentity, keptId, type SourceFile } from './source.ts';

/** Headers of each role: normalised alternatives, the surer first; a pattern fits a whole header. */
export type SideHeaders<Role extends string> = Readonly<Partial<Record<Role, readonly (string | RegExp)[]>>>;

/** Where each role stands in a file. */
export class SideColumns<Role extends string> {
  readonly #header: readonly string[];
  readonly #at: ReadonlyMap<Role, number>;

  private constructor(header: readonly string[], at: ReadonlyMap<Role, number>) {
    this.#header = header;
    this.#at = at;
  }

  /** By headers; a column takes one role, roles choose in their order. */
  static byHeaders<Role extends string>(header: readonly string[], headers: SideHeaders<Role>): SideColumns<Role> {
    const texts = header.map(normalHeader);
    const at = new Map<Role, number>();
    const taken = new Set<number>();
    for (const role of Object.keys(headers) as Role[]) {
      for (const wanted of headers[role] ?? []) {
        const column = texts.findIndex(
          (text, index) => !taken.has(index) && (typeof wanted === 'string' ? text === wanted : wanted.test(text)),
        );
        if (column < 0) continue;
        at.set(role, column);
        taken.add(column);
        break;
      }
    }
    return new SideColumns(header, at);
  }

  /** By a mapping of the user: one role a column, or none. */
  static byMapping<Role extends string>(
    header: readonly string[],
    columns: readonly (Role | 'attribute' | null)[],
  ): SideColumns<Role> {
    const at = new Map<Role, number>();
    columns.forEach((role, index) => {
      if (role !== null && role !== 'attribute' && !at.has(role)) at.set(role, index);
    });
    return new SideColumns(header, at);
  }

  has(role: Role): boolean {
    return this.#at.has(role);
  }

  /** Column number; −1 = the file has none. */
  at(role: Role): number {
    return this.#at.get(role) ?? -1;
  }

  /** Columns that have a role. */
  used(): ReadonlySet<number> {
    return new Set(this.#at.values());
  }

  title(role: Role): string {
    const column = this.at(role);
    return column < 0 ? '' : this.#header[column];
  }

  /** Cleaned text of the role's cell; '' where the file has no such column. */
  text(cells: readonly string[], role: Role): string {
    const column = this.at(role);
    return column < 0 ? '' : cleanText(cells[column]);
  }
}

/** Who the rows of a table tell, one entry a row. */
export class SidePeople {
  readonly #email = new TextColumn();
  readonly #phone = new TextColumn();
  readonly #customerId = new TextColumn();

  push(email: string, phone: string, customerId: string): void {
    this.#email.push(emailIdentity(email));
    this.#phone.push(phoneIdentity(phone));
    this.#customerId.push(idIdentity(customerId));
  }

  /** Of the given rows. */
  take(rows: Int32Array): FileIdentities {
    const none = blankText(rows.length);
    return {
      email: this.#email.take(rows),
      phone: this.#phone.take(rows),
      person: none,
      zip: none,
      customerId: this.#customerId.take(rows),
    };
  }
}

/** An id of a person or a thing as written, '' with a remark where a spreadsheet has taken its digits. */
export function sideId<Role extends string>(
  file: SourceFile,
  columns: SideColumns<Role>,
  cells: readonly string[],
  role: Role,
  line: number,
): string {
  return keptId(file, columns.text(cells, role), line, columns.title(role));
}

/** The file of a table: throws if its rows do not add up. */
export function sideFile(
  file: SourceFile,
  source: SourceId,
  table: SideTable,
  identities: FileIdentities,
): Answer<SideFile> {
  assertRowIdentity(file.count);
  return answer({
    name: file.name,
    source,
    bytes: file.bytes,
    savedDay: file.savedDay,
    header: file.header,
    table,
    identities,
    count: { ...file.count },
    issues: file.issues.list(),
    issueTotals: file.issues.totals(),
  });
}
