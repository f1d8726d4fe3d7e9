/* What the drawer tells of a number, in the words of its reader. */

/** A formula: a fraction in words and with values, or a sentence where the value is no fraction. */
export type Formula =
  | { readonly words: Fraction; readonly values: Fraction; readonly result: string }
  | { readonly sentence: string; readonly result: string };

export interface Fraction {
  readonly above: string;
  readonly below: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Told {
  readonly title: string;
  readonly value: string;
  readonly notes: readonly string[];
  readonly formula: Formula;
  readonly facts: readonly Fact[];
}
