/** How a cell looks: one quiet frame; code, then a row of controls, then what came of it. */
import { css } from 'lit';

export const cellStyles = css`
  :host {
    display: block;
  }
  .cell {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    container-type: inline-size;
  }
  :host([selected]) .cell {
    border-color: var(--accent);
  }
  .code,
  .editor {
    border-radius: var(--radius) var(--radius) 0 0;
    background: var(--code);
  }
  .editor {
    overflow: hidden;
  }
  .editor:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .code {
    position: relative;
    cursor: text;
  }
  .hint {
    position: absolute;
    inset-block-start: 0.4rem;
    inset-inline-end: 0.6rem;
    padding: 0.15rem 0.5rem;
    border-radius: 4px;
    background: var(--raised);
    color: var(--soft);
    font-size: 0.75rem;
    pointer-events: none;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.5rem;
    min-height: 2.8rem;
    padding: 0.4rem 0.6rem;
    border-block-start: 1px solid var(--line);
    font-size: 0.84rem;
  }
  .toolbar button {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 1.9rem;
    padding: 0.15rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--raised);
  }
  .toolbar button:hover {
    border-color: var(--accent);
  }
  .toolbar .run {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .toolbar .run:hover {
    filter: brightness(1.1);
  }
  .toolbar .plain {
    border-color: transparent;
    background: none;
    color: var(--soft);
  }
  .toolbar .plain:hover {
    color: var(--ink);
  }
  .about {
    margin-inline-start: auto;
    color: var(--soft);
    text-align: end;
  }
  .about code {
    font-size: 0.92em;
  }
  .about a {
    color: inherit;
  }
  .keys {
    font-size: 0.92em;
  }
  @container (max-width: 34rem) {
    .keys {
      display: none;
    }
  }
  .tag {
    padding: 0.05rem 0.4rem;
    border: 1px solid var(--edge);
    border-radius: 99px;
    font-size: 0.85em;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.8rem;
    padding: 0.6rem 1rem;
    border-block-start: 1px solid var(--line);
    color: var(--soft);
    font-size: 0.84rem;
  }
  progress {
    flex: 1 1 8rem;
    height: 0.4rem;
    max-width: 16rem;
    accent-color: var(--accent);
  }
  .result {
    padding: 0.7rem 1rem 0.8rem;
    border-block-start: 1px solid var(--line);
  }
  .result pre {
    max-height: 24rem;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .value {
    display: flex;
    gap: 0.6rem;
    margin-block-start: 0.3rem;
  }
  .value::before {
    content: '→' / '';
    color: var(--soft);
  }
  .silent {
    margin: 0;
    color: var(--soft);
    font-size: 0.84rem;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.9rem;
    align-items: baseline;
    padding: 0.45rem 1rem;
    border-block-start: 1px solid var(--line);
    border-radius: 0 0 var(--radius) var(--radius);
    background: var(--accent-ground);
    font-size: 0.84rem;
  }
  .summary .pointer {
    margin-inline-start: auto;
  }

  .error {
    margin-block-start: 0.4rem;
    font-size: 0.9rem;
    line-height: 1.55;
  }
  .error p {
    margin: 0.5rem 0 0;
  }
  .error ul {
    margin: 0.3rem 0 0;
    padding-inline-start: 1.3rem;
  }
  .error .where {
    margin: 0;
    font-weight: 600;
  }
  .error .where .pointer {
    color: var(--error);
  }
  .error pre.message {
    margin-block-start: 0.3rem;
    padding: 0.5rem 0.7rem;
    border-inline-start: 3px solid var(--error);
    background: var(--error-ground);
    color: var(--error);
  }
  .error code {
    font-size: 0.9em;
  }
  .comparison {
    margin-block: 0.6rem 0;
    border-collapse: collapse;
  }
  .comparison caption {
    padding-block-end: 0.2rem;
    color: var(--soft);
    font-size: 0.9em;
    text-align: start;
    white-space: nowrap;
  }
  .comparison th,
  .comparison td {
    padding: 0.25rem 0.8rem 0.25rem 0;
    border-block-start: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
    overflow-wrap: anywhere;
  }
  .comparison th {
    color: var(--soft);
    white-space: nowrap;
  }
  .trace {
    margin-block-start: 0.6rem;
  }
  .trace summary {
    color: var(--soft);
    cursor: pointer;
  }
  .load-error {
    margin: 0;
    padding: 0.7rem 1rem;
    border-block-start: 1px solid var(--line);
    font-size: 0.9rem;
    line-height: 1.5;
  }

  @media (forced-colors: active) {
    .toolbar .run {
      border: 2px solid ButtonText;
    }
    :host([selected]) .cell {
      border: 2px solid Highlight;
    }
    .error pre.message {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .toolbar,
    .progress,
    .summary .pointer,
    .hint {
      display: none;
    }
    .result pre {
      max-height: none;
    }
    .cell {
      border-color: #999;
    }
  }
`;
