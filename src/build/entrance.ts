/* Vite plugin: writes the entrance into the built page, once in each language, so that it is drawn before the app is there. */
import { createServer, type Plugin, type ResolvedConfig } from 'vite';
import type { Component } from 'svelte';

const LANGUAGES = ['en', 'de'] as const;

/** The little of a browser that modules look at when they are loaded. */
const browserAt = (address: string): Readonly<Record<string, unknown>> => ({
  document: { baseURI: address, documentElement: { dataset: {} } },
  location: new URL(address),
  navigator: { language: 'en' },
  matchMedia: () => ({ matches: false }),
  addEventListener: () => undefined,
});

type Loaded = Readonly<Record<string, unknown>>;

/** Renders the app as it stands on the entrance, before any data, by the same components that draw it later. */
async function entrances({ configFile, root, mode }: ResolvedConfig, address: string): Promise<string> {
  const browser = browserAt(address);
  const server = await createServer({
    configFile: configFile ?? false,
    root,
    mode,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  for (const [name, value] of Object.entries(browser)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  try {
    const load = (path: string): Promise<Loaded> => server.ssrLoadModule(path);
    const [{ render }, { default: App }, entrance, { preferences }] = (await Promise.all([
      load('svelte/server'),
      load('/src/App.svelte'),
      load('/src/features/start/Start.svelte'),
      load('/src/state/preferences.svelte.ts'),
    ])) as [
      typeof import('svelte/server'),
      { readonly default: Component<{ entrance: Loaded }> },
      Loaded,
      { readonly preferences: { speak(language: string): Promise<void> } },
    ];
    const written: string[] = [];
    for (const language of LANGUAGES) {
      await preferences.speak(language);
      written.push(`<template lang="${language}">${render(App, { props: { entrance } }).body}</template>`);
    }
    return written.join('\n');
  } finally {
    for (const name of Object.keys(browser)) Reflect.deleteProperty(globalThis, name);
    await server.close();
  }
}

/** @param address where the page will be opened: from a folder it says more */
export function entrance(address = 'http://localhost/'): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'entrance',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const written = await entrances(config, address);
        if (written.includes('svelte-')) this.error('A <style> of the entrance comes too late: move it to ui/styles');
        // Else it is asked for when the styles are there and text is about to be drawn.
        const font = Object.keys(bundle).find((name) => name.endsWith('.woff2'));
        const fontFirst = font ? `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${font}">` : '';
        return html
          .replace('<link rel="stylesheet"', () => `${fontFirst}\n    <link rel="stylesheet"`)
          .replace('<script type="module"', '<script type="module" blocking="render"')
          .replace('</noscript>', () => `</noscript>\n${written}`);
      },
    },
  };
}
