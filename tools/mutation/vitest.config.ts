import {defineConfig} from 'vitest/config'
import usual from '../../vitest.config.js'

/** The tests that have to notice a change; those of whole programs take longer than all others together. */
const parts = (process.env.DESIGN_LINT_MUTATION_TESTS ?? 'test/fix').split(',')
const include = parts.map((part) => (part.endsWith('.ts') ? part : `${part}/**/*.test.ts`))

export default defineConfig({...usual, test: {...usual.test, include}})
