/* What each column of a table means, as chosen so far: kind, roles, what is missing. Pure: every change gives a new state. */
import {
  COLUMN_ROLES,
  REQUIRED_ROLES,
  type ColumnMapping,
  type ColumnRole,
  type ColumnsQuestion,
  type MappedKind,
} from '#domain/choices.ts';

/** A role, kept as an attribute, or ignored. */
export type ChosenRole = ColumnMapping['columns'][number];

/** How sure a role is, in words: our guess by its confidence, or the user's own choice. */
export type Sureness = 'sure' | 'likely' | 'guess' | 'yours';

export const MAPPED_KINDS: readonly MappedKind[] = ['orders', 'spend', 'subscriptions', 'survey'];

/** Confidence from which a guess is called sure, and likely. */
const SURE = 0.9;
const LIKELY = 0.6;

export interface MapperState {
  readonly kind: MappedKind;
  /** One role a column, for each kind: another kind and back loses nothing. */
  readonly roles: Readonly<Record<MappedKind, readonly ChosenRole[]>>;
}

/** A column that took its role from another one, and the sentence that says so. */
export interface MovedRole {
  readonly column: number;
  readonly text: string;
}

/** Roles of a kind as a list offers them: those it cannot be read without, those of which one is enough, the others. */
export interface OfferedRoles {
  readonly needed: readonly ColumnRole[];
  readonly oneOf: readonly ColumnRole[];
  readonly others: readonly ColumnRole[];
}

/** Columns (their numbers) as they are shown: first those that seem to mean something, then the others. */
export interface ColumnOrder {
  readonly first: readonly number[];
  readonly others: readonly number[];
}

const requiredOf = (kind: MappedKind): readonly (readonly ColumnRole[])[] => REQUIRED_ROLES[kind];

/** The guesses of a kind; of two columns with the same guess the surer has it, of equals the first. */
function guessedRoles(question: ColumnsQuestion, kind: MappedKind): (ColumnRole | null)[] {
  const guesses = question.guesses[kind];
  const surest = new Map<ColumnRole, number>();
  guesses.forEach(({ role, confidence }, column) => {
    const former = role === null ? undefined : surest.get(role);
    if (role !== null && (former === undefined || confidence > guesses[former].confidence)) surest.set(role, column);
  });
  return guesses.map(({ role }, column) => (role !== null && surest.get(role) === column ? role : null));
}

/** What the file itself suggests. */
export function suggestedMapper(question: ColumnsQuestion): MapperState {
  return {
    kind: question.suggested,
    roles: {
      orders: guessedRoles(question, 'orders'),
      spend: guessedRoles(question, 'spend'),
      subscriptions: guessedRoles(question, 'subscriptions'),
      survey: guessedRoles(question, 'survey'),
    },
  };
}

export function chooseKind(state: MapperState, kind: MappedKind): MapperState {
  return { ...state, kind };
}

/** The role that a column has under the chosen kind. */
export function roleOf(state: MapperState, column: number): ChosenRole {
  return state.roles[state.kind][column];
}

/** Gives a column a role. A role belongs to one column: the one that had it is ignored from then on. */
export function setRole(state: MapperState, column: number, role: ChosenRole): MapperState {
  const single = role !== null && role !== 'attribute';
  const roles = state.roles[state.kind].map((former, at) =>
    at === column ? role : single && former === role ? null : former,
  );
  return { ...state, roles: { ...state.roles, [state.kind]: roles } };
}

/** The column that has a role, other than the given one; −1 = none has. */
export function columnWith(state: MapperState, role: ChosenRole, except: number): number {
  if (role === null || role === 'attribute') return -1;
  return state.roles[state.kind].findIndex((other, at) => other === role && at !== except);
}

/** Roles that the chosen kind cannot be read without and no column has; of an inner list one is enough. */
export function missingRoles(state: MapperState): readonly (readonly ColumnRole[])[] {
  const chosen = new Set(state.roles[state.kind]);
  return requiredOf(state.kind).filter((group) => !group.some((role) => chosen.has(role)));
}

/** Columns that are ignored under the chosen kind, in the order of the file. */
export function ignoredColumns(state: MapperState): number[] {
  return state.roles[state.kind].flatMap((role, column) => (role === null ? [column] : []));
}

export function toMapping(state: MapperState): ColumnMapping {
  return { kind: state.kind, columns: state.roles[state.kind] };
}

export function offeredRoles(kind: MappedKind): OfferedRoles {
  const groups = requiredOf(kind);
  const needed = groups.filter((group) => group.length === 1).flat();
  const oneOf = groups.filter((group) => group.length > 1).flat();
  const all: readonly ColumnRole[] = COLUMN_ROLES[kind];
  return { needed, oneOf, others: all.filter((role) => !needed.includes(role) && !oneOf.includes(role)) };
}

/** How sure a column's role is; null where it is ignored, which needs no word. */
export function surenessOf(question: ColumnsQuestion, state: MapperState, column: number): Sureness | null {
  const role = roleOf(state, column);
  if (role === null) return null;
  if (guessedRoles(question, state.kind)[column] !== role) return 'yours';
  const { confidence } = question.guesses[state.kind][column];
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'guess';
}

/**
 * The order of the columns under a kind: those that we take for needed ones, in the order of the needs, then those that we take
 * for others, in the order of the file; all of them where none seems to mean anything. It follows our guess, not the choice:
 * a row stays where it is while it is changed.
 */
export function columnOrder(question: ColumnsQuestion, kind: MappedKind): ColumnOrder {
  const roles = guessedRoles(question, kind);
  const { needed, oneOf } = offeredRoles(kind);
  const required = [...needed, ...oneOf].map((role) => roles.indexOf(role)).filter((column) => column >= 0);
  const used = roles.flatMap((role, column) => (role !== null && !required.includes(column) ? [column] : []));
  const others = roles.flatMap((role, column) => (role === null ? [column] : []));
  const first = [...required, ...used];
  return first.length === 0 ? { first: others, others: [] } : { first, others };
}
