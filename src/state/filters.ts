/* The global filter and the saved segments: what can be done with them. */
import type { Condition, Filter, Segment } from '#domain/selection.ts';
import type { WorkspaceSettings } from '#engine/protocol.ts';

type Chosen = Pick<WorkspaceSettings, 'filter' | 'segments'>;

interface FiltersOptions {
  readonly current: () => Chosen;
  readonly change: (change: Partial<Chosen>) => void;
}

/** What two conditions must share for one to take the other's place: the same question with another answer. */
function subjectOf(condition: Condition): string {
  if (condition.what === 'attribute') return `${condition.attribute} ${String(condition.is)}`;
  if (condition.what === 'segment') return `segment ${condition.id}`;
  return condition.what;
}

/** A filter with one condition more; it takes the place of one about the same. */
export function withCondition(filter: Filter, condition: Condition): Filter {
  const subject = subjectOf(condition);
  const place = filter.findIndex((other) => subjectOf(other) === subject);
  return place < 0 ? [...filter, condition] : filter.with(place, condition);
}

/** An id that no other browser gives: a link must not name another's segment by chance. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');
}

export class Filters {
  readonly #options: FiltersOptions;

  constructor(options: FiltersOptions) {
    this.#options = options;
  }

  get filter(): Filter {
    return this.#options.current().filter;
  }

  get segments(): readonly Segment[] {
    return this.#options.current().segments;
  }

  /** Filters by these conditions and no others; [] = all customers. */
  set(filter: Filter): void {
    this.#options.change({ filter });
  }

  add(...conditions: readonly Condition[]): void {
    this.set(conditions.reduce(withCondition, this.filter));
  }

  /** Takes out the condition at a place of the filter. */
  remove(place: number): void {
    this.set(this.filter.toSpliced(place, 1));
  }

  /** Saves conditions as a segment. */
  save(name: string, conditions: readonly Condition[]): Segment {
    const segment = { id: newId(), name, conditions };
    this.#options.change({ segments: [...this.segments, segment] });
    return segment;
  }

  rename(id: string, name: string): void {
    this.#options.change({ segments: this.segments.map((each) => (each.id === id ? { ...each, name } : each)) });
  }

  /** Deletes a segment, and the conditions of the filter that name it. Returns what brings both back. */
  delete(id: string): () => void {
    const place = this.segments.findIndex((segment) => segment.id === id);
    if (place < 0) return () => undefined;
    const segment = this.segments[place];
    const before = this.filter;
    const named = (condition: Condition): boolean => condition.what === 'segment' && condition.id === id;
    const filter = before.some(named) ? before.filter((condition) => !named(condition)) : before;
    this.#options.change({ segments: this.segments.toSpliced(place, 1), filter });
    return () => {
      // A filter that was changed meanwhile stays as it is.
      const back = this.filter === filter ? { filter: before } : {};
      this.#options.change({ segments: this.segments.toSpliced(place, 0, segment), ...back });
    };
  }
}
