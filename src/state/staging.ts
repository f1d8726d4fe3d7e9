/* Stage mode of the open workspace: turned on and off, here or in another tab. */
import type { Refusal } from '#domain/errors.ts';
import { startEngine } from '#engine/client.ts';
import type { DatasetSummary, Engine, WorkerEngine } from '#engine/protocol.ts';
import { stage } from './stage.svelte.ts';

interface StagingOptions {
  readonly connect: () => Promise<Engine>;
  readonly refused: (refusal: Refusal | null) => void;
  readonly dataset: () => DatasetSummary | null;
  /** Opens a workspace again, as the engine now tells of it. */
  readonly open: (workspace: string) => Promise<void>;
}

/** Starts the engine, and tells it what is on stage before it tells anything. */
export async function startStaged(): Promise<WorkerEngine> {
  const engine = await startEngine();
  await engine.stage(stage.factors);
  return engine;
}

export class Staging {
  /** The page still holds the amounts of before, which must not be saved as those of after. */
  isChanging = false;
  readonly #options: StagingOptions;

  constructor(options: StagingOptions) {
    this.#options = options;
    stage.watch(() => void this.#tell());
  }

  /** Whether amounts are scaled and nobody is named. */
  get on(): boolean {
    return this.#options.dataset()?.staged === true;
  }

  async turn(on: boolean): Promise<void> {
    const dataset = this.#options.dataset();
    if (dataset === null) return;
    stage.turn(dataset.workspace, on);
    await this.#tell();
  }

  async #tell(): Promise<void> {
    const { connect, refused, dataset, open } = this.#options;
    this.isChanging = true;
    const told = await (await connect()).stage(stage.factors);
    if (!told.ok) refused(told);
    const shown = dataset();
    if (shown !== null) await open(shown.workspace);
    this.isChanging = false;
  }
}
