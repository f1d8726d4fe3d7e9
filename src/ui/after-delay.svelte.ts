/* Whether a part has been on the page for a while: what is soon over need not be shown. */
import { onMount } from 'svelte';

/** Asked by a component while it is made: false at first, true once it has stood so many milliseconds. */
export function afterDelay(delay: () => number): { readonly passed: boolean } {
  let passed = $state(false);
  onMount(() => {
    const timer = setTimeout(() => {
      passed = true;
    }, delay());
    return () => {
      clearTimeout(timer);
    };
  });
  return {
    get passed() {
      return passed;
    },
  };
}
