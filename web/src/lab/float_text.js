/**
 * Floats as text by a format spec, as CPython writes them: the exact binary value rounded, half to even. (MicroPython
 * multiplies and adds, and so writes 0.3 for '%.1f' % 0.25.) JavaScript's toFixed and toExponential are exact, too, but
 * round a half up.
 */

const SPEC = /^(?:(.)?([<>=^]))?([-+ ]?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([eEfFgG%]?)$/u;

/**
 * @param {number} value
 * @param {string} spec  of `format()`, with a type or precision of floats, or commas
 * @returns {string}  '' if it is no such spec
 */
export function floatText(value, spec) {
  const found = SPEC.exec(spec);
  if (!found || !(found[7] || found[8] || found[9])) return '';
  const [, letter, sided, plus, sharp, zero, width, commas, precision, type] = found;
  const fill = letter ?? (zero || ' ');
  const align = sided ?? (zero ? '=' : '>');
  const sign = value < 0 || Object.is(value, -0) ? '-' : plus === '-' ? '' : plus;
  let text =
    precision || type
      ? unsigned(Math.abs(value), Number(precision ?? 6), type.toLowerCase(), sharp !== '')
      : String(Math.abs(value)) + (Number.isInteger(value) ? '.0' : '');
  if (/[EFG]/.test(type)) text = text.toUpperCase();
  if (commas)
    text = text.replace(/^\d+/, (/** @type {string} */ whole) => whole.replace(/\B(?=(\d{3})+$)/g, commas));
  const room = Math.max(0, Number(width) - sign.length - text.length);
  if (align === '=') return sign + fill.repeat(room) + text;
  const left = align === '<' ? 0 : align === '>' ? room : room >> 1;
  return fill.repeat(left) + sign + text + fill.repeat(room - left);
}

/** @param {number} value  not negative @param {number} digits @param {string} type @param {boolean} sharp @returns {string} */
function unsigned(value, digits, type, sharp) {
  if (!Number.isFinite(value) && type !== '%') return Number.isNaN(value) ? 'nan' : 'inf';
  switch (type) {
    case 'f':
      return fixed(value, digits) + (sharp && digits === 0 ? '.' : '');
    case '%':
      return `${unsigned(value * 100, digits, 'f', sharp)}%`;
    case 'e':
      return exponential(value, digits);
    default:
      return general(value, Math.max(digits, 1), type, sharp);
  }
}

/** @param {number} value @param {number} digits  after the point */
export function fixed(value, digits) {
  const shown = Math.min(digits, 100);
  if (value >= 1e21) return BigInt(value) + (digits ? `.${'0'.repeat(digits)}` : '');
  return toEven(value.toFixed(shown), value.toFixed(100), 100 - shown) + '0'.repeat(digits - shown);
}

/** @param {number} value @param {number} digits  after the point */
function exponential(value, digits) {
  const shown = Math.min(digits, 100);
  const [rounded, exponent] = value.toExponential(shown).split('e');
  const exact = value.toExponential(100).split('e');
  const mantissa = exact[1] === exponent ? toEven(rounded, exact[0], 100 - shown) : rounded;
  return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

/** @param {number} value @param {number} digits  significant @param {string} type @param {boolean} sharp */
function general(value, digits, type, sharp) {
  const written = exponential(value, digits - 1);
  const exponent = Number(written.split('e')[1]);
  const bare = type === '' ? 1 : 0; // without a type one digit after the point stays
  const [mantissa, end] =
    exponent < -4 || exponent >= digits - bare
      ? [written.split('e')[0], `e${written.split('e')[1]}`]
      : [fixed(value, digits - 1 - exponent), ''];
  if (sharp) return (mantissa.includes('.') ? mantissa : `${mantissa}.`) + end;
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return short + (bare && !end && !short.includes('.') ? '.0' : '') + end;
}

/**
 * @param {string} rounded  with a half rounded up
 * @param {string} exact  the same number
 * @param {number} rest  how many digits more `exact` has
 */
function toEven(rounded, exact, rest) {
  const cut = exact.slice(0, exact.length - rest).replace(/\.$/, '');
  const half = /^\.?50*$/.test(exact.slice(cut.length));
  return half && /[02468]$/.test(cut) ? cut : rounded;
}
