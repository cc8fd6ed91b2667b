import {createRequire} from 'node:module'
import {defineConfig} from 'vitest/config'

const {version} = createRequire(import.meta.url)('./package.json') as {version: string}

export default defineConfig({
  define: {DESIGN_LINT_VERSION: JSON.stringify(version), DESIGN_LINT_BUILD: JSON.stringify(`test ${Date.now()}`)},
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // One text of several megabytes: nothing in it is to be transformed.
    server: {deps: {external: [/report\/html\/renderer\.js$/]}}
  }
})
