/* Forgetting identities: the open data with marks in place of people, found to be the same data before they are written. */
import type { DataFile } from '#domain/data-files.ts';
import { answer, refuse, type Answer } from '#domain/errors.ts';
import { forgetIdentities } from '#domain/forget-identities.ts';
import type { Store, WorkspaceChange } from '#storage/store.ts';
import { Dataset } from './dataset.ts';
import type { Engine } from './protocol.ts';
import type { Loaded } from './opened.ts';
import type { Session } from './session.ts';

/** The same data set without anybody's identity. Throws where an order would change its customer. */
function withoutPeople({ dataset, settings }: Loaded): Dataset {
  const named = settings.rules.exclusions.flatMap((exclusion) =>
    exclusion.field === 'emailDomain' ? [exclusion.is.trim().toLowerCase()] : [],
  );
  const forgotten = new Dataset(dataset.id, forgetIdentities(dataset.files, new Set(named)));
  const [before, after] = [dataset.assembled.orders.customer, forgotten.assembled.orders.customer];
  if (before.length !== after.length || before.some((customer, row) => customer !== after[row])) {
    throw new Error('Forgetting identities would change who bought what; nothing was written.');
  }
  return forgotten;
}

/** Forgets who the customers of the open workspace are, in one transaction: all of them, or on any refusal none. */
export function forgettingOf(session: Session, storage: Store): Pick<Engine, 'forgetIdentities'> {
  const forget = async (former: Loaded): Promise<Answer<Loaded>> => {
    const dataset = withoutPeople(former);
    const { settings, noIdentity } = dataset.settingsToStore(former.settings);
    const written = await storage.write({
      record: { ...dataset.id, settings },
      // Who is treated as none is remembered by identity: by its mark from now on.
      noIdentity,
      add: [],
      replace: false,
      forget: dataset.files.flatMap(marked),
    });
    return written.ok ? answer(session.written(dataset, former, written.value)) : written;
  };
  return {
    forgetIdentities: () =>
      session.changing(async () => {
        const { current } = session;
        if (current === null) return refuse('no-data');
        const { workspace } = current.dataset.id;
        // Another tab may have added files meanwhile: their people are forgotten too.
        const stored = await session.latest(workspace);
        if (!stored.ok) return stored;
        if (stored.value === null) return refuse('no-data');
        const forgotten = await forget(stored.value);
        if (!forgotten.ok) return forgotten;
        session.current = forgotten.value;
        session.tell(workspace);
        return answer(session.described(forgotten.value));
      }),
  };
}

function marked({ stored, identities }: DataFile): NonNullable<WorkspaceChange['forget']> {
  return stored ? [{ file: stored.file, identities }] : [];
}
