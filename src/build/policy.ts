/* Vite plugin: writes the content security policy as the first tag of the built page. */
import type { Plugin } from 'vite';

/**
 * Nothing inline, nothing foreign. The worker is a blob, because only a blob worker inherits this policy in every engine.
 * 'wasm-unsafe-eval' lets the worker compile the WebAssembly that it brings along; `eval` and the like stay refused.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // The engine comes from a blob; 'self' is for the service worker alone.
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** Built pages only: the development server injects styles inline. */
export function policy(): Plugin {
  return {
    name: 'policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
