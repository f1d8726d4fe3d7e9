/* A static host for tests: serves a built folder from any path, sends what `_headers` says, remembers what was asked, and can be closed. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

interface HeaderRule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [string, string])[];
}

/** The rules of a `_headers` file: a path with `*`, then its headers, indented. */
export function headerRules(text: string): HeaderRule[] {
  const rules: { path: RegExp; headers: (readonly [string, string])[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      const path = new RegExp(
        `^${line
          .trim()
          .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll('*', '.*')}$`,
      );
      rules.push({ path, headers: [] });
    } else {
      const [name = '', ...rest] = line.trim().split(': ');
      rules.at(-1)?.headers.push([name, rest.join(': ')]);
    }
  }
  return rules;
}

export interface StaticHost {
  /** Address of the app, with its path. */
  readonly url: string;
  /** Paths asked for, relative to the app's folder. */
  readonly asked: string[];
  /** A file whose content is not the one of the folder. */
  readonly changed: Map<string, string>;
  close(): Promise<void>;
}

interface HostOptions {
  /** Where the app stands: `/`, `/a/b/` … */
  readonly path?: string;
  /** Sends what `_headers` says, as Netlify and Cloudflare Pages do. */
  readonly withHeaders?: boolean;
}

/** Serves `folder`; an unknown path is answered with 404, as a host without rewriting does. */
export async function host(folder: string, { path = '/', withHeaders = true }: HostOptions = {}): Promise<StaticHost> {
  const rules = withHeaders ? headerRules(readFileSync(join(folder, '_headers'), 'utf8')) : [];
  const asked: string[] = [];
  const changed = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const name = decodeURIComponent(url.pathname).replace(path, '') || 'index.html';
    const file = join(folder, normalize(name));
    const isServed =
      url.pathname.startsWith(path) && !/^[_.]/.test(name) && existsSync(file) && statSync(file).isFile();
    asked.push(name);
    if (!isServed) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const headers = Object.fromEntries(
      rules
        .filter((rule) => rule.path.test(`/${name}`))
        .flatMap((rule) => rule.headers.map(([key, value]) => [key, value])),
    );
    response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers })
      .end(changed.get(name) ?? readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}${path}`,
    asked,
    changed,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
