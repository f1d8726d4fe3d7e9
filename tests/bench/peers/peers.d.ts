/* What the benchmark uses of its peers: they are installed when it runs, the types must hold before. */
declare module 'udsv' {
  export type StringRows = (text: string, take: (row: string[]) => void) => string[][];
  export interface Schema {
    readonly skip: number;
    readonly col: string;
    readonly row: string;
    readonly encl: string;
    readonly esc: string;
    readonly trim: boolean;
    readonly cols: readonly { readonly name: string }[];
  }
  export function inferSchema(text: string, options: { col: string; row: string; encl: string }): Schema;
  export function initParser(schema: Schema): {
    readonly stringArrs: StringRows;
    chunk(text: string, parse: StringRows, take: (row: string[]) => void): void;
    end(): void;
  };
}

declare module '@duckdb/duckdb-wasm' {
  export class VoidLogger {
    log(): void;
  }
  export enum DuckDBDataProtocol {
    BROWSER_FILEREADER = 2,
  }
  /** An Arrow table. */
  export interface Table {
    toArray(): { toJSON(): Record<string, unknown> }[];
  }
  export interface AsyncDuckDBConnection {
    query(sql: string): Promise<Table>;
  }
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker);
    instantiate(wasm: string): Promise<null>;
    getVersion(): Promise<string>;
    registerFileHandle(name: string, file: File, protocol: DuckDBDataProtocol, directIO: boolean): Promise<void>;
    connect(): Promise<AsyncDuckDBConnection>;
  }
}
