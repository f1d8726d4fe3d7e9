/* The database of the app as another version of it would open it. */
import type { Page } from '@playwright/test';

/** Opens the only database of the page in a version, and leaves it open as a page of that version would. */
export async function openDatabase(page: Page, version: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const [{ name = '' }] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const open = indexedDB.open(name, wanted);
      open.onsuccess = () => {
        resolve();
      };
      open.onerror = () => {
        reject(new Error(name));
      };
    });
  }, version);
}
