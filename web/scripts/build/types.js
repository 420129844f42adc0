/**
 * The types of the JSDoc comments as .d.ts files, in the folders of the sources. Whether they hold, lint tells.
 *
 * Lit and CodeMirror are inside the package's modules and no dependencies of it, so of their types there is what those
 * of the elements name, in a file beside them.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, run } from '../process.js';

const INSIDE = /(["'])(?:lit|lit-html|@codemirror\/view)\1/g;

const INSIDE_TYPES = `/** Of Lit and CodeMirror, which are inside the modules, what the types of the elements name. */
export declare class LitElement extends HTMLElement {
    readonly updateComplete: Promise<boolean>;
    requestUpdate(): void;
}
export declare const nothing: unique symbol;
export type TemplateResult<Kind = 1> = { readonly _$litType$: Kind };
export type CSSResult = { readonly cssText: string };
export type EditorView = { readonly dom: HTMLElement; focus(): void; destroy(): void };
`;

/**
 * @param {string[]} sources  paths in the repository
 * @param {string} folder  absolute
 */
export async function declareTypes(sources, folder) {
  const settings = join(ROOT, 'build/types/tsconfig.json');
  mkdirSync(dirname(settings), { recursive: true });
  const compilerOptions = {
    noEmit: false,
    noCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(ROOT, 'web/src'),
    outDir: folder,
  };
  const files = [...sources, 'web/assets.d.ts'].map((file) => join(ROOT, file));
  writeFileSync(
    settings,
    JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), compilerOptions, files, include: [] }),
  );
  await run(join(ROOT, 'node_modules/.bin/tsc'), ['--project', settings], { quiet: true });
  nameWhatIsInside(join(folder, 'elements'));
}

/** @param {string} folder */
function nameWhatIsInside(folder) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(INSIDE, '"./inside.js"'));
  }
  writeFileSync(join(folder, 'inside.d.ts'), INSIDE_TYPES);
}
