/* What is open on the screen stands in its address beside the settings, and is forgotten where the screen is left. */
import { expect, test } from 'vitest';
import { parseSort, sortText } from '#features/customers/list/rows.ts';
import { ScreenKeys } from '#state/screen-keys.svelte.ts';

test('an address keeps its settings and gets what is open; a default is not named', () => {
  const keys = new ScreenKeys();
  keys.follow(new URLSearchParams('tab=list&segment=at-risk&sort=overdue-down&limits=3,4,3,20,2,0'));
  expect(keys.kept('#/customers?limits=3,4,3,20,2,0&filter=country:DE|AT')).toBe(
    '#/customers?tab=list&segment=at-risk&sort=overdue-down&limits=3,4,3,20,2,0&filter=country:DE|AT',
  );
  keys.follow(new URLSearchParams('tab=next&scenarios=|aov:20'));
  expect(keys.kept('#/scenarios?tab=five&scenarios=|aov:20')).toBe('#/scenarios?tab=next&scenarios=|aov:20');
  keys.follow(new URLSearchParams('new=B&steps=byDays&since=calendar'));
  expect(keys.kept('#/revenue?layers=quarter')).toBe('#/revenue?new=B&steps=byDays&since=calendar&layers=quarter');
  keys.follow(new URLSearchParams(''));
  expect(keys.kept('#/payback')).toBe('#/payback');
});

test('an address that names no view that there is opens the first', () => {
  const keys = new ScreenKeys();
  keys.follow(new URLSearchParams('tab=cash'));
  expect(keys.oneOf('tab', ['minus', 'cash'])).toBe('cash');
  expect(keys.oneOf('tab', ['segments', 'list'])).toBe('segments');
});

test('a sort reads as it was written, and nothing else does', () => {
  for (const text of ['overdue-down', 'customer-up', 'segment-up']) expect(sortText(parseSort(text))).toBe(text);
  for (const text of ['', 'email-up', 'overdue', 'overdue-sideways']) expect(parseSort(text)).toBeNull();
});
