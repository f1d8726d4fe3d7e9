/* What an audience file can be, and what can become of an identity in it: apart from the code that makes files, which loads when one is wanted. */

export const PLATFORMS = ['meta', 'google', 'plain'] as const;
export type Platform = (typeof PLATFORMS)[number];

export interface ColumnOptions {
  readonly platform: Platform;
  readonly hashed: boolean;
  /** Names and postal codes, too. */
  readonly names: boolean;
  readonly value: boolean;
}

export interface AudienceFormat extends ColumnOptions {
  /** An e-mail stays out without consent to e-mails, a phone without consent to SMS. */
  readonly consentOnly: boolean;
}

/**
 * What became of an identity. missing: the data have none. no-consent: not agreed to, or not said. invalid: no address, no number.
 * nobodys: a role's or a relay's. forgotten: the data had one, which was forgotten. hashed: a hash, in a file that is not. duplicate: it stands in the file already.
 */
export const FATES = [
  ...(['written', 'missing', 'forgotten', 'no-consent', 'invalid', 'nobodys', 'hashed'] as const),
  ...(['no-country', 'ambiguous', 'duplicate'] as const),
] as const;
export type Fate = (typeof FATES)[number];
export type FateCounts = Readonly<Record<Fate, number>>;

export interface AudienceFile {
  /** Customers of the list = rows + merged + leftOut. */
  readonly customers: number;
  readonly rows: number;
  /** Customers whose every usable identity stands in another's row; their value is added to it. */
  readonly merged: number;
  /** Customers of whom nothing can be written. */
  readonly leftOut: number;
  /** Each adds up to `customers`. */
  readonly email: FateCounts;
  readonly phone: FateCounts;
  readonly headers: readonly string[];
  /** The file in pieces. */
  readonly csv: readonly string[];
}
