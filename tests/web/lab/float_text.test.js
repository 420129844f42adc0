/** Floats by a format spec: each row as CPython writes it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { floatText } from '../../../web/src/lab/float_text.js';

for (const [value, spec, text] of /** @type {[number, string, string][]} */ ([
  [0.25, '.1f', '0.2'],
  [0.75, '.1f', '0.8'],
  [2.5, '.0f', '2'],
  [-2.5, '.0f', '-2'],
  [2.675, '.2f', '2.67'],
  [0.125, '.1e', '1.2e-01'],
  [0.5, '.0%', '50%'],
  [1e22, '.2f', '10000000000000000000000.00'],
  [0.1, '.30f', '0.100000000000000005551115123126'],
  [123, '.3', '1.23e+02'],
  [100, '.4', '100.0'],
  [1e-5, 'g', '1e-05'],
  [123456789, 'g', '1.23457e+08'],
  [2, '#.3g', '2.00'],
  [1234567.891, ',.2f', '1,234,567.89'],
  [1e6, ',', '1,000,000.0'],
  [12.3456, '08.2f', '00012.35'],
  [-12.3456, '+09.3f', '-0012.346'],
  [1.5, '*^+9.1f', '**+1.5***'],
  [1e300, '.1%', `${BigInt(1e302)}.0%`],
  [-0, '.1f', '-0.0'],
  [Number.POSITIVE_INFINITY, '6.1f', '   inf'],
  [Number.NaN, '%', 'nan%'],
  [1e10, 'E', '1.000000E+10'],
  [1.5, '>8', ''],
  [1.5, 'd', ''],
])) {
  test(`${value} by ${spec} is ${text || 'left to Python'}`, () =>
    assert.equal(floatText(value, spec), text));
}
