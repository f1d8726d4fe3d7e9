/* The one place for confirmations of something done. */
import { Toasts } from '#ui/toasts.svelte.ts';

export const toasts = new Toasts();
