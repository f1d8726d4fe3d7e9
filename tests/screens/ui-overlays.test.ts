/* Dialog and drawer in a real browser: where the focus goes, and how they close. */
import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Dialog from '#ui/Dialog.svelte';
import Drawer from '#ui/Drawer.svelte';
import '#ui/styles/index.css';

const children = createRawSnippet(() => ({ render: () => '<p>54 of 168 customers</p>' }));

/** A button outside, focused, as the thing that opened the overlay. */
function opener(): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = 'Opener';
  document.body.append(button);
  button.focus();
  return button;
}

describe('Dialog', () => {
  const words = { title: 'Delete all data?', confirmLabel: 'Delete all data', cancelLabel: 'Keep', children };

  test('is modal, named by its title, and begins at the button that changes nothing', async () => {
    await render(Dialog, { ...words, open: true, onconfirm: () => undefined, oncancel: () => undefined });
    await expect.element(page.getByRole('dialog', { name: 'Delete all data?' })).toBeVisible();
    expect(document.querySelector('dialog')?.matches(':modal')).toBe(true);
    expect(document.activeElement?.textContent.trim()).toBe('Keep');
  });

  test('Escape asks to cancel, the button to confirm', async () => {
    const answers: string[] = [];
    await render(Dialog, {
      ...words,
      open: true,
      onconfirm: () => answers.push('confirm'),
      oncancel: () => answers.push('cancel'),
    });
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('button', { name: 'Delete all data' }));
    expect(answers).toEqual(['cancel', 'confirm']);
  });

  test('the focus returns to what opened it', async () => {
    const button = opener();
    const props = { ...words, onconfirm: () => undefined, oncancel: () => undefined };
    const { rerender } = await render(Dialog, { ...props, open: true });
    expect(document.activeElement).not.toBe(button);
    await rerender({ ...props, open: false });
    expect(document.activeElement).toBe(button);
    button.remove();
  });
});

describe('Drawer', () => {
  const words = { over: 'Proof', title: 'January 2026, 90 days', closeLabel: 'Close', children };

  test('takes the focus to its title when it opens', async () => {
    await render(Drawer, { ...words, open: true, onclose: () => undefined });
    await expect.element(page.getByRole('complementary', { name: 'January 2026, 90 days' })).toBeVisible();
    expect(document.activeElement?.textContent).toBe('January 2026, 90 days');
  });

  test('Escape and the button close it', async () => {
    let closed = 0;
    await render(Drawer, { ...words, open: true, onclose: () => (closed += 1) });
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    expect(closed).toBe(2);
  });

  test('a closed drawer does not listen to Escape', async () => {
    let closed = 0;
    await render(Drawer, { ...words, open: false, onclose: () => (closed += 1) });
    await userEvent.keyboard('{Escape}');
    expect(closed).toBe(0);
  });

  test('the focus returns to what was used last outside of it', async () => {
    await page.viewport(1280, 800);
    const first = opener();
    const { rerender } = await render(Drawer, { ...words, open: true, onclose: () => undefined });
    const second = opener();
    (document.querySelector('.drawer button') as HTMLElement).focus();
    await rerender({ ...words, open: false, onclose: () => undefined });
    expect(document.activeElement).toBe(second);
    first.remove();
    second.remove();
  });

  test('on a phone, going on under the sheet closes it', async () => {
    await page.viewport(360, 740);
    let closed = 0;
    await render(Drawer, { ...words, open: true, onclose: () => (closed += 1) });
    const under = opener();
    expect(closed).toBe(1);
    under.remove();
    await page.viewport(1280, 800);
  });
});
