/**
 * Marks a cell in place, so that the lab knows at every moment where the learner's code is; no line is ever added or
 * moved. The names of the marks are put into builtins by web/python/shims/_lab.py; a hidden local `__lab_d` holds a
 * function's depth.
 *
 *   simple statement   `__lab_at[d]=N;__lab_at[0]=d;__lab_t(N);STATEMENT`    N is the statement's number
 *   head               `if __lab_h(N,d)or(CONDITION):`, likewise elif, while, for, with;
 *                      decorators `@__lab_g(__lab_h(N,d),EXPRESSION)`
 *   function           its first mark takes the next depth; `return E` and falling off the end give it back
 *   last expression    `__lab_v((E))`: the cell's value, as in a notebook
 *   `except E as e`    the body's first mark has `e=__lab_x(e);`: the error in CPython's words
 *   assert A == B      `assert __lab_l(N,A) == __lab_r(N,B)`: both sides can be shown
 *   expressions        as expressions.js writes them
 *
 * A generator or async function has no depth of its own (a resumed one would find its place taken), nor has a function
 * that begins with `while` or `class`, because there is no place for its first mark: their statements count as the
 * caller's.
 */

import { compared } from './comparisons.js';
import { writers } from './expressions.js';
import {
  bodyAfter,
  COMPOUND,
  canEnter,
  comparison,
  firstError,
  hasElse,
  hasYield,
  isComparison,
  isFutureImport,
  isStatement,
  keywordsOf,
  namedParameter,
  opensHead,
  parsePython,
} from './syntax.js';

/** @typedef {import('@lezer/common').SyntaxNode} SyntaxNode */
/**
 * @typedef {object} Statement  a marked statement, or the head of a compound one
 * @property {number} line  first line, from 1
 * @property {number} endLine  last line (of the head, for a compound statement)
 * @property {string} function  '<module>' or the function's name
 * @property {string[]} keywords  names of keyword arguments in it, in order
 * @property {string} operator  of an assert that compares two sides, else ''
 */
/** @typedef {{ text: string, statements: Statement[], number: number }} Marked  number: of the first statement */
/** @typedef {import('./places.js').Place} Place  where a statement stands */

/**
 * @param {string} source  with "\n" between lines
 * @param {number} number  the number for its first statement
 * @returns {Marked | null}  null if the tree has an error: then the plain text is to be run
 */
export function markCell(source, number) {
  const tree = parsePython(source);
  if (!tree || firstError(tree) >= 0) return null;
  try {
    const marker = new Marker(source, number);
    const text = marker.script(tree.topNode);
    return text.split('\n').length === source.split('\n').length
      ? { text, statements: marker.statements, number }
      : null;
  } catch (error) {
    if (error instanceof RangeError) return null; // nested deeper than JavaScript's stack
    throw error;
  }
}

class Marker {
  /** @param {string} source @param {number} number */
  constructor(source, number) {
    this.source = source;
    this.number = number;
    /** @type {Statement[]} */
    this.statements = [];
    this.lineStarts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
      this.lineStarts.push(at + 1);
  }

