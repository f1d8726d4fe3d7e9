/* A chart on a real canvas: named, drawn in the colours of the theme, taken along as a picture. */
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Chart from '#charts/Chart.svelte';
import { readPalette, type Palette } from '#charts/palette.ts';
import { paybackCurve } from '#charts/payback-curve.ts';
import { revenueMonths } from '#charts/revenue-months.ts';
import '#ui/styles/index.css';

const months = { title: 'months', tick: String };
const months24 = Array.from({ length: 24 }, (_, i) => i);

function payback(palette: Palette, narrow: boolean): ReturnType<typeof paybackCurve> {
  const y = months24.map((m) => m - 6);
  return paybackCurve(
    {
      cohorts: [{ label: 'January', x: months24, y: y.map((v) => v + 1) }],
      pooled: { label: 'All', x: months24, y, low: y.map((v) => v - 1), high: y.map((v) => v + 1) },
      startLabel: 'first order leaves 12 €',
      cohortsNote: 'months in grey',
      x: months,
      y: { tick: String },
      marker: { x: 6, low: 5, high: Infinity, label: 'paid back in month 6 (5 or later)' },
    },
    palette,
    narrow,
  );
}

function revenue(palette: Palette, narrow: boolean): ReturnType<typeof revenueMonths> {
  return revenueMonths(
    {
      months: ['Jan', 'Feb'],
      running: [false, true],
      returning: [10, 4],
      fresh: [5, 2],
      labels: { returning: 'Returning', fresh: 'New', unidentified: '' },
      xTitle: '',
      y: { tick: String },
    },
    palette,
    narrow,
  );
}

/** Colours on the canvas, as a set of `r,g,b`, opaque ones only. */
function colors(canvas: HTMLCanvasElement): Set<string> {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const found = new Set<string>();
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3] === 255) found.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
  return found;
}

const canvas = (): HTMLCanvasElement => document.querySelector('canvas') as HTMLCanvasElement;
const rgb = (color: string): string => (color.match(/\d+/g) ?? []).slice(0, 3).join(',');

describe('Chart', () => {
  test('is an image that says what it shows', async () => {
    await render(Chart, { build: payback, label: 'Paid back in month 6' });
    await expect.element(page.getByRole('img', { name: 'Paid back in month 6' })).toBeVisible();
  });

  test('draws in the colours of the theme, and again when the theme changes', async () => {
    document.documentElement.dataset['theme'] = 'light';
    await render(Chart, { build: payback, label: 'x' });
    const light = readPalette(document.body);
    await expect.poll(() => colors(canvas()).has(rgb(light.series[0]))).toBe(true);
    document.documentElement.dataset['theme'] = 'dark';
    const dark = readPalette(document.body);
    expect(dark.series[0]).not.toBe(light.series[0]);
    await expect.poll(() => colors(canvas()).has(rgb(dark.series[0]))).toBe(true);
    expect(colors(canvas()).has(rgb(light.series[0]))).toBe(false);
    delete document.documentElement.dataset['theme'];
  });

  test('running months are hatched with the ground', async () => {
    await render(Chart, { build: revenue, label: 'x' });
    const palette = readPalette(document.body);
    await expect.poll(() => colors(canvas()).has(rgb(palette.series[0]))).toBe(true);
    expect(colors(canvas()).has(rgb(palette.surface))).toBe(true);
  });

  test('leaves no style attribute that a strict policy would drop', async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    await render(Chart, { build: payback, label: 'x' });
    await expect.poll(() => colors(canvas()).size > 1).toBe(true);
    expect(violations).toEqual([]);
  });

  test('out of sight it waits, and is drawn when it comes into the window or into a picture', async () => {
    const before = document.createElement('div');
    before.style.height = '3000px';
    document.body.prepend(before);
    const { component } = await render(Chart, { build: payback, label: 'x' });
    // Library and layout are here by the time a chart that is seen would stand there.
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(colors(canvas()).size).toBe(0);
    await (component as { toPng(): Promise<Blob | null> }).toPng();
    expect(colors(canvas()).size).toBeGreaterThan(1);
    before.remove();
  });

  test('out of sight it is drawn when the page has been quiet for a while', async () => {
    const before = document.createElement('div');
    before.style.height = '3000px';
    document.body.prepend(before);
    await render(Chart, { build: payback, label: 'x' });
    await expect.poll(() => colors(canvas()).size > 1, { timeout: 5000 }).toBe(true);
    expect(canvas().getBoundingClientRect().top).toBeGreaterThan(innerHeight);
    before.remove();
  });

  test('other data take the place of the former ones: nothing of these stays', async () => {
    const { rerender } = await render(Chart, { build: revenue, label: 'x' });
    const palette = readPalette(document.body);
    await expect.poll(() => colors(canvas()).has(rgb(palette.series[0]))).toBe(true);
    const element = canvas();
    const empty = (own: Palette, narrow: boolean): ReturnType<typeof revenueMonths> => {
      const { data, ...rest } = revenue(own, narrow);
      return { ...rest, data: { ...data, datasets: [] }, plugins: [] };
    };
    await rerender({ build: empty });
    await expect.poll(() => colors(canvas()).has(rgb(palette.series[0]))).toBe(false);
    expect(canvas()).toBe(element);
    await rerender({ build: payback });
    await expect.poll(() => colors(canvas()).has(rgb(palette.ink))).toBe(true);
  });

  test('becomes a PNG on an opaque ground', async () => {
    const { component } = await render(Chart, { build: payback, label: 'x' });
    await expect.poll(() => colors(canvas()).size > 1).toBe(true);
    const blob = await (component as { toPng(): Promise<Blob | null> }).toPng();
    expect(blob?.type).toBe('image/png');
    const picture = await createImageBitmap(blob as Blob);
    expect(picture.width).toBe(canvas().width);
  });
});
