/* Ways of joining identities, as they stand in a list. */
import type { IdentityJoin } from '#domain/rules.ts';

export type JoinName = 'none' | 'phone' | 'name' | 'both';

export const JOINS: Readonly<Record<JoinName, readonly IdentityJoin[]>> = {
  none: [],
  phone: ['phone'],
  name: ['name'],
  both: ['phone', 'name'],
};

/** The name of a set of joins, in whatever order they were chosen. */
export function joinName(join: readonly IdentityJoin[]): JoinName {
  const phone = join.includes('phone');
  const name = join.includes('name');
  if (phone && name) return 'both';
  if (phone) return 'phone';
  return name ? 'name' : 'none';
}
