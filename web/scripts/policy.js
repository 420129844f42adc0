/**
 * The content security policy of every page: nothing but our own files, nothing inline, no string ever becomes code.
 * The page carries it as a meta tag; the local server sends it as a header too, with what only a header can say.
 */

const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // scopelab: the address of the worker. lit-html: the templates of the elements, which are constants of ours.
  'trusted-types scopelab lit-html',
];

/** For `<meta http-equiv="Content-Security-Policy">`. */
export const contentSecurityPolicy = directives.join('; ');

/** For the header `Content-Security-Policy`: framing can only be forbidden there. */
export const contentSecurityPolicyHeader = [...directives, "frame-ancestors 'self'"].join('; ');
