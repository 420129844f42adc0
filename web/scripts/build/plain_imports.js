/**
 * Vite plugin: import() as the browser knows it. Vite's own helper looks for styles to load first; our later parts have
 * none.
 *
 * @returns {import('vite').Plugin}
 */
export function plainImports() {
  return {
    name: 'scopelab-plain-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  };
}
