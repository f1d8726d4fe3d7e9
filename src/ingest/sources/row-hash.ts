/* A hash over the cells of a row: rows with the same one are taken as equal cell by cell. */

/** FNV-1a over the cells, and the same with another start and factor: 64 bits together. */
export class RowHash {
  /** The two halves of the last hash. */
  a = 0;
  b = 0;

  /** Hash of the cells of some columns, all of them by default. */
  of(cells: readonly string[], columns: readonly number[] | null = null): string {
    let a = 0x811c9dc5;
    let b = 0x9e3779b9;
    const count = columns === null ? cells.length : columns.length;
    for (let k = 0; k < count; k++) {
      const cell = cells[columns === null ? k : columns[k]];
      for (let i = 0; i < cell.length; i++) {
        const code = cell.charCodeAt(i);
        a = Math.imul(a ^ code, 0x01000193);
        b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 15);
      }
      a = Math.imul(a ^ 0x1f, 0x01000193);
      b = Math.imul(b ^ 0x1f, 0x85ebca6b) ^ (b >>> 15);
    }
    this.a = a | 0;
    this.b = b | 0;
    return `${this.a} ${this.b}`;
  }
}
