const list = (variable, fallback) => (process.env[variable] ?? fallback).split(',')
/** A share of the changes to try, by the seed of a random choice; all of them without. */
const sample = process.env.DESIGN_LINT_MUTATION_SAMPLE
const within = (part) => (/\.ts(?::\d|$)/.test(part) ? part : `${part}/**/*.ts`)

/** How `npm run mutate` has Stryker change the sources of folders or files, and run their tests. */
export default {
  testRunner: 'in-process',
  plugins: ['./in-process-runner.mjs', './sampling.mjs'].map((file) => import.meta.resolve(file)),
  ...(sample && {checkers: ['sample'], sample: JSON.parse(sample)}),
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
  reporters: sample ? ['clear-text', 'by-folder'] : ['clear-text'],
  clearTextReporter: {logTests: false, allowColor: false, reportTests: false, reportScoreTable: !sample},
  concurrency: 1,
  timeoutMS: 3000,
  // A busy machine is not to count as having noticed a change.
  timeoutFactor: 5,
  thresholds: {high: 95, low: 85, break: 85}
}
