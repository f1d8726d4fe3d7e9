/* What a reader does before the app is there: held, and done again once it is. Nothing that was dropped is lost, and no press is in vain. */

/** Controls that do nothing by themselves; other links go where they lead. */
const CONTROLS = 'button, summary, label, input, a[href="#main"]';

const copyOf = (files: readonly File[], text = ''): DataTransfer => {
  const copy = new DataTransfer();
  for (const file of files) copy.items.add(file);
  if (text !== '') copy.setData('text/plain', text);
  return copy;
};

/**
 * Holds presses of controls, and files that are dropped, pasted or chosen.
 * @param first called when the reader begins to do anything
 * @returns does all of it again, in order, and holds nothing from then on
 */
export function hold(first: () => void): () => void {
  const again: (() => void)[] = [];
  const held = new AbortController();
  const drop = (files: readonly File[]): void => {
    if (files.length === 0) return;
    again.push(() => dispatchEvent(new DragEvent('drop', { dataTransfer: copyOf(files), cancelable: true })));
  };
  const listen = <K extends keyof WindowEventMap>(type: K, heard: (event: WindowEventMap[K]) => void): void => {
    addEventListener(
      type,
      (event) => {
        first();
        heard(event);
      },
      { capture: true, signal: held.signal },
    );
  };

  for (const type of ['pointerdown', 'keydown', 'dragenter', 'hashchange'] as const) {
    listen(type, () => {
      // To begin is all.
    });
  }
  listen('click', (event) => {
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>(CONTROLS) : null;
    if (control === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    again.push(() => {
      control.click();
    });
  });
  // Without it the browser opens the file in the page's place.
  listen('dragover', (event) => {
    event.preventDefault();
  });
  listen('drop', (event) => {
    event.preventDefault();
    drop(Array.from(event.dataTransfer?.files ?? []));
  });
  listen('change', ({ target }) => {
    if (target instanceof HTMLInputElement) drop(Array.from(target.files ?? []));
  });
  listen('paste', ({ clipboardData }) => {
    const copy = copyOf(Array.from(clipboardData?.files ?? []), clipboardData?.getData('text/plain'));
    again.push(() => dispatchEvent(new ClipboardEvent('paste', { clipboardData: copy, cancelable: true })));
  });

  return () => {
    held.abort();
    for (const act of again) act();
  };
}
