const part = process.env.DESIGN_LINT_MUTATE ?? 'src/fix'

/** How `npm run mutate` has Stryker change the sources of one folder, or one file, and run its tests. */
export default {
  testRunner: 'vitest',
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
  mutate: [part.endsWith('.ts') ? part : `${part}/**/*.ts`],
  vitest: {configFile: 'tools/mutation/vitest.config.ts', related: false},
  ignorePatterns: ['/dist', '/bench', '/editors', '/docs'],
  // There is nothing to rewrite in it, and the compiler here has no parser for Stryker to call.
  tsconfigFile: 'none',
  reporters: ['clear-text'],
  clearTextReporter: {logTests: false, allowColor: false},
  concurrency: 1,
  thresholds: {high: 95, low: 85, break: 85}
}
