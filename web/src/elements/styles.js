/**
 * What the elements' shadow roots share. Colours, fonts and spaces come from the page's --scope-* properties; without
 * them the system's own colours serve.
 */
import { css } from 'lit';

export const shared = css`
  :host {
    --ink: var(--scope-color-ink, CanvasText);
    --soft: var(--scope-color-soft, GrayText);
    --paper: var(--scope-color-paper, Canvas);
    --raised: var(--scope-color-raised, Canvas);
    --code: var(--scope-color-code, Canvas);
    --line: var(--scope-color-line, GrayText);
    --edge: var(--scope-color-edge, GrayText);
    --accent: var(--scope-color-accent, LinkText);
    --accent-ground: var(--scope-color-accent-ground, Canvas);
    --on-accent: var(--scope-color-on-accent, Canvas);
    --error: var(--scope-color-error, #c02a1e);
    --error-ground: var(--scope-color-error-ground, Canvas);
    --good: var(--scope-color-good, CanvasText);
    --share: var(--scope-color-share, CanvasText);
    --share-ground: var(--scope-color-share-ground, Canvas);
    --mono: var(--scope-font-mono, monospace);
    --ui: var(--scope-font-ui, system-ui, sans-serif);
    --radius: var(--scope-radius, 8px);
    --size-code: var(--scope-size-code, 0.84rem);
    font-family: var(--ui);
    color: var(--ink);
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    border-radius: 3px;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  :is(a, button, summary, select, input, [tabindex]) {
    scroll-margin-block: 4rem;
  }
  select,
  input[type='search'] {
    min-width: 0;
    max-width: 100%;
    padding: 0.2rem 0.45rem;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--raised);
  }
  pre,
  code {
    font-family: var(--mono);
    font-variant-ligatures: none;
    font-variant-east-asian: normal;
  }
  pre {
    margin: 0;
    overflow-x: auto;
    font-size: var(--size-code);
    line-height: 1.5;
    tab-size: 4;
  }
  .pointer,
  .name {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-align: start;
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }
  .name {
    font-family: var(--mono);
    font-variant-east-asian: normal;
    text-underline-offset: 0.34em; /* clear of the underscores that names are full of */
  }
  .soft {
    color: var(--soft);
  }
  /* a place in brackets goes to the next line whole */
  .at {
    display: inline-block;
    max-width: 100%;
    white-space: pre-wrap;
  }
  .shared {
    color: var(--share);
    font-weight: 600;
  }
  .hush {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
