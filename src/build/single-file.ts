/* Vite plugin of the single-file build: everything stands in one page that opens from a folder, under a policy of its own. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of a page without any file beside it: its own script and styles by their hash, the engine from a blob, no request at all. */
function singleFilePolicy(script: string, styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${styles.map(hash).join(' ')}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

export function singleFile(): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page.type !== 'asset') {
          this.error('index.html is not in the bundle');
          return;
        }
        let html = String(page.source);
        let script = '';
        const styles: string[] = [];
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk' && file.isEntry) script = file.code.replaceAll('</script', '<\\/script');
          else if (file.type === 'asset' && name.endsWith('.css')) styles.push(String(file.source));
          else continue;
          // Rollup's bundle is changed by deleting from it.
          // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
          delete bundle[name];
        }
        const icon = `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`;
        html = html
          .replaceAll(
            /\s*<script type="module"[^>]*><\/script>|\s*<link rel="(?:stylesheet|manifest|apple-touch-icon)"[^>]*>/g,
            '',
          )
          .replace(/(<link rel="icon" href=")[^"]*/, (_, before: string) => before + icon)
          .replace('</head>', () => `${styles.map((css) => `<style>${css}</style>`).join('')}</head>`)
          .replace('</body>', () => `<script type="module">${script}</script></body>`)
          .replace(
            '<head>',
            () => `<head><meta http-equiv="Content-Security-Policy" content="${singleFilePolicy(script, styles)}">`,
          );
        page.source = html;
        const left = Object.keys(bundle).filter((name) => name !== 'index.html');
        if (left.length > 0) this.error(`The page is not alone: ${left.join(', ')}`);
      },
    },
  };
}
