/* How the grid looks: what a reader sets for himself and no address names. Kept while the app is open. */

class Look {
  /** Shares or counts; null = by the size of the shop. */
  unit = $state<'share' | 'count' | null>(null);
  palette = $state<'blues' | 'cividis'>('blues');
  scale = $state<'grid' | 'column'>('grid');
}

export const look = new Look();
