/* Elementary functions of float64, where the C library's come with large tables: 8 kB of code (gzip) less.
 *
 * The errors are in units in the last place; the functions are odd, even, infinite and NaN where C's are.
 */
#ifndef SCOPELAB_KERNELS_ELEMENTARY_H
#define SCOPELAB_KERNELS_ELEMENTARY_H

double elementary_exp(double x);   /* within 1 */
double elementary_expm1(double x); /* within 2 */
double elementary_log1p(double x); /* within 3 */

double elementary_sinh(double x); /* these within 4 */
double elementary_cosh(double x);
double elementary_tanh(double x);

typedef struct elementary_point {
  double sine, cosine; /* within 1; 3 from |x| = 64 on */
} elementary_point;
elementary_point elementary_sin_cos(double x);

double elementary_asin(double x); /* these within 3 */
double elementary_acos(double x);

double elementary_erf(double x); /* within 6 */

#endif
