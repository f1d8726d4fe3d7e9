/* Whether files that are to be read will fit into what the browser has left. */

/** How long the browser may take to say what is left. */
const PATIENCE_MS = 1000;
/** An archive unpacks to about so many times its size. */
const UNPACKED = 8;

export interface Shortage {
  /** Bytes that the files will take, about, and that are left. */
  readonly needed: number;
  readonly left: number;
}

/** What is missing, null = it fits, or the browser does not say. Files are stored in columns, which take about as much as their text. */
export function shortage(
  files: readonly Pick<File, 'name' | 'size'>[],
  { usage, quota }: StorageEstimate,
): Shortage | null {
  if (usage === undefined || quota === undefined) return null;
  const sizes = files.map(({ name, size }) => (/\.(zip|gz)$/i.test(name) ? size * UNPACKED : size));
  const needed = sizes.reduce((sum, size) => sum + size, 0);
  const left = Math.max(0, quota - usage);
  return needed > left ? { needed, left } : null;
}

/** What the browser says it has; nothing where it does not answer. A full disk shows only in writing: this is no promise. */
export async function estimatedRoom(): Promise<StorageEstimate> {
  const { storage } = navigator as { readonly storage?: StorageManager };
  const silence = new Promise<StorageEstimate>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, {});
  });
  return Promise.race([storage?.estimate().catch(() => ({})) ?? {}, silence]);
}
