/* What is said of one calculator, the same parts in every language. */

export interface CalculatorWords {
  readonly name: string;
  /** What it answers. */
  readonly lead: string;
  /** The formula in words, a line each. */
  readonly formula: readonly string[];
  /** By the ids of the calculator's inputs, steps and results. */
  readonly inputs: Readonly<Record<string, { readonly label: string; readonly unit?: string; readonly hint?: string }>>;
  readonly steps: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, string>>;
  /** Button that types the example. */
  readonly example: string;
  /** What a good reading is, with its source where there is a rule. */
  readonly reading: readonly string[];
  /** What the number does not show. */
  readonly hides: readonly string[];
  /** Whose numbers were taken from the data; `when` is a period or an age. */
  readonly mine: (when: string) => string;
}
