/* What the frame shows of the filter, loaded together with its words. */
export { default as FilterBar } from './FilterBar.svelte';
export { default as FilterButton } from './FilterButton.svelte';
export { default as NobodyChosen } from './NobodyChosen.svelte';
