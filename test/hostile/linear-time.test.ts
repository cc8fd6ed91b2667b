import {afterAll, beforeAll, expect, it} from 'vitest'
import {expectLinearTime} from '../linear-time.js'
import {createExaminer, type Examiner} from './examiner.js'
import {pathological} from './pathological.js'

let examiner: Examiner

beforeAll(async () => {
  examiner = await createExaminer()
}, 60_000)
afterAll(() => examiner.close())

/** What once took the square of its length or more. */
const once = new Set([
  ...['directives', 'directives that ignore the next block', 'directives that turn rules on'],
  ...['directives for many ids', 'methods', 'groups of digits', 'front matter', 'link definitions', 'footnotes'],
  ...['passwords', 'rows of passwords', 'tables of passwords', 'tables of addresses']
])

it.each(pathological.filter(([name]) => once.has(name)))(
  '%s take time in proportion to their length',
  async (_, text) => {
    await expectLinearTime({size: 5000, prepare: text, run: (source) => examiner.lint(source)})
  },
  60_000
)

it('knows every pattern by its name', () => {
  const names = new Set(pathological.map(([name]) => name))
  expect([...once].filter((name) => !names.has(name))).toEqual([])
})
