/* The name of the database: one per deployment, because many static hosts share one origin. */

/**
 * Name of the database of a deployment, from the pathname of the page's folder.
 * `/clients/tenure/index.html` and `/clients/tenure/` are the same deployment: `tenure:/clients/tenure/`.
 */
export function databaseName(basePath: string): string {
  return `tenure:${basePath.slice(0, basePath.lastIndexOf('/') + 1) || '/'}`;
}
