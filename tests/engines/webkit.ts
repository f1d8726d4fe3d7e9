/* WebKitGTK by its own WebDriver, in a browser that keeps its profile (webkit-browser.py): MiniBrowser forgets it with each start. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { EngineBrowser } from './browsers.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const PORT = 4478;
const DISPLAY = ':78';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function hasWebKitDriver(): boolean {
  if (!existsSync(DRIVER) || !existsSync('/usr/bin/Xvfb')) return false;
  const bindings = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')";
  return spawnSync('/usr/bin/python3', ['-c', bindings]).status === 0;
}

/** Asks the driver until it listens. */
async function listening(url: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const answered = await fetch(`${url}/status`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver does not answer');
}

export async function openWebKit(profile: string): Promise<EngineBrowser> {
  await mkdir(profile, { recursive: true });
  const screen = spawn('/usr/bin/Xvfb', [DISPLAY, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  await wait(600);
  const home = { DISPLAY, HOME: profile, XDG_CACHE_HOME: `${profile}/cache`, NO_AT_BRIDGE: '1', LANG: 'en_GB.UTF-8' };
  const driver = spawn(DRIVER, [`--port=${String(PORT)}`], { env: { ...process.env, ...home }, stdio: 'ignore' });
  const base = `http://127.0.0.1:${String(PORT)}`;
  await listening(base);

  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (value?.error !== undefined) throw new Error(`${value.error}: ${value.message ?? ''}`);
    return value;
  };
  const binary = fileURLToPath(new URL('webkit-browser.py', import.meta.url));
  const options = { 'webkitgtk:browserOptions': { binary, args: ['--profile', profile] } };
  const opened = (await call('POST', '/session', { capabilities: { alwaysMatch: options } })) as {
    sessionId: string;
    capabilities: { browserVersion?: string };
  };
  const session = `/session/${opened.sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  let isOpen = true;
  return {
    version: opened.capabilities.browserVersion ?? null,
    goto: async (url) => {
      await call('POST', `${session}/url`, { url });
    },
    evaluate: (script) =>
      call('POST', `${session}/execute/async`, {
        script: `const done = arguments[arguments.length - 1]; (async () => {${script}})().then(done, (error) => done('error: ' + error));`,
        args: [],
      }),
    setFile: async (css, path) => {
      const element = (await call('POST', `${session}/element`, { using: 'css selector', value: css })) as object;
      await call('POST', `${session}/element/${String(Object.values(element)[0])}/value`, { text: path });
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      // The driver answers the end of a session with an error that says nothing.
      await call('DELETE', session).catch(() => undefined);
      driver.kill();
      screen.kill();
      await wait(500);
    },
  };
}
