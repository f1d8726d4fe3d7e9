/* Remembered columns as a file: what was said about tables with the same header, to be taken to another browser. */
import {
  COLUMN_ROLES,
  headerKey,
  lastingChoices,
  type ColumnMapping,
  type FileChoices,
  type MappedKind,
  type StatusMeaning,
} from '#domain/choices.ts';

const SCHEMA = 'tenure.columns/1';
const MEANINGS: readonly StatusMeaning[] = ['paid', 'pending', 'cancelled', 'refunded', 'ignored'];

/** A header row and the answers that files with it are read with. */
export interface RememberedColumns {
  readonly header: readonly string[];
  readonly choices: FileChoices;
}

/** The file `tenure-columns.json`: headers and answers, no data of any customer. */
export function columnMemoryText(headers: readonly RememberedColumns[]): string {
  const kept = headers.map(({ header, choices }) => ({ header, choices: lastingChoices(choices) }));
  return `${JSON.stringify({ schema: SCHEMA, headers: kept }, null, 2)}\n`;
}

/** Headers and answers of such a file; null if the text is none, or an answer in it is none that this app knows. Unknown keys are ignored. */
export function parseColumnMemory(text: string): RememberedColumns[] | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(file) || file['schema'] !== SCHEMA || !Array.isArray(file['headers'])) return null;
  const headers = file['headers'].map(parseHeader);
  return headers.every((header) => header !== null) ? headers : null;
}

/** Both lists as one; of two entries with the same header that of `added` stays. */
export function mergeColumnMemory(
  stored: readonly RememberedColumns[],
  added: readonly RememberedColumns[],
): RememberedColumns[] {
  const byKey = new Map([...stored, ...added].map((entry) => [headerKey(entry.header), entry]));
  return [...byKey.values()];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseHeader(entry: unknown): RememberedColumns | null {
  if (!isRecord(entry)) return null;
  const { header } = entry;
  if (!Array.isArray(header) || header.length === 0 || !header.every((cell) => typeof cell === 'string')) return null;
  const choices = parseChoices(entry['choices'], header.length);
  return choices === null ? null : { header, choices };
}

/** One reader an answer: undefined = it is not what was asked for. */
const READERS: {
  readonly [K in keyof FileChoices]?: (value: unknown, columns: number) => FileChoices[K];
} = {
  dayMonth: (value) => (value === 'dmy' || value === 'mdy' ? value : undefined),
  decimal: (value) => (value === '.' || value === ',' ? value : undefined),
  statuses: readStatuses,
  mapping: readMapping,
};

function parseChoices(value: unknown, columns: number): FileChoices | null {
  if (!isRecord(value)) return null;
  const choices: Record<string, unknown> = {};
  for (const [key, read] of Object.entries(READERS)) {
    if (!Object.hasOwn(value, key)) continue;
    const answer = read(value[key], columns);
    if (answer === undefined) return null;
    choices[key] = answer;
  }
  return choices;
}

function readStatuses(value: unknown): FileChoices['statuses'] {
  if (!isRecord(value)) return undefined;
  const statuses = Object.entries(value).map(([word, said]): [string, StatusMeaning | undefined] => [
    word,
    MEANINGS.find((meaning) => meaning === said),
  ]);
  const known = statuses.filter((entry): entry is [string, StatusMeaning] => entry[1] !== undefined);
  return known.length === statuses.length ? Object.fromEntries(known) : undefined;
}

function isKind(value: unknown): value is MappedKind {
  return typeof value === 'string' && Object.hasOwn(COLUMN_ROLES, value);
}

function readMapping(value: unknown, count: number): ColumnMapping | undefined {
  if (!isRecord(value) || !isKind(value['kind']) || !Array.isArray(value['columns'])) return undefined;
  const { kind, columns } = value;
  const roles: readonly unknown[] = [...COLUMN_ROLES[kind], 'attribute', null];
  const isRole = (role: unknown): role is ColumnMapping['columns'][number] => roles.includes(role);
  return columns.length === count && columns.every(isRole) ? { kind, columns } : undefined;
}
