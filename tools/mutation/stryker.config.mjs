const list = (variable, fallback) => (process.env[variable] ?? fallback).split(',')
const within = (part) => (/\.ts(?::\d|$)/.test(part) ? part : `${part}/**/*.ts`)

/** How `npm run mutate` has Stryker change the sources of folders or files, and run their tests. */
export default {
  testRunner: 'in-process',
  plugins: [import.meta.resolve('./in-process-runner.mjs')],
  mutate: [...list('DESIGN_LINT_MUTATE', 'src/fix').map(within), '!**/*.d.ts'],
  inProcess: {
    tests: list('DESIGN_LINT_MUTATION_TESTS', 'test/fix'),
    /** milliseconds */
    slowest: Number(process.env.DESIGN_LINT_MUTATION_SLOWEST ?? 300)
  },
  ignorePatterns: ['/dist', '/bench', '/editors', '/docs'],
  // There is nothing to rewrite in it, and the compiler here has no parser for Stryker to call.
  tsconfigFile: 'none',
  warnings: {unknownOptions: false, slow: false},
  reporters: ['clear-text'],
  clearTextReporter: {logTests: false, allowColor: false, reportTests: false},
  concurrency: 1,
  timeoutMS: 3000,
  thresholds: {high: 95, low: 85, break: 85}
}
