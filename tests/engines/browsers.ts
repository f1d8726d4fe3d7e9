/* The engines, how each is found, installed and driven: Chromium and Firefox by Playwright, WebKit by it or by its own WebDriver. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, webkit, type BrowserContext } from 'playwright';
import { launchOptions } from '../chromium.ts';
import { findChromium } from '../ensure-chromium.mjs';
import { hasWebKitDriver, openWebKit } from './webkit.ts';

export interface EngineBrowser {
  /** As the driver names it; null = the page says it. */
  readonly version: string | null;
  goto(url: string): Promise<void>;
  /** Runs the body of an async function in the page. */
  evaluate(script: string): Promise<unknown>;
  setFile(css: string, path: string): Promise<void>;
  /** Ends the browser; the profile stays. May be called twice. */
  close(): Promise<void>;
}

export interface EngineKind {
  readonly name: string;
  isThere(): boolean;
  /** What to install, for people. */
  readonly needs: string;
  /** Commands that may install it, one after the other until it is there. */
  install(): readonly string[];
  open(profile: string): Promise<EngineBrowser>;
}

function onPath(name: string): string | null {
  const folder = (process.env['PATH'] ?? '').split(delimiter).find((path) => existsSync(join(path, name)));
  return folder === undefined ? null : join(folder, name);
}

const mayUseApt = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;
const apt = (...packages: readonly string[]): readonly string[] =>
  mayUseApt() ? [`apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`] : [];

async function driven(opening: Promise<BrowserContext>): Promise<EngineBrowser> {
  const context = await opening;
  const page = context.pages().at(0) ?? (await context.newPage());
  return {
    version: null,
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (script) => page.evaluate(`(async () => {${script}})()`),
    setFile: (css, path) => page.locator(css).first().setInputFiles(path),
    close: () => context.close(),
  };
}

const WEBKIT_PACKAGES = ['webkit2gtk-driver', 'xvfb', 'python3-gi', 'gir1.2-webkit2-4.1'] as const;

const playwrightHas = (engine: typeof firefox): boolean => existsSync(engine.executablePath());
const systemFirefox = (): string | null => onPath('firefox-esr');

export const ENGINES: readonly EngineKind[] = [
  {
    name: 'Chromium',
    isThere: () => findChromium() !== null,
    needs: 'Chromium or Chrome, or CHROMIUM_PATH set to one',
    install: () => ['npx playwright install chromium', ...apt('chromium')],
    open: (profile) => driven(chromium.launchPersistentContext(profile, { ...launchOptions(), locale: 'en-GB' })),
  },
  {
    name: 'Firefox',
    isThere: () => playwrightHas(firefox) || systemFirefox() !== null,
    needs: '`npx playwright install firefox`, or on Debian `apt-get install --no-install-recommends firefox-esr`',
    install: () => ['npx playwright install firefox', ...apt('firefox-esr')],
    open: (profile) => {
      const path = systemFirefox();
      // Playwright drives a Firefox of the system by another protocol than its own.
      const system = playwrightHas(firefox) || path === null ? {} : { channel: 'moz-firefox', executablePath: path };
      return driven(firefox.launchPersistentContext(profile, { ...system, locale: 'en-GB' }));
    },
  },
  {
    name: 'WebKit',
    isThere: () => playwrightHas(webkit) || hasWebKitDriver(),
    needs: `\`npx playwright install webkit\`, or on Debian \`apt-get install --no-install-recommends ${WEBKIT_PACKAGES.join(' ')}\``,
    install: () => ['npx playwright install webkit', ...apt(...WEBKIT_PACKAGES)],
    open: (profile) =>
      playwrightHas(webkit)
        ? driven(webkit.launchPersistentContext(profile, { locale: 'en-GB' }))
        : openWebKit(profile),
  },
];
