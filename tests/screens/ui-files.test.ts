/* Taking files in a real browser: dropped, chosen, pasted. */
import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FileButton from '#ui/FileButton.svelte';
import FileDrop from '#ui/FileDrop.svelte';
import '#ui/styles/index.css';

const file = (name: string): File => new File(['Name,Total\n#1,9.90'], name, { type: 'text/csv' });

async function show(more: object = {}): Promise<File[][]> {
  const taken: File[][] = [];
  await render(FileDrop, {
    title: 'Drop your file here',
    chooseLabel: 'Choose files',
    pasteLabel: 'Paste a table',
    pasteFieldLabel: 'Your table',
    overTitle: (n: number) => `Let go to read ${n} files`,
    onfiles: (files: File[]) => taken.push(files),
    ...more,
  });
  return taken;
}

function drag(type: string, files: File[], target: EventTarget = document.body): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const one of files) dataTransfer.items.add(one);
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

function paste(target: EventTarget, content: { text?: string; files?: File[] }): void {
  const clipboardData = new DataTransfer();
  if (content.text !== undefined) clipboardData.setData('text/plain', content.text);
  for (const one of content.files ?? []) clipboardData.items.add(one);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

describe('FileDrop', () => {
  test('says what would happen while files are over the page', async () => {
    await show();
    drag('dragover', [file('a.csv'), file('b.csv')]);
    await expect.element(page.getByRole('heading')).toHaveTextContent('Let go to read 2 files');
    window.dispatchEvent(new DragEvent('dragleave'));
    await expect.element(page.getByRole('heading')).toHaveTextContent('Drop your file here');
  });

  test('takes several files, dropped anywhere, and the browser does not open them', async () => {
    const taken = await show();
    const event = drag('drop', [file('a.csv'), file('b.csv')]);
    expect(event.defaultPrevented).toBe(true);
    expect(taken.map((files) => files.map((one) => one.name))).toEqual([['a.csv', 'b.csv']]);
  });

  test('dragged text is not a file', async () => {
    const taken = await show();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'hello');
    const event = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(taken).toEqual([]);
  });

  test('takes chosen files, and the same file twice in a row', async () => {
    const taken = await show();
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    for (let i = 0; i < 2; i++) {
      const data = new DataTransfer();
      data.items.add(file('a.csv'));
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    expect(taken).toHaveLength(2);
  });

  test('a pasted table becomes a file', async () => {
    const taken = await show({ pasteName: 'pasted.tsv' });
    paste(document.body, { text: 'Name\tTotal\n#1\t9.90' });
    expect(taken[0][0].name).toBe('pasted.tsv');
    expect(await taken[0][0].text()).toBe('Name\tTotal\n#1\t9.90');
  });

  test('a pasted file is taken as it is', async () => {
    const taken = await show();
    paste(document.body, { files: [file('a.csv')] });
    expect(taken[0][0].name).toBe('a.csv');
  });

  test('the button opens a place to paste into, with the focus there', async () => {
    const taken = await show();
    await userEvent.click(page.getByRole('button', { name: 'Paste a table' }));
    const field = page.getByLabelText('Your table');
    await expect.element(field).toHaveFocus();
    paste(field.element(), { text: 'Name,Total\n#1,9.90' });
    expect(taken).toHaveLength(1);
  });

  test('text pasted into another field is left alone', async () => {
    const taken = await show();
    const other = document.createElement('input');
    document.body.append(other);
    paste(other, { text: '12' });
    other.remove();
    expect(taken).toEqual([]);
  });

  test('a refusal is read aloud and stands in the zone', async () => {
    await show({ refusal: 'No date column was found, so nothing was read.' });
    await expect.element(page.getByRole('alert')).toHaveTextContent('No date column was found');
  });

  test('while files are read, others are not taken', async () => {
    const reading = createRawSnippet(() => ({ render: () => '<p>Reading</p>' }));
    const taken = await show({ reading });
    drag('drop', [file('a.csv')]);
    expect(taken).toEqual([]);
    await expect.element(page.getByText('Reading')).toBeVisible();
  });
});

describe('FileButton', () => {
  test('the same file can be chosen again', async () => {
    const taken: string[][] = [];
    await render(FileButton, {
      label: 'Restore from a file',
      accept: '.tenure',
      onfiles: (files: File[]) => taken.push(files.map(({ name }) => name)),
    });
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (field === null) throw new Error('no field for files');
    for (const times of [1, 2]) {
      await userEvent.upload(field, file('shop.tenure'));
      expect(taken).toEqual(Array.from({ length: times }, () => ['shop.tenure']));
      // A browser tells of a choice only where it is another than the field holds.
      expect(field.value).toBe('');
    }
  });
});
