/* What is kept from view while others look on, by workspace. A preference of this device: kept in localStorage, apart from any data, in no link. */
import { stageFactor } from '#domain/stage-factor.ts';
import { storedFields, storedItem } from './stored-item.ts';

const item = storedItem('stage');

interface Stored {
  readonly hidesIdentities?: boolean;
  /** Secret factor of money by workspace: those that are on stage. */
  readonly factors?: Readonly<Record<string, number>>;
}

/** A number between 0 and 1 that nobody can foresee. */
function secret(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32;
}

export class Stage {
  #stored = $state.raw<Stored>(storedFields<Stored>(item));

  /** Whether customers are numbers in the list, on screen and in its file; on stage they are whatever this says. */
  get hidesIdentities(): boolean {
    return this.#stored.hidesIdentities === true;
  }

  /** The factors of the workspaces that are on stage. */
  get factors(): Readonly<Record<string, number>> {
    return this.#stored.factors ?? {};
  }

  hideIdentities(hides: boolean): void {
    this.#keep({ ...this.#stored, hidesIdentities: hides });
  }

  /** Puts a workspace on stage, with a factor of its own, or takes it off. */
  turn(workspace: string, on: boolean): void {
    const { [workspace]: former, ...others } = this.factors as Readonly<Partial<Record<string, number>>>;
    const factor = former ?? stageFactor(secret(), secret());
    this.#keep({
      ...this.#stored,
      factors: on ? { ...this.factors, [workspace]: factor } : (others as Record<string, number>),
    });
  }

  /** A copy of what is on stage is on stage too, with the same factor. */
  copied(workspace: string, copy: string): void {
    if (!(workspace in this.factors)) return;
    this.#keep({ ...this.#stored, factors: { ...this.factors, [copy]: this.factors[workspace] } });
  }

  /** Tells when another tab has changed what is on stage. */
  watch(changed: () => void): void {
    addEventListener('storage', ({ key }) => {
      if (key !== item.key) return;
      this.#stored = storedFields<Stored>(item);
      changed();
    });
  }

  #keep(stored: Stored): void {
    this.#stored = stored;
    const { hidesIdentities, factors = {} } = stored;
    const kept: Stored = {
      ...(hidesIdentities ? { hidesIdentities } : {}),
      ...(Object.keys(factors).length > 0 ? { factors } : {}),
    };
    item.write(JSON.stringify(kept));
  }
}

export const stage = new Stage();
