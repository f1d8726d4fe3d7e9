/* Charts that nobody sees yet wait until the page has been quiet for a while, and are then drawn one by one. */

/** ms without a new chart in the row. */
const QUIET = 500;

const row = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** When the browser has nothing else to do. */
function whenIdle(run: () => void): void {
  // Not in every browser.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run);
}

function drawNext(): void {
  for (const draw of row) {
    row.delete(draw);
    draw();
    break;
  }
  if (row.size > 0) whenIdle(drawNext);
}

/** Puts a chart at the end of the row; returns what takes it out again. */
export function drawLater(draw: () => void): () => void {
  row.add(draw);
  clearTimeout(timer);
  timer = setTimeout(() => {
    whenIdle(drawNext);
  }, QUIET);
  return () => {
    row.delete(draw);
  };
}
