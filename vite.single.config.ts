/* The single-file build: one page for a folder or a stick, without service worker and without any file beside it. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { assemblyscript } from './src/build/assemblyscript.ts';
import { engineCodeName } from './src/build/engine-code.ts';
import { entrance } from './src/build/entrance.ts';
import { singleFile } from './src/build/single-file.ts';

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [svelte(), assemblyscript(), engineCodeName(), entrance('file:///Tenure.html'), singleFile()],
  worker: { format: 'iife', plugins: () => [assemblyscript()] },
  build: {
    target: 'es2022',
    outDir: 'dist-single',
    assetsInlineLimit: 100_000_000,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
