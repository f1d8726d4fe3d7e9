/* What the methods page is made of, the same in every language. */

/** One definition. `**marked**` words are bold. */
export interface MethodSection {
  /** Names the section in addresses, the same in every language. */
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Lines of a formula. */
  readonly formula?: readonly string[];
  /** Terms with their meaning. */
  readonly rows?: readonly { readonly term: string; readonly text: string }[];
}

/** Sections that belong together. */
export interface MethodPart {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly MethodSection[];
}