  /** @param {number} position @returns {number} its line, from 1 */
  lineAt(position) {
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lineStarts[middle] <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /**
   * @param {SyntaxNode} from
   * @param {SyntaxNode | number} to  a node that follows the statement or head, or a position
   * @param {Place} place
   */
  statement(from, to, place) {
    const end = typeof to === 'number' ? to : to.from;
    this.statements.push({
      line: this.lineAt(from.from),
      endLine: this.lineAt(Math.max(from.from, end - 1)),
      function: place.name,
      keywords: keywordsOf(from, end, this.source),
      operator: '',
    });
    return this.number + this.statements.length - 1;
  }

  /** @param {SyntaxNode} top @returns {string} */
  script(top) {
    const place = { name: '<module>', depth: '1', marked: true, entered: true, named: '', caught: '' };
    return this.statementsOf(top, place, { value: true, end: false });
  }

  /**
   * The statements of a Script, Body or StatementGroup.
   * @param {SyntaxNode} node
   * @param {Place} place
   * @param {{ value: boolean, end: boolean }} last  whether the last one is the cell's value, or the end of a function
   */
  statementsOf(node, place, last) {
    let final = node.lastChild;
    while (final && !isStatement(final)) final = final.prevSibling;
    return this.copy(node, place, (child) =>
      isStatement(child)
        ? this.oneStatement(
            child,
            place,
            final && child.from === final.from ? last : { value: false, end: false },
          )
        : null,
    );
  }

  /** @param {SyntaxNode} node @param {Place} place @param {{ value: boolean, end: boolean }} last @returns {string} */
  oneStatement(node, place, last) {
    if (node.name === 'StatementGroup') return this.statementsOf(node, place, last);
    if (COMPOUND.has(node.name)) return this.compound(node, place, last.end);
    if (node.name === 'ScopeStatement' || isFutureImport(node, this.source)) return this.copy(node, place);
    const number = this.statement(node, node.to, place);
    const text = this.simple(node, place, number, last.value);
    const end =
      last.end && place.marked && node.name !== 'ReturnStatement' ? `;__lab_at[0]=${place.depth}-1` : '';
    return this.mark(place, number) + text + end;
  }

  /** @param {Place} place @param {number} number @returns {string} what goes before a simple statement */
  mark(place, number) {
    const error = place.caught ? `${place.caught}=__lab_x(${place.caught});` : '';
    place.caught = '';
    if (!place.marked) return error;
    const at = place.depth;
    if (place.entered) return `__lab_at[${at}]=${number};__lab_at[0]=${at};__lab_t(${number});${error}`;
    place.entered = true;
    const named = place.named ? `${place.named}=__lab_o(${place.named});` : '';
    return `${named}${at}=__lab_at[0]%900+1;__lab_at[0]=${at};__lab_at[${at}]=${number};__lab_t(${number});`;
  }

  /**
   * @param {Place} place
   * @param {number} number
   * @returns {string} a call that marks and is false, for heads; '' where nothing is marked
   */
  headMark(place, number) {
    const error = place.caught ? `(${place.caught}:=__lab_x(${place.caught}))` : '';
    place.caught = '';
    if (!place.marked) return error && `__lab_g(${error},None)`;
    if (place.entered) return `__lab_h(${number},${place.depth}${error && `,${error}`})`;
    place.entered = true;
    const named = place.named ? `,(${place.named}:=__lab_o(${place.named}))` : '';
    return `__lab_h(${number},(${place.depth}:=__lab_i())${named})`;
  }

  /** @param {SyntaxNode} node @param {Place} place @param {number} number @param {boolean} isValue @returns {string} */
  simple(node, place, number, isValue) {
    if (node.name === 'ReturnStatement' && place.marked) {
      const leave = `__lab_at[0]=${place.depth}-1;return`;
      const first = node.firstChild?.nextSibling;
      return first ? `__lab_e=(${this.range(first, null, place)});${leave} __lab_e` : leave;
    }
    if (node.name === 'AssertStatement') return this.assertion(node, place, number);
    if (node.name === 'ExpressionStatement' && isValue) return `__lab_v((${this.copy(node, place)}))`;
    return this.write(node, place);
  }

  /** @param {SyntaxNode} node @param {Place} place @param {number} number @returns {string} */
  assertion(node, place, number) {
    const test = node.firstChild?.nextSibling;
    let inner = test;
    while (inner?.name === 'ParenthesizedExpression') inner = inner.firstChild?.nextSibling;
    const sides = inner && test ? comparison(inner, this.source) : null;
    if (!sides || !place.marked || isComparison(sides.left, this.source)) return this.copy(node, place);
    const { left, right } = sides;
    this.statements[number - this.number].operator = sides.operator;
    const rest = test?.nextSibling;
    return (
      this.source.slice(node.from, left.from) +
      compared(
        `__lab_l(${number},${this.write(left, place)})`,
        sides.operator,
        this.source.slice(left.to, right.from),
        `__lab_r(${number},${this.write(right, place)})`,
      ) +
      this.source.slice(right.to, rest ? rest.from : node.to) +
      (rest ? this.range(rest, null, place) : '')
    );
  }

  /**
   * @param {SyntaxNode} node
   * @param {Place} place
   * @param {boolean} end  the function ends after it
   * @returns {string}
   */
  compound(node, place, end) {
    switch (node.name) {
      case 'FunctionDefinition':
        return this.functionDefinition(node, place);
      case 'DecoratedStatement':
        return this.copy(node, place, (child) => {
          if (child.name === 'Decorator') return this.decorator(child, place);
          return COMPOUND.has(child.name) ? this.compound(child, place, false) : null;
        });
      case 'ClassDefinition':
        return this.copy(node, place, (child) =>
          child.name === 'Body' ? this.classBody(child, place) : null,
        );
      case 'TryStatement':
        return this.copy(node, place, (child) => {
          if (child.name !== 'Body') return null;
          const error = child.prevSibling;
          place.caught = error?.prevSibling?.name === 'as' ? this.source.slice(error.from, error.to) : '';
          const text = this.statementsOf(child, place, { value: false, end: false });
          place.caught = '';
          return text;
        });
      case 'MatchStatement':
        return this.copy(node, place);
      default:
        return this.heads(node, place, end);
    }
  }

  /**
   * if, while, for and with: their heads are wrapped.
   * @param {SyntaxNode} node
   * @param {Place} place
   * @param {boolean} end
   */
  heads(node, place, end) {
    const endsInside = end && (node.name === 'IfStatement' || node.name === 'WithStatement');
    const isWith = node.name === 'WithStatement';
    let text = '';
    let at = node.from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      text += this.source.slice(at, child.from);
      at = child.to;
      const expression = child.nextSibling;
      if (child.name === 'Body') {
        text += this.statementsOf(child, place, { value: false, end: endsInside });
      } else if (expression && opensHead(node, child)) {
        const body = bodyAfter(child);
        const lastPart = isWith ? expression : body?.prevSibling;
        if (!body || !lastPart) throw new RangeError('a head without a body');
        const mark = this.headMark(place, this.statement(child.name === 'in' ? node : child, body, place));
        const written = this.range(expression, lastPart, place);
        const fallsThrough =
          end &&
          place.marked &&
          (node.name === 'WhileStatement' || (node.name === 'IfStatement' && !hasElse(child)));
        text += child.name + this.source.slice(child.to, expression.from);
        text += `${mark ? `${mark}or` : ''}(${written})${fallsThrough ? `or __lab_p(${place.depth})` : ''}`;
        at = lastPart.to;
        child = lastPart;
      } else {
        text += this.write(child, place);
      }
    }
    return text + this.source.slice(at, node.to);
  }

