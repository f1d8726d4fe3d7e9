/* The app with its English words in disguise: what is legible in it was written into a screen and not into the messages. */
import { fileURLToPath } from 'node:url';
import { mergeConfig, type Plugin } from 'vite';
import app from '../vite.config.ts';

const disguise: Plugin = {
  name: 'pseudo-locale',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/i18n\/(messages|entry-words)\.ts$/.test(id)) return null;
    const path = JSON.stringify(fileURLToPath(new URL('./pseudo-locale.ts', import.meta.url)));
    const dressed = code.replaceAll(/\(await import\('(\.\/en\/[^']+)'\)\)\.(\w+)/g, "pseudo((await import('$1')).$2)");
    if (dressed === code) throw new Error(`${id} loads its English words in another way now`);
    return `import { pseudo } from ${path};\n${dressed}`;
  },
};

export default mergeConfig(app, { plugins: [disguise] });
