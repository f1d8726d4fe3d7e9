/* Answers about the list of customers: windows of it under a sort and a search, one customer, and all of it as a file. */
import type { Steps } from '#domain/steps.ts';
import { namesPerson } from '#domain/attributes.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { type CustomerTable, customerTableByStep } from '#domain/clv/customer-table.ts';
import {
  type CustomerListTerms,
  customerOrderByStep,
  customerRow,
  type CustomerSort,
  foundByStep,
  knownColumns,
  MOST_ROWS,
  type NumberColumn,
  placesOfGroup,
  sortFor,
} from '#domain/customer-list.ts';
import { customerPage } from '#domain/customer-page.ts';
import type { PredictionVerdict } from '#domain/prediction.ts';
import { customerListCsv } from '#exports/customer-list.ts';
import type { Questions } from '../protocol.ts';
import { Recent } from '../recent.ts';
import type { Basis } from './basis.ts';
import type { Computations } from './computations.ts';
import type { StandingQuestion, Standings } from './customers.ts';
import type { Predictions } from './value.ts';

/** Tables kept: each has a dozen columns as long as the customers. */
const TABLES = 1;
/** Sorted orders and lists kept, one column each: the one in sight, and those just left. */
const ORDERS = 3;
const LISTS = 3;

type Ask = StandingQuestion;

interface Kept {
  readonly table: CustomerTable;
  readonly known: readonly NumberColumn[];
  readonly verdict: PredictionVerdict;
  /** Σ P(alive). */
  readonly alive: number;
}

interface List extends Kept {
  readonly sort: CustomerSort;
  /** Places in the table. */
  readonly places: Int32Array;
}

export class CustomerLists {
  readonly memory = new Recent<List>(LISTS);

  readonly #basis: Basis;
  readonly #predictions: Predictions;
  readonly #standings: Standings;
  readonly #tables = new Recent<Kept>(TABLES);
  readonly #orders = new Recent<Int32Array>(ORDERS);

  constructor(basis: Basis, predictions: Predictions, standings: Standings) {
    this.#basis = basis;
    this.#predictions = predictions;
    this.#standings = standings;
  }

  keyOf(question: Ask & CustomerListTerms): string {
    const { sort, search, hidden, segment = null } = question;
    return JSON.stringify([tableKey(question), sort, search.trim().toLowerCase(), hidden, segment]);
  }

  *steps(question: Ask & CustomerListTerms): Steps<List> {
    const kept = yield* this.#tableByStep(question);
    const sort = sortFor(kept.known, question.sort);
    const { hidden, search, segment = null } = question;
    const identities = this.#identities(question);
    const key = JSON.stringify([tableKey(question), sort, sort.by === 'customer' && hidden]);
    const order = yield* this.#orders.getByStep(key, () => customerOrderByStep(kept.table, identities, sort, hidden));
    yield undefined;
    const members = placesOfGroup(order, kept.table, segment);
    return { ...kept, sort, places: yield* foundByStep(members, kept.table, identities, search, hidden) };
  }

  list(question: Ask & CustomerListTerms): List {
    return this.memory.get(this.keyOf(question), () => allSteps(this.steps(question)));
  }

  /** The table row of a customer's number, −1 = not in it. */
  placeOf({ number }: CustomerTable, wanted: number): number {
    // Numbers ascend in a log.
    let [low, high] = [0, number.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (number[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return number[low] === wanted ? low : -1;
  }

  table(question: Ask): CustomerTable {
    return allSteps(this.#tableByStep(question)).table;
  }

  /** The file in pieces; a step may bring a piece or none. */
  *file(question: Ask & CustomerListTerms): Generator<string | number | undefined> {
    const { table, places } = yield* this.memory.getByStep(this.keyOf(question), () => this.steps(question));
    const { minorDigits } = this.#basis.chosen(question);
    yield* customerListCsv(table, places, this.#identities(question), question.hidden, minorDigits);
  }

  #identities({ rules }: Ask): ReturnType<Basis['joined']>['identities'] {
    return this.#basis.joined(rules).identities;
  }

  #tableByStep(question: Ask): Steps<Kept> {
    return this.#tables.getByStep(tableKey(question), () => this.#made(question));
  }

  *#made(question: Ask): Steps<Kept> {
    const prediction = yield* this.#predictions.kept(question);
    const { shown, segments } = yield* this.#standings.steps(question);
    const columns = yield* customerTableByStep(...this.#basis.moneyOf(question), prediction, question.clv);
    const groups = {
      of: segments.segment.map((segment) => shown.placeOf[segment]),
      ids: shown.groups.map(({ id }) => id),
    };
    const table = { ...columns, groups };
    const alive = table.alive.reduce((sum, each) => sum + each, 0);
    return { table, known: knownColumns(table), verdict: prediction.verdict, alive };
  }
}

function tableKey({ rules, costs, clv, lapse, limits, filter = [], segments = [] }: Ask): string {
  return JSON.stringify([rules, costs, clv, lapse, limits, filter, segments]);
}

export function customerAnswers(
  basis: Basis,
  predictions: Predictions,
  lists: CustomerLists,
): Pick<Computations, 'customerRows' | 'customer'> {
  return {
    customerRows: (question: Questions['customerRows']['ask']) => {
      const { table, known, verdict, alive, sort, places } = lists.list(question);
      const { identities } = basis.joined(question.rules);
      const from = Math.max(0, Math.min(places.length, Math.floor(question.from)));
      const window = places.subarray(from, from + Math.min(MOST_ROWS, question.count));
      return {
        customers: table.customers,
        groups: table.groups?.ids ?? [],
        found: places.length,
        sort,
        months: table.months,
        basis: table.basis,
        margin: table.margin,
        known,
        verdict,
        alive,
        from,
        rows: Array.from(window, (place) => customerRow(table, place, identities, question.hidden)),
      };
    },
    customer: (question) => {
      const table = lists.table(question);
      const position = lists.placeOf(table, question.customer);
      if (position < 0) return null;
      const { rules, hidden } = question;
      const ground = {
        counted: basis.counted(rules),
        behind: basis.behind(rules),
        log: basis.chosen(question),
        position,
      };
      const row = customerRow(table, position, basis.joined(rules).identities, hidden);
      const { used } = predictions.of(question);
      return customerPage(ground, row, used, table.margin, (value) => !hidden || !namesPerson(value));
    },
  };
}
