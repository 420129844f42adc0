/**
 * What the build and the tests need from outside npm, how to see that it is there, and how to get it.
 *
 * @typedef {{
 *   name: string,
 *   why: string,
 *   version: string,
 *   packages: string[],
 *   elsewhere: string,
 *   tests: boolean,
 *   found: (machine: Machine) => boolean,
 * }} Tool
 *   packages   Debian's, best first: the first that apt knows is taken
 *   version    what is needed, in words
 *   elsewhere  where to get it on other systems
 *   tests      only the tests need it
 *
 * @typedef {{
 *   which: (name: string) => string | null,
 *   exists: (path: string) => boolean,
 *   ask: (command: string, args: string[], input?: string) => string | null,
 * }} Machine  what the checks may look at; the tests of this file bring their own
 */

/** Folders where headers are looked for. */
const INCLUDES = ['/usr/include', '/usr/local/include', '/opt/homebrew/include', '/opt/local/include'];

/** Programs a browser may be called, best first. CHROMIUM and FIREFOX in the environment name another. */
export const BROWSERS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

/**
 * The first number of a version text that is at least `least`, compared number by number.
 *
 * @param {string | null} text
 * @param {number[]} least
 */
export function atLeast(text, least) {
  const match = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text ?? '');
  if (!match) return false;
  for (let i = 0; i < least.length; i++) {
    const has = Number(match[i + 1] ?? 0);
    if (has !== least[i]) return has > least[i];
  }
  return true;
}

/**
 * @param {string} file
 * @returns {(machine: Machine) => boolean}
 */
const header = (file) => (machine) => INCLUDES.some((folder) => machine.exists(`${folder}/${file}`));

/**
 * @param {string} command
 * @param {number[]} least
 * @param {string[]} [args]
 * @returns {(machine: Machine) => boolean}
 */
const program =
  (command, least, args = ['--version']) =>
  (machine) =>
    machine.which(command) !== null && (least.length === 0 || atLeast(machine.ask(command, args), least));

/**
 * @param {'chromium' | 'firefox'} kind
 * @returns {(machine: Machine) => boolean}
 */
const browser = (kind) => (machine) =>
  Boolean(process.env[kind.toUpperCase()]) || BROWSERS[kind].some((name) => machine.which(name) !== null);

/** @type {Tool[]} */
export const TOOLS = [
  {
    name: 'Emscripten (emcc)',
    why: 'compiles the core to WebAssembly',
    version: '3.1 or newer',
    packages: ['emscripten'],
    elsewhere: 'https://emscripten.org/docs/getting_started/downloads.html, or brew install emscripten',
    tests: false,
    found: program('emcc', [3, 1]),
  },
  {
    name: 'SIMDe (simde/wasm/simd128.h)',
    why: "the kernels' SIMD: one source for WebAssembly and native",
    version: '0.7.4 or newer',
    packages: ['libsimde-dev'],
    elsewhere:
      'https://github.com/simd-everywhere/simde (copy its simde folder into /usr/local/include), or brew install simde',
    tests: false,
    found: header('simde/wasm/simd128.h'),
  },
  {
    name: 'CMake',
    why: 'builds the core',
    version: '3.21 or newer',
    packages: ['cmake'],
    elsewhere: 'https://cmake.org/download/, or brew install cmake',
    tests: false,
    found: program('cmake', [3, 21]),
  },
  {
    name: 'Ninja',
    why: 'builds the core',
    version: '1.10 or newer',
    packages: ['ninja-build'],
    elsewhere: 'https://ninja-build.org, or brew install ninja',
    tests: false,
    found: program('ninja', [1, 10]),
  },
  {
    name: 'clang',
    why: "compiles the core's native tests",
    version: '14 or newer',
    packages: ['clang'],
    elsewhere: 'https://releases.llvm.org, or the compiler of Xcode',
    tests: true,
    found: program('clang', [14, 0]),
  },
  {
    name: "clang's sanitizers (compiler-rt)",
    why: 'the native tests run under AddressSanitizer and UBSan',
    version: "clang's own",
    packages: ['libclang-rt-14-dev', 'libclang-rt-18-dev', 'libclang-rt-19-dev', 'libclang-common-14-dev'],
    elsewhere: 'part of https://releases.llvm.org',
    tests: true,
    found: (machine) =>
      machine.which('clang') !== null &&
      machine.ask(
        'clang',
        ['-fsanitize=address,undefined', '-x', 'c', '-', '-o', '/dev/null'],
        'int main(void) { return 0; }\n',
      ) !== null,
  },
  {
    name: 'clang-format',
    why: 'npm run lint',
    version: '14',
    packages: ['clang-format'],
    elsewhere: 'part of https://releases.llvm.org, or brew install clang-format',
    tests: true,
    found: program('clang-format', [14, 0]),
  },
  {
    name: 'clang-tidy',
    why: 'npm run lint',
    version: '14',
    packages: ['clang-tidy'],
    elsewhere: 'part of https://releases.llvm.org, or brew install llvm',
    tests: true,
    found: program('clang-tidy', [14, 0]),
  },
  {
    name: 'cmocka (cmocka.h)',
    why: "the core's native tests",
    version: '1.1.5 or newer',
    packages: ['libcmocka-dev'],
    elsewhere: 'https://cmocka.org, or brew install cmocka',
    tests: true,
    found: header('cmocka.h'),
  },
  {
    name: 'Chromium',
    why: 'the browser tests',
    version: '120 or newer',
    packages: ['chromium', 'chromium-browser'],
    elsewhere: 'https://www.chromium.org, or set CHROMIUM to the path of a Chromium or Chrome',
    tests: true,
    found: browser('chromium'),
  },
  {
    name: 'Firefox',
    why: 'the browser tests',
    version: '128 or newer',
    packages: ['firefox-esr', 'firefox'],
    elsewhere: 'https://www.mozilla.org/firefox, or set FIREFOX to its path',
    tests: true,
    found: browser('firefox'),
  },
];

/**
 * The tools that are not there.
 *
 * @param {Machine} machine
 * @param {boolean} tests  whether the tests are to run, too
 * @returns {Tool[]}
 */
export function missingTools(machine, tests) {
  return TOOLS.filter((tool) => (tests || !tool.tests) && !tool.found(machine));
}

/**
 * What to tell someone whose system we do not install on.
 *
 * @param {Tool[]} tools
 */
export function describeMissing(tools) {
  const lines = tools.flatMap((tool) => [
    `  ${tool.name}, ${tool.version}: ${tool.why}`,
    `      ${tool.elsewhere}`,
  ]);
  return ['Missing on this machine:', ...lines].join('\n');
}
