/* Whether the panel of the filter is open: the button in the context line opens it, whatever screen is shown. */

class Panel {
  #open = $state(false);

  get open(): boolean {
    return this.#open;
  }

  toggle(): void {
    this.#open = !this.#open;
  }

  close(): void {
    this.#open = false;
  }
}

export const panel = new Panel();
