/* Whether the reader has told the browser to save data: then nothing is fetched before it is needed. */

/** False where a browser does not say. */
export function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
