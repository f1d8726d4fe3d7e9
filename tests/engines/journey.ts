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
    if (Date.now() > end) {
      const shown = await browser.evaluate('return location.href + "\\n" + document.body.innerText.slice(0, 2000)');
      throw new Error(`${what}: not within ${String(PATIENCE / 1000)} s. Instead:\n${String(shown)}`);
    }
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

const SCREENS = ['repeat', 'revenue', 'value', 'customers', 'scenarios', 'audit', 'calculators', 'methods', 'data'];

/** Every screen comes, and none ends at the boundary. */
async function allScreens(browser: EngineBrowser, url: string): Promise<void> {
  for (const name of SCREENS) {
    await screen(browser, url, name, 'main h1');
    const broken = "return [...document.querySelectorAll('pre')].map((each) => each.textContent).join()";
    expectEqual(await browser.evaluate(broken), '', name);
  }
  const said = "return [...document.querySelectorAll('section')].map((each) => each.textContent).join()";
  const data = String(await until(browser, 'the panels of the data screen', said));
  for (const sentence of ['0 requests to other servers', 'Storage on this device']) {
    expectEqual(data.includes(sentence), true, sentence);
  }
}

const click = (name: RegExp): string => `
  const button = [...document.querySelectorAll('button')].find((each) => ${String(name)}.test(each.textContent));
  button?.click();
  return button !== undefined;`;

/** A project file is written and read back, dropped on the page and restored as a second workspace. */
async function projectFile(browser: EngineBrowser, url: string, context: string): Promise<void> {
  await browser.goto(`${url}#/data`);
  // Not every driver hands downloads over: the page keeps what it would save.
  await browser.evaluate(`
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.saved = blob; return made.call(URL, blob); };`);
  await until(browser, 'the button that saves', click(/^\s*Save this workspace/));
  await until(
    browser,
    'a project file that was read back',
    "return window.saved !== undefined && document.body.textContent.includes('read back and compared')",
  );
  await browser.evaluate(`
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([window.saved], 'kept.tenure'));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));`);
  await until(browser, 'the restore', click(/^\s*Restore 1 workspace/));
  const restored = "return document.querySelector('.context')?.textContent.replace(/\\s+/g, ' ')";
  const after = await until<string>(
    browser,
    'the restored workspace',
    `const said = (() => {${restored}})(); return said?.includes('(restored)') && said.includes('orders') ? said : ''`,
  );
  const facts = (text: string): string => /[\d,.]+ orders, [\d,.]+ customers/.exec(text)?.[0] ?? text;
  expectEqual(facts(after), facts(context), 'what was restored');
}

/** Tries to reach another origin from the page and from a worker of a blob, as the engine's is. */
const attempt = (url: string): string => `
  const fetched = (address) => fetch(address).then((response) => response.text(), () => 'refused');
  const code = 'onmessage = ({ data }) => fetch(data).then((response) => response.text(), () => "refused").then(postMessage)';
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const inWorker = new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
  worker.postMessage(${JSON.stringify(url)});
  return [await fetched(${JSON.stringify(url)}), await inWorker];`;

/** Runs everything in one engine with a profile of its own. Answers the engine's version as it names itself. */
export async function journey(
  engine: EngineKind,
  profile: string,
  { plain, packed }: { readonly plain: string; readonly packed: string },
): Promise<string> {
  const site = await host('dist', { path: '/shops/tenure/' });
  const other = await host('dist', { withHeaders: false });
  let browser = await engine.open(profile);
  try {
    await browser.goto(site.url);
    await until(browser, 'the entrance', "return document.querySelector('input[type=file]') !== null");
    await browser.setFile('input[type=file]', plain);
    const before = await statements(browser);
    const cell = await screen(browser, site.url, 'retention', '.grid td');
    await screen(browser, site.url, 'payback', 'main h1');
    passed('a file becomes results');
    await allScreens(browser, site.url);
    passed('every screen comes');
    const context = "return document.querySelector('.context')?.textContent.replace(/\\s+/g, ' ')";
    const orders = await until<string>(browser, 'the context line', context);
    await browser.setFile('input[type=file]', packed);
    await until(browser, 'a packed file', "return document.querySelector('main').textContent.includes('.csv.gz')");
    expectEqual(await browser.evaluate(context), orders, 'the same orders once more, packed');
    passed('a packed file is read');

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
    await projectFile(browser, site.url, orders);
    passed('a project file is written, read back and restored');
    await browser.goto('about:blank');
    await browser.goto(site.url);
    await statements(browser);

    await site.close();
    await browser.goto('about:blank');
    await browser.goto(site.url);
    expectEqual(await statements(browser), before, 'with the server gone');
    expectEqual(await screen(browser, site.url, 'retention', '.grid td'), cell, 'retention with the server gone');
    passed('everything is there with the server gone');
    return browser.version ?? /(?:Firefox|Chrome)\/([\d.]+)/.exec(version)?.[1] ?? version;
  } finally {
    await browser.close();
    await site.close();
    await other.close();
  }
}
