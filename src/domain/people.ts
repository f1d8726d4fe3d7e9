/* The texts that say who a person is, all of them: so that nobody who makes columns of them forgets one. */
import type { FileIdentities } from '#domain/orders.ts';
import type { Steps } from '#domain/steps.ts';

/** What `make` makes of each of them, in steps. */
export function* ofEachIdentity<T>(
  make: (key: keyof FileIdentities) => Steps<T>,
): Steps<Record<keyof FileIdentities, T>> {
  return {
    email: yield* make('email'),
    phone: yield* make('phone'),
    person: yield* make('person'),
    zip: yield* make('zip'),
    customerId: yield* make('customerId'),
  };
}
