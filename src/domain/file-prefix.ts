/* The name of a workspace as the beginning of the name of a file. */

/** Letters and digits of a given name, in front of the names of files; '' where nobody has named the workspace. */
export function filePrefix(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length === 0 ? '' : `${words.join('-').slice(0, 60)}-`;
}
