/* What an import of AssemblyScript gives: the bytes of the compiled module (src/build/assemblyscript.ts). */
declare module '*.as.ts?wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
