/* How a file was cut into rows. */

/**
 * How a file is cut into rows and cells: by its bytes, the fast way (`simd`: in WebAssembly, `bytes`: in TypeScript, where an
 * engine has no SIMD or a host's policy forbids WebAssembly), or as text, from `line` on: 1 = all of it. As text are read other
 * encodings than UTF-8, lone returns among other line ends, cells parted by a character that is not ASCII, and what follows a
 * cell whose quotes are odd. All ways give the same rows.
 */
export type RowCut =
  | { readonly by: 'simd' | 'bytes' }
  | { readonly by: 'text'; readonly because: 'encoding' | 'line-ends' | 'delimiter' | 'quotes'; readonly line: number };
