/** Defines the elements. The only module with a side effect; a second copy on a page leaves the first in charge. */
import { loadWords } from '../i18n/words.js';
import { ScopeCell } from './cell.js';
import { Home } from './home.js';
import { openLab, readDataFrom } from './lab_source.js';
import { languageOf } from './language.js';
import { ScopePanel } from './panel.js';
import { ScopePicture } from './picture.js';
import { Runner } from './runner.js';
import { ScopeSettings } from './settings.js';
import { ScopeTutorial } from './tutorial.js';

/** @type {[string, CustomElementConstructor][]} */
const elements = [
  ['scope-tutorial', ScopeTutorial],
  ['scope-cell', ScopeCell],
  ['scope-panel', ScopePanel],
  ['scope-picture', ScopePicture],
  ['scope-settings', ScopeSettings],
];

if (globalThis.document) {
  // The words are there before the first element speaks.
  const speakers = [...document.querySelectorAll('scope-cell, scope-panel, scope-settings')];
  await Promise.all([...new Set(speakers.map(languageOf))].map(loadWords));
  ScopeCell.sharedHome ??= new Home(new Runner(openLab, readDataFrom('./data/')), document);
  for (const [name, element] of elements) if (!customElements.get(name)) customElements.define(name, element);
}
