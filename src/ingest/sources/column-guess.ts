/* A table whose columns are not known: what each most likely means, by its header and its cells, and what is asked about it. */
import {
  COLUMN_ROLES,
  REQUIRED_ROLES,
  type ColumnGuess,
  type ColumnRole,
  type ColumnsQuestion,
  type MappedKind,
} from '#domain/choices.ts';
import { contentOf, type ColumnContent } from './column-content.ts';
import { COLUMN_PARTS, COLUMN_WORDS, ELSEWHERE_SPENT, SPEND_SIGN, VAGUE_WORDS } from './column-words.ts';
import { plainHeader } from './plain-columns.ts';

const KINDS: readonly MappedKind[] = ['orders', 'spend', 'subscriptions', 'survey'];

/** Values of a column that are shown, and their length. */
const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 80;
/** A guess below this is none. */
const LEAST = 0.35;

/** What the name of a column is worth: the whole header, words in it, a part of a word, a word of several meanings. */
const EXACT = 1;
const WITHIN = 0.7;
const PART = 0.6;
const VAGUE = 0.5;

type Content = Exclude<keyof ColumnContent, 'filled'>;

/** What the cells of a role look like; roles of any text are absent. */
const LOOKS: Readonly<Partial<Record<ColumnRole, Content>>> = {
  date: 'dateOrNumber',
  to: 'dateOrNumber',
  start: 'dateOrNumber',
  ended: 'dateOrNumber',
  canceled: 'dateOrNumber',
  trialStart: 'dateOrNumber',
  trialEnd: 'dateOrNumber',
  amount: 'amount',
  refund: 'amount',
  quantity: 'amount',
  discount: 'amount',
  impressions: 'amount',
  clicks: 'amount',
  email: 'email',
  currency: 'currency',
  interval: 'interval',
  score: 'score',
};

/** How sure cells alone make, whatever the header says: e-mails are unmistakable, numbers may be anything. */
const ALONE: Readonly<Partial<Record<ColumnRole, readonly [Content, number]>>> = {
  email: ['email', 0.9],
  date: ['date', 0.6],
  start: ['date', 0.6],
  currency: ['currency', 0.6],
  interval: ['interval', 0.6],
  amount: ['money', 0.5],
  score: ['score', 0.4],
};

/** Columns by which these kinds are told: with a date, an amount and perhaps a customer alone a table is rather one of orders. */
const SIGNS: Readonly<Partial<Record<MappedKind, readonly ColumnRole[]>>> = {
  spend: ['campaign', 'adGroup', 'ad', 'impressions', 'clicks'],
  subscriptions: ['interval', 'ended', 'canceled', 'trialStart', 'trialEnd', 'plan'],
};
/** Columns of spend that orders may have as well, unless their names speak of ads: `Werbekanal`, `Ad cost`. */
const NAMED_SIGNS: readonly ColumnRole[] = ['amount', 'channel', 'account'];
/** What the fit of a kind is worth without a sign: spend is then not suggested at all. */
const WITHOUT_SIGN: Readonly<Partial<Record<MappedKind, number>>> = { spend: 0, subscriptions: 0.6 };

function byName(kind: MappedKind, role: ColumnRole, header: string): number {
  const words = (COLUMN_WORDS[kind] as Readonly<Partial<Record<ColumnRole, readonly string[]>>>)[role] ?? [];
  if (header === '') return 0;
  if (VAGUE_WORDS[role]?.includes(header) === true) return VAGUE;
  if (words.includes(header)) return EXACT;
  if (words.some((word) => word.length > 2 && ` ${header} `.includes(` ${word} `))) return WITHIN;
  return COLUMN_PARTS[role]?.test(header) === true ? PART : 0;
}

/** How sure it is that a column has a role, 0 … 1. */
function confidence(kind: MappedKind, role: ColumnRole, header: string, content: ColumnContent): number {
  const name = byName(kind, role, header);
  const looks = LOOKS[role];
  // Half of what a name is worth stands on the cells under it.
  if (name > 0 && looks !== undefined) return content.filled === 0 ? name : name * (0.5 + content[looks] / 2);
  if (name > 0) return content.email > 0.8 ? name / 2 : name;
  const [alone, worth] = ALONE[role] ?? ['date', 0];
  return content[alone] * worth;
}

