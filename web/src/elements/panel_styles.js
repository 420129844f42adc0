/** How the panel looks: beside the text on wide screens; with the attribute `sheet`, a sheet at the foot of narrow ones. */
import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    font-size: 0.87rem;
    line-height: 1.45;
  }
  .frame {
    display: flex;
    flex: 0 1 auto;
    flex-direction: column;
    min-height: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    overflow: hidden;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1rem 0.8rem;
    padding: 0.6rem 0.9rem 0.4rem;
  }
  h2 {
    margin: 0;
    font-size: 0.95rem;
    font-weight: 600;
  }
  h2 code {
    font-size: 0.95em;
  }
  h3 {
    margin: 0 0 0.3rem;
    font-size: 0.84rem;
    font-weight: 600;
  }
  .head h2 {
    overflow-wrap: anywhere;
  }
  .head .soft {
    order: 2;
    flex-basis: 100%;
    font-size: 0.95em;
  }
  .head .pointer {
    margin-inline-start: auto;
  }
  .opener {
    display: none;
  }
  .tabs {
    display: flex;
    flex: none;
    gap: 0.1rem;
    overflow-x: auto;
    padding: 0 0.6rem;
    border-block-end: 1px solid var(--line);
  }
  .tabs button {
    flex: none;
    padding: 0.35rem 0.5rem;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--soft);
  }
  .tabs button[aria-selected='true'] {
    border-block-end-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .tabs button:focus-visible {
    outline-offset: -2px; /* what scrolls would cut it off */
  }
  .body {
    flex: 1 1 auto;
    min-height: 0;
    overflow: auto;
    padding: 0.7rem 0.9rem;
    container-type: inline-size;
  }
  .empty {
    margin: 0;
    color: var(--soft);
  }
  .head + .empty {
    padding: 0.2rem 0.9rem 1rem;
  }
  .scroll {
    overflow: auto;
  }
  code,
  .code {
    font-family: var(--mono);
    font-size: 0.93em;
    font-variant-east-asian: normal;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.3rem 0.7rem 0.3rem 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .variables td {
    vertical-align: baseline;
  }
  thead th {
    border-block-end: 1px solid var(--line);
    color: var(--soft);
    font-size: 0.92em;
  }
  tbody:not(:first-child) {
    border-block-end: 1px solid var(--line);
  }
  .code {
    white-space: nowrap;
  }
  tbody:not(:first-child) > :not(:last-child) > * {
    padding-block-end: 0;
  }
  .name {
    overflow-wrap: anywhere;
  }
  .name[aria-pressed='true'] {
    background: var(--accent-ground);
    font-weight: 600;
  }
  .origin td {
    padding-block-start: 0;
    color: var(--soft);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .value code {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.6rem;
    align-items: center;
    margin-block-end: 0.6rem;
  }
  .tools label {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    max-width: 100%;
    color: var(--soft);
  }

  .trees {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  @container (min-width: 25rem) {
    .trees {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  .tree,
  .tree ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tree ul {
    margin-inline-start: 0.55rem;
    padding-inline-start: 0.55rem;
    border-inline-start: 1px solid var(--line);
  }
  .item[aria-expanded='false'] > ul {
    display: none;
  }
  .item:focus-visible {
    outline: none;
  }
  .item:focus-visible > .row {
    outline: 2px solid var(--accent);
  }
  .row {
    display: flex;
    gap: 0.3rem;
    padding: 0.12rem 0.3rem;
    border-radius: 4px;
    cursor: pointer;
  }
  .row:hover {
    background: var(--code);
  }
  .item[aria-selected='true'] > .row {
    background: var(--accent-ground);
  }
  .item.partner > .row {
    background: var(--share-ground);
  }
  .twist {
    flex: none;
    width: 0.8rem;
    color: var(--soft);
    text-align: center;
  }
  .item[aria-expanded='true'] > .row > .twist::before {
    content: '▾';
  }
  .item[aria-expanded='false'] > .row > .twist::before {
    content: '▸';
  }
  .item.variable > .row > .twist::before {
    content: '●';
    color: var(--accent);
    font-size: 0.7em;
  }
  .label {
    min-width: 0;
    font-family: var(--mono);
    font-size: 0.93em;
    font-variant-east-asian: normal;
    overflow-wrap: anywhere;
  }
  .note {
    color: var(--soft);
    font-family: var(--ui);
    font-size: 0.92em;
  }

  .reasons {
    flex: none;
    max-height: 40vh;
    overflow: auto;
    padding: 0.6rem 0.9rem;
    border-block-start: 1px solid var(--line);
    background: var(--accent-ground);
  }
  .why h3 code {
    overflow-wrap: anywhere;
  }
  .why p {
    margin: 0.3rem 0 0;
  }
  .why ol {
    margin: 0.3rem 0 0;
    padding-inline-start: 1.3rem;
  }
  .reasons .close {
    float: inline-end;
  }
  .event + .event {
    margin-block-start: 0.6rem;
  }
  @media (forced-colors: active) {
    .tabs button {
      border-color: Canvas;
    }
    .tabs button[aria-selected='true'] {
      border-color: Highlight;
    }
    .item[aria-selected='true'] > .row,
    .name[aria-pressed='true'] {
      outline: 1px solid Highlight;
    }
  }
`;
