/** How the graph and the tensors look. SVG takes its colours from the same properties as everything else. */
import { css } from 'lit';

export const pictureStyles = css`
  svg.graph {
    display: block;
    margin-inline: auto;
    font-family: var(--mono);
    font-variant-east-asian: normal;
    font-size: 12px;
    max-width: 100%;
    height: auto;
  }
  .graph .box {
    fill: var(--paper);
    stroke: var(--edge);
    stroke-width: 1.2;
  }
  .graph .box.open {
    fill: color-mix(in srgb, var(--accent) 5%, var(--paper));
    stroke: var(--edge);
  }
  .graph .box.scope:not(.open) {
    fill: var(--code);
  }
  .graph .box.variable {
    fill: var(--accent-ground);
    stroke: var(--accent);
  }
  .graph .box.shared {
    fill: var(--share-ground);
    stroke: var(--share);
    stroke-width: 2;
  }
  .graph .title {
    fill: transparent;
  }
  .graph .text {
    fill: var(--ink);
  }
  .graph .note {
    fill: var(--soft);
    font-family: var(--ui);
    font-size: 10.5px;
  }
  .graph .wire {
    fill: none;
    stroke: var(--edge);
  }
  .graph .wire.control {
    stroke-dasharray: 3 3;
  }
  .graph marker path {
    fill: var(--edge);
  }
  .graph .node {
    cursor: pointer;
  }
  .graph .node:hover .box {
    stroke: var(--accent);
  }
  .graph .node:focus-visible {
    outline: none;
  }
  .graph .node:focus-visible .box,
  .graph .node:focus-visible .title {
    stroke: var(--accent);
    stroke-width: 3;
  }
  .graph .node.chosen .box {
    stroke: var(--accent);
    stroke-width: 2.5;
  }

  figure {
    margin: 0 0 1rem;
  }
  /* photographs side by side, feature maps in rows of their own */
  .overview {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .overview figure {
    flex: 0 1 8.5rem;
  }
  .overview figure:has(.slice + .slice) {
    flex-basis: 100%;
  }
  figcaption {
    margin-block-end: 0.4rem;
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  figcaption code {
    color: var(--ink);
  }
  .shape {
    display: inline-block;
  }
  .slices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem;
    overflow-x: auto;
  }
  .tensor:not(.numbers) .slices:has(.slice + .slice) {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.7rem, 1fr));
  }
  .slice + .slice canvas,
  .slice:has(+ .slice) canvas {
    width: 100%;
  }
  canvas {
    display: block;
    width: 6.5rem;
    height: auto;
    image-rendering: pixelated;
    outline: 1px solid var(--line);
  }
  .slices > .slice:only-child canvas {
    width: min(16rem, 100%);
  }
  .range {
    max-width: 6.5rem;
    padding-block-start: 0.15rem;
    color: var(--soft);
    font-size: 0.78rem;
    font-variant-numeric: tabular-nums;
  }
  .slices > .slice:only-child .range {
    max-width: none;
  }
  .numbers table {
    width: auto;
    font-family: var(--mono);
    font-variant-east-asian: normal;
    font-size: 0.9em;
  }
  .numbers td {
    padding: 0.1rem 0.7rem 0.1rem 0;
    text-align: end;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    svg.graph {
      --paper: Canvas;
      --code: Canvas;
      --accent-ground: Canvas;
      --share-ground: Canvas;
      --ink: CanvasText;
      --soft: CanvasText;
      --edge: CanvasText;
      --accent: Highlight;
      --share: Highlight;
    }
    canvas {
      forced-color-adjust: none;
    }
  }
`;