/** One guess a column; each role stands once, the surest first. */
function guessesOf(
  kind: MappedKind,
  headers: readonly string[],
  contents: readonly ColumnContent[],
): readonly ColumnGuess[] {
  const guesses: ColumnGuess[] = headers.map(() => ({ role: null, confidence: 0 }));
  const candidates = COLUMN_ROLES[kind].flatMap((role: ColumnRole) =>
    headers.map((header, column) => ({ role, column, sure: confidence(kind, role, header, contents[column]) })),
  );
  const taken = new Set<ColumnRole>();
  // Equal ones stay in the order of the roles, the required first.
  for (const { role, column, sure } of candidates.sort((a, b) => b.sure - a.sure)) {
    if (sure < LEAST) break;
    if (taken.has(role) || guesses[column].role !== null) continue;
    taken.add(role);
    guesses[column] = { role, confidence: Math.round(sure * 100) / 100 };
  }
  return guesses;
}

/** The headers as they are compared, and whether a column holds e-mails: what customers have spent is no ad spend. */
interface Named {
  readonly headers: readonly string[];
  readonly people: boolean;
}

/** Whether a column speaks for its kind, and not for a table of orders as well. */
function isSign(kind: MappedKind, role: ColumnRole | null, column: number, { headers, people }: Named): boolean {
  if (role === null) return false;
  if (SIGNS[kind]?.includes(role) === true) return true;
  const named = kind === 'spend' && !people && NAMED_SIGNS.includes(role);
  return named && SPEND_SIGN.test(headers[column]) && !ELSEWHERE_SPENT.test(headers[column]);
}

/** How well the guesses fill what the kind cannot do without, 0 … 1. */
function fit(kind: MappedKind, table: Named, guesses: readonly ColumnGuess[]): number {
  const groups: readonly (readonly ColumnRole[])[] = REQUIRED_ROLES[kind];
  const found = groups.map((group) =>
    Math.max(0, ...guesses.map(({ role, confidence: sure }) => (role !== null && group.includes(role) ? sure : 0))),
  );
  const whole = found.reduce((sum, sure) => sum + sure, 0) / groups.length;
  const told = guesses.some(({ role }, column) => isSign(kind, role, column, table));
  return told ? whole : whole * (WITHOUT_SIGN[kind] ?? 1);
}

function samplesOf(rows: readonly (readonly string[])[], column: number): readonly string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const cell = row[column] ?? '';
    if (cell.trim() !== '') samples.add(cell.slice(0, LONGEST_SAMPLE));
    if (samples.size === MOST_SAMPLES) break;
  }
  return [...samples];
}

/**
 * What is asked about a table. `rows`: its first records below the header. null = there is nothing to ask about: no two
 * columns, or no row.
 */
export function columnsQuestion(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnsQuestion | null {
  if (header.length < 2 || !rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1)) return null;
  const headers = header.map((text) => plainHeader(text).word);
  const contents = header.map((_, column) => contentOf(rows, column));
  const guesses = {
    orders: guessesOf('orders', headers, contents),
    spend: guessesOf('spend', headers, contents),
    subscriptions: guessesOf('subscriptions', headers, contents),
    survey: guessesOf('survey', headers, contents),
  };
  const table = { headers, people: contents.some(({ email }) => email > 0.8) };
  // Of kinds that fit equally well the one that asks for more is meant.
  const [suggested] = KINDS.toSorted(
    (a, b) =>
      fit(b, table, guesses[b]) - fit(a, table, guesses[a]) || REQUIRED_ROLES[b].length - REQUIRED_ROLES[a].length,
  );
  return {
    kind: 'columns',
    columns: header.map((text, column) => ({ header: text, samples: samplesOf(rows, column) })),
    suggested,
    guesses,
  };
}
