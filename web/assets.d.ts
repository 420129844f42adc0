/** What Vite's suffixes stand for: the address of a file, of a worker. */
declare module '*?url' {
  const url: string;
  export default url;
}
declare module '*?url&no-inline' {
  const url: string;
  export default url;
}
declare module '*?worker&url' {
  const url: string;
  export default url;
}
declare module '*.css?inline' {
  const text: string;
  export default text;
}
declare module '@micropython/micropython-webassembly-pyscript/micropython.mjs';

/** How many bytes a lab loads (web/scripts/build/lab_bytes.js), in our own builds. */
declare const LAB_BYTES: number;

/** The global of a worker; TypeScript has it only in a library that excludes the page's. */
declare class WorkerGlobalScope {}