  /** @param {SyntaxNode} node @param {Place} outer @returns {string} */
  functionDefinition(node, outer) {
    const body = node.getChild('Body');
    const place = {
      name: this.source.slice(node.getChild('VariableName')?.from, node.getChild('VariableName')?.to),
      depth: '__lab_d',
      marked: !!body && !node.getChild('async') && !hasYield(body) && canEnter(body, this.source),
      entered: false,
      named: namedParameter(node, this.source),
      caught: '',
    };
    return this.copy(node, outer, (child) => {
      if (child.name === 'Body') return this.statementsOf(child, place, { value: false, end: true });
      return child.name === 'ParamList' ? this.defaults(child, outer, node) : null;
    });
  }

  /**
   * Default values are computed where the function is defined.
   * @param {SyntaxNode} list
   * @param {Place} outer
   * @param {SyntaxNode} definition
   */
  defaults(list, outer, definition) {
    let marked = !outer.marked;
    return this.copy(list, outer, (child) => {
      if (marked || child.prevSibling?.name !== 'AssignOp') return null;
      marked = true;
      const mark = this.headMark(outer, this.statement(definition, list.to, outer));
      return `${mark}or(${this.write(child, outer)})`;
    });
  }

  /** A class body runs where the class statement stands. @param {SyntaxNode} body @param {Place} place */
  classBody(body, place) {
    const inside = place.entered ? place : { ...place, marked: false };
    place.caught = '';
    return this.statementsOf(body, inside, { value: false, end: false });
  }

  /** @param {SyntaxNode} node @param {Place} place @returns {string} */
  decorator(node, place) {
    const first = node.firstChild?.nextSibling;
    const last = node.lastChild;
    if (!first || !last || !place.marked) return this.copy(node, place);
    const mark = this.headMark(place, this.statement(node, last.to, place));
    return `@__lab_g(${mark},${this.range(first, last, place)})${this.source.slice(last.to, node.to)}`;
  }

  /**
   * @param {SyntaxNode} first
   * @param {SyntaxNode | null} last
   * @param {Place} place
   * @returns {string} the siblings from first to last
   */
  range(first, last, place) {
    let text = '';
    let at = first.from;
    for (let node = /** @type {SyntaxNode | null} */ (first); node; node = node.nextSibling) {
      text += this.source.slice(at, node.from) + this.write(node, place);
      at = node.to;
      if (last && node.from === last.from && node.to === last.to) break;
    }
    return text;
  }

  /**
   * A node as it stands, its children written in turn.
   * @param {SyntaxNode} node
   * @param {Place} place
   * @param {(child: SyntaxNode) => string | null} [special]  null: as usual
   */
  copy(node, place, special) {
    let text = '';
    let at = node.from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      text += this.source.slice(at, child.from) + (special?.(child) ?? this.write(child, place));
      at = child.to;
    }
    return text + this.source.slice(at, node.to);
  }

  /** @param {SyntaxNode} node @param {Place} place @returns {string} */
  write(node, place) {
    const writer = writers[node.name];
    return writer ? writer(this, node, place) : this.copy(node, place);
  }
}
