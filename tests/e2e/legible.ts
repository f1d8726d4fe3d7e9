/* What can still be read of an app whose messages are in disguise: text that was written into a screen, or comes from data. */
import type { Page } from '@playwright/test';

/** Dates by Intl, codes of money, and what the sample store's file calls its file and columns. */
const DATA = [
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/g,
  /\b(?:EUR|USD|GBP)\b/g,
  // Names of other products.
  /Shopify|Mixpanel|Amplitude|Lifetimely|Peel|Google|Meta|Stripe/g,
  // What is quoted from a file, and words of its cells.
  /“[^”]*”|\b(?:web|pos|shopify_draft_order)\b/g,
  /sample-consumables\.csv|Vendor|Shipping Method|Location/g,
];

/** Texts and names for screen readers with a plain word of three letters or more, where neither data nor `translate="no"`. */
export async function legible(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const hidden = (element: Element | null): boolean =>
      element === null || element.closest('script, style, noscript, [translate=no]') !== null;
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      if (!hidden(node.parentElement)) found.push(node.textContent?.trim() ?? '');
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (!hidden(element)) found.push(`${name}: ${element.getAttribute(name) ?? ''}`.replace(/^[\w-]+: /, ''));
      }
    }
    return found;
  });
  const withoutData = texts.map((text) => ({
    text,
    rest: DATA.reduce((left, data) => left.replaceAll(data, ''), text),
  }));
  return [...new Set(withoutData.filter(({ rest }) => /[A-Za-z]{3,}/.test(rest)).map(({ text }) => text))];
}
