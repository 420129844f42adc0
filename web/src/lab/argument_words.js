/** CPython's words for a call whose arguments do not fit. */

import { callsIn } from './definitions.js';

/** @typedef {import('./definitions.js').Call} Call */
/** @typedef {import('./definitions.js').Parameter} Parameter */
/** @typedef {import('./definitions.js').Definition} Definition */
/** @typedef {import('./definitions.js').Around} Around */

/** Functions that take no keyword argument of any name, or none of that name. */
const BUILTIN =
  /^(print|sorted|sort|int|float|str|max|min|sum|open|range|list|tuple|dict|set|zip|enumerate|round)$/;

/**
 * @param {string} message
 * @param {Around} around
 * @returns {string | null}  null if it is not about arguments, or cannot be told
 */
export function argumentWords(message, around) {
  for (const [pattern, words] of WORDS) {
    const found = pattern.exec(message);
    if (found) return words(around, ...found.slice(1));
  }
  return null;
}

/** @type {[RegExp, import('./definitions.js').Wording][]} */
const WORDS = [
  [/^(\S+)\(\) takes (\d+) positional arguments but (\d+) were given$/, counted],
  [/^unexpected keyword argument '(\w+)'$/, unexpected],
  [/^function got multiple values for argument '(\w+)'$/, multiple],
  [/^function missing required positional argument #(\d+)$/, missingBesideKeywords],
  [/^function missing (?:keyword-only argument|required keyword argument '(\w+)')$/, missingNamed],
  [/^function takes (\d+) positional arguments but (\d+) were given$/, builtinCounted],
  [/^function missing (\d+) required positional arguments$/, builtinTooFew],
  [/^function expected at most (\d+) arguments, got (\d+)$/, builtinTooMany],
  [/^function doesn't take keyword arguments$/, noKeywords],
  [/^extra keyword arguments given$/, extraKeywords],
];

/** @param {Parameter[]} parameters */
function positional(parameters) {
  return parameters.filter(({ kind }) => kind === 'positional');
}

/** @param {Parameter[]} parameters */
function required(parameters) {
  return positional(parameters).filter(({ optional }) => !optional);
}

/** @param {string} called @param {string[]} names @param {string} [kind] */
function missing(called, names, kind = 'positional') {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop();
  const before =
    quoted.length > 1 ? `${quoted.join(', ')}, and ` : quoted.map((name) => `${name} and `).join('');
  return `${called}() missing ${names.length} required ${kind} argument${names.length > 1 ? 's' : ''}: ${before}${last}`;
}

/**
 * The definition that an error is about: of those of its name the one that fits, first of the classes that the
 * statement makes.
 * @param {Around} around @param {string} name @param {(parameters: Parameter[]) => boolean} fits
 * @returns {Definition | undefined}
 */
function definitionOf(around, name, fits) {
  const calls = name === '__init__' ? callsIn(around.statement) : [];
  const classes = calls.flatMap((call) => around.definitions(call.name));
  return [...classes, ...around.definitions(name)].find(
    (definition) => definition.name === name && fits(definition.parameters),
  );
}

/** MicroPython counts what is required if there are too few, and all if there are too many. @type {import('./definitions.js').Wording} */
function counted(around, name, takes, given) {
  const wanted = Number(takes);
  const got = Number(given);
  if (got < wanted) {
    const found = definitionOf(around, name, (parameters) => required(parameters).length === wanted);
    if (found) {
      const names = required(found.parameters).map((parameter) => parameter.name);
      return missing(name, names.slice(got));
    }
    const more = wanted - got;
    return `${name}() missing ${more} required positional argument${more > 1 ? 's' : ''}`;
  }
  const found = definitionOf(around, name, (parameters) => positional(parameters).length === wanted);
  const least = found ? required(found.parameters).length : wanted;
  const range = least < wanted ? `from ${least} to ${wanted}` : takes;
  return `${name}() takes ${range} positional argument${wanted === 1 && least === 1 ? '' : 's'} but ${given} ${got === 1 ? 'was' : 'were'} given`;
}

/**
 * The call of the statement that an error without a name is about.
 * @param {Around} around
 * @param {(call: Call, definition: Definition | undefined) => boolean} fits
 * @returns {{ call: Call, name: string, parameters: Parameter[] | null } | null}
 */
function callOf(around, fits) {
  const calls = callsIn(around.statement);
  for (const spread of [false, true]) {
    for (const call of calls) {
      const [definition] = around.definitions(call.name);
      if (call.name && (spread ? call.spread : fits(call, definition)))
        return { call, name: definition?.name ?? call.name, parameters: definition?.parameters ?? null };
    }
  }
  return null;
}

/** @type {import('./definitions.js').Wording} */
function unexpected(around, keyword) {
  const found = callOf(
    around,
    (call, definition) =>
      call.keywords.includes(keyword) && !definition?.parameters.some(({ name }) => name === keyword),
  );
  if (!found) return null;
  const { name, call } = found;
  return BUILTIN.test(name) && (!call.of || name === 'sort')
    ? `'${keyword}' is an invalid keyword argument for ${name}()`
    : `${name}() got an unexpected keyword argument '${keyword}'`;
}

/** @type {import('./definitions.js').Wording} */
function multiple(around, keyword) {
  const found = callOf(around, (call) => call.keywords.includes(keyword));
  return found && `${found.name}() got multiple values for argument '${keyword}'`;
}

/** @type {import('./definitions.js').Wording} */
function missingBesideKeywords(around, number) {
  const first = Number(number) - 1;
  const absent = (/** @type {Call} */ call, /** @type {Parameter[]} */ parameters) =>
    required(parameters)
      .slice(first)
      .filter(({ name }) => !call.keywords.includes(name));
  const found = callOf(
    around,
    (call, definition) =>
      call.keywords.length > 0 && !!definition && absent(call, definition.parameters).length > 0,
  );
  if (!found?.parameters) return null;
  const names = absent(found.call, found.parameters).map(({ name }) => name);
  return names.length > 0 ? missing(found.name, names) : null;
}

/** @type {import('./definitions.js').Wording} */
function missingNamed(around, first) {
  const absent = (/** @type {Call} */ call, /** @type {Parameter[]} */ parameters) =>
    parameters.filter(
      ({ name, kind, optional }) => kind === 'named' && !optional && !call.keywords.includes(name),
    );
  const found = callOf(
    around,
    (call, definition) => !!definition && absent(call, definition.parameters).length > 0,
  );
  if (!found?.parameters) return null;
  const names = absent(found.call, found.parameters).map(({ name }) => name);
  return !first || names.includes(first) ? missing(found.name, names, 'keyword-only') : null;
}

/** @param {Around} around @param {number} given @returns {Call | undefined}  of one of MicroPython's own functions */
function builtinCall({ statement, inside }, given) {
  if (!inside) return undefined;
  return callsIn(statement).find(
    (call) =>
      call.name && !call.spread && (call.positional === given || (call.of && call.positional === given - 1)),
  );
}

/** @type {import('./definitions.js').Wording} */
function builtinCounted(around, takes, given) {
  const call = builtinCall(around, Number(given));
  if (!call) return null;
  const self = call.positional === Number(given) ? 0 : 1; // a method's first argument is not counted
  const wanted = Number(takes) - self;
  const words = ['no arguments', 'exactly one argument'][wanted] ?? `exactly ${wanted} arguments`;
  return `${call.name}() takes ${words} (${Number(given) - self} given)`;
}

/** @type {import('./definitions.js').Wording} */
function builtinTooFew(around, lacks) {
  const call = around.inside && callsIn(around.statement).find(({ name }) => name);
  if (!call) return null;
  const least = call.positional + Number(lacks);
  return `${call.name} expected at least ${least} argument${least === 1 ? '' : 's'}, got ${call.positional}`;
}

/** @type {import('./definitions.js').Wording} */
function builtinTooMany(around, most, given) {
  const call = builtinCall(around, Number(given));
  return call
    ? `${call.name}() takes at most ${most} argument${most === '1' ? '' : 's'} (${given} given)`
    : null;
}

/** @type {import('./definitions.js').Wording} */
function noKeywords(around) {
  const found = callOf(around, (call) => call.keywords.length > 0);
  return found && `${found.name}() takes no keyword arguments`;
}

/** @type {import('./definitions.js').Wording} */
function extraKeywords(around) {
  const found = callOf(around, (call) => call.keywords.length > 0);
  return found && `'${found.call.keywords.at(-1)}' is an invalid keyword argument for ${found.name}()`;
}
