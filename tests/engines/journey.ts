/* What each engine has to do. Every step fails with a sentence; what passes is printed. */
import { host } from '../e2e/static-host.ts';
import type { EngineBrowser, EngineKind } from './browsers.ts';

/** Longest wait for a step, ms. */
const PATIENCE = 60_000;

/** Asks the page until the answer is truthy. `script` is the body of an async function. */
async function until<T>(browser: EngineBrowser, what: string, script: string): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await browser.evaluate(script);
    if (found) return found as T;
    if (Date.now() > end) throw new Error(`${what}: not within ${String(PATIENCE / 1000)} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A line for the reader. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const passed = (what: string): void => {
  print(`  ✓ ${what}`);
};

function expectEqual(found: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  }
}

/** The statements of the overview, once the first stands there. */
const statements = (browser: EngineBrowser): Promise<string> =>
  until(browser, 'the overview', "return document.querySelector('.stat')?.textContent");

const screen = async (browser: EngineBrowser, url: string, name: string, sign: string): Promise<string> => {
  await browser.goto(`${url}#/${name}`);
  return until(browser, name, `return document.querySelector(${JSON.stringify(sign)})?.textContent`);
};

/** Tries to reach another origin from the page and from a worker of a blob, as the engine's is. */
const attempt = (url: string): string => `
  const fetched = (address) => fetch(address).then((response) => response.text(), () => 'refused');
  const code = 'onmessage = ({ data }) => fetch(data).then((response) => response.text(), () => "refused").then(postMessage)';
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const inWorker = new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
  worker.postMessage(${JSON.stringify(url)});
  return [await fetched(${JSON.stringify(url)}), await inWorker];`;

/** Runs everything in one engine with a profile of its own. Answers the engine's version as it names itself. */
export async function journey(engine: EngineKind, profile: string, file: string): Promise<string> {
  const site = await host('dist', { path: '/shops/tenure/' });
  const other = await host('dist', { withHeaders: false });
  let browser = await engine.open(profile);
  try {
    await browser.goto(site.url);
    await until(browser, 'the entrance', "return document.querySelector('input[type=file]') !== null");
    await browser.setFile('input[type=file]', file);
    const before = await statements(browser);
    const cell = await screen(browser, site.url, 'retention', '.grid td');
    await screen(browser, site.url, 'payback', 'main h1');
    passed('a file becomes results');

    await screen(browser, site.url, 'data', 'summary');
    await until(
      browser,
      'rows cut by WebAssembly',
      "for (const { parentElement: details } of document.querySelectorAll('summary')) details.open = true; return document.body.innerText.includes('WebAssembly SIMD')",
    );
    passed('its rows are cut by WebAssembly');

    expectEqual((await (await fetch(other.url)).text()).includes('<title>Tenure'), true, 'the control of this control');
    other.asked.length = 0;
    expectEqual(await browser.evaluate(attempt(other.url)), ['refused', 'refused'], 'page and worker');
    expectEqual(other.asked, [], 'requests that arrived');
    passed('page and worker are refused another origin');

    await until(browser, 'the service worker', 'return navigator.serviceWorker.controller !== null');
    const version = String(await browser.evaluate('return navigator.userAgent'));
    await browser.close();
    browser = await engine.open(profile);
    await browser.goto(site.url);
    expectEqual(await statements(browser), before, 'after a restart');
    passed('the data are there after a restart');

    await site.close();
    await browser.goto('about:blank');
    await browser.goto(site.url);
    expectEqual(await statements(browser), before, 'with the server gone');
    expectEqual(await screen(browser, site.url, 'retention', '.grid td'), cell, 'retention with the server gone');
    passed('everything is there with the server gone');
    return /(?:Firefox|Chrome|HeadlessChrome|Version)\/[\d.]+/.exec(version)?.[0] ?? version;
  } finally {
    await browser.close();
    await site.close();
    await other.close();
  }
}
