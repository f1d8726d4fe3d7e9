/* A report as it is read: sections of text, tables and drawings, in one language. The screen and the file show the same document. */

/** Roles of marks; the sheet that shows them says how each looks. */
export type MarkRole =
  | 'grid'
  | 'axis'
  | 'main'
  | 'band'
  | 'other'
  | 'range'
  | 'low'
  | 'bar'
  | 'bar-before'
  | 'text'
  | 'text-end'
  | 'text-mid'
  | 'strong';

export type Mark =
  | { readonly kind: 'line'; readonly role: MarkRole; readonly from: Point; readonly to: Point }
  | { readonly kind: 'path'; readonly role: MarkRole; readonly d: string }
  | {
      readonly kind: 'rect';
      readonly role: MarkRole;
      readonly at: Point;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'dot'; readonly role: MarkRole; readonly at: Point; readonly r: number }
  | { readonly kind: 'text'; readonly role: MarkRole; readonly at: Point; readonly text: string };

/** In units of the drawing, from its upper left corner. */
export type Point = readonly [x: number, y: number];

/** A drawing of marks; `label` says what it shows, for those who do not see it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly marks: readonly Mark[];
}

export interface DocumentTable {
  readonly caption: string;
  /** The first column names the row; the others are numbers. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Text may hold **strong** parts. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'lead' | 'note' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: DocumentTable }
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly caption: string };

export interface DocumentSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface ReportDocument {
  readonly language: 'en' | 'de';
  readonly title: string;
  /** Under the title: whose numbers, until when. */
  readonly lead: readonly string[];
  readonly sections: readonly DocumentSection[];
  readonly foot: string;
}

/** Parts of a text, every second one strong. */
export function strongParts(text: string): string[] {
  return text.split('**');
}
