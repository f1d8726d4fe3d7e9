/* The address of one section of the methods page: `#/methods?section=cohorts`. */

export function sectionAddress(id: string): string {
  return `#/methods?section=${id}`;
}

/** Section that an address names, null if none. */
export function sectionOfAddress(address: string): string | null {
  const [, query = ''] = new URL(address).hash.split('?', 2);
  return new URLSearchParams(query).get('section');
}
