/** Reads a lesson's folder for the tests of this folder: its sections in both languages and its cells, as text. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ file: string, text: string, cells: string[] }} Section  cells: the names it places, in order */
/** @typedef {{ name: string, text: string, header: Map<string, string[]>, expected: string[] }} Cell */

export const folder = fileURLToPath(new URL('../../tutorial/lessons/variable-scope/', import.meta.url));
export const languages = ['en', 'zh'];

/** @param {string} language @returns {Section[]} in the order of the page */
export function sections(language) {
  const files = readdirSync(path.join(folder, language)).sort();
  return files.map((file) => {
    const text = readFileSync(path.join(folder, language, file), 'utf8');
    const cells = [...text.matchAll(/^\{cell ([a-z0-9-]+)\}$/gm)].map((match) => match[1]);
    return { file, text, cells };
  });
}

/** @param {string} text  a cell's source @returns {Map<string, string[]>} the values of each `#: key value` */
function headerOf(text) {
  const header = new Map();
  for (const line of text.split('\n')) {
    const match = /^#: (\w+) (.+)$/.exec(line);
    if (!match) break;
    header.set(match[1], [...(header.get(match[1]) ?? []), ...match[2].split(' ')]);
  }
  return header;
}

/** @returns {Cell[]} every cell of the lesson, by name */
export function cells() {
  const files = readdirSync(path.join(folder, 'cells'));
  const names = files.map((file) => file.replace(/\.py$/, '')).sort();
  return names.map((name) => {
    const text = readFileSync(path.join(folder, 'cells', `${name}.py`), 'utf8');
    const expected = text.split('\n').filter((line) => /^#[>=!]/.test(line));
    return { name, text, header: headerOf(text), expected };
  });
}
