import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {runIn} from './run-in.js'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-pattern-'))
  await mkdir(join(folder, '.git'))
  await writeFile(
    join(folder, 'a.md'),
    `# Settlement\n\nThe code is ${'a'.repeat(60)}!\n\nAsked for by Project Kestrel.\n`
  )
})

afterEach(() => rm(folder, {recursive: true}))

const slow = '(?:a+)+$'
const found =
  'a.md:5:14 error no-confidential-terms Unexpected confidential text `Pr… (15 characters)`, expected none\n'

it('a pattern that would take for ever is named and stopped, and the others are searched for', async () => {
  await writeFile(
    join(folder, '.design-lintrc.json'),
    JSON.stringify({rules: {'no-confidential-terms': ['error', {patterns: [slow, '/project kestrel/i']}]}})
  )
  const ran = await runIn(folder, ['--only', 'no-confidential-terms', '.'])
  expect(ran).toEqual({
    status: 1,
    stdout: `a.md:1:1 error no-confidential-terms Unexpected pattern \`${slow}\` (runs for more than 250 ms), expected a regular expression without nested repetition\n${found}`,
    stderr: ''
  })
})

it('one of a list outside of the repository is told by its beginning only', async () => {
  await writeFile(join(folder, 'terms.txt'), `/${slow}/\n/project kestrel/i\n`)
  const ran = await runIn(folder, ['--only', 'no-confidential-terms', '.'], {
    env: {DESIGN_LINT_TERMS: join(folder, 'terms.txt')}
  })
  expect([ran.status, ran.stderr]).toEqual([1, ''])
  expect(ran.stdout).toContain('Unexpected pattern `/(… (10 characters)` (runs for more than 250 ms)')
  expect(ran.stdout).toContain(found)
})

it('one that is no regular expression is refused with its place', async () => {
  const ran = await runIn(folder, ['--rule', 'no-confidential-terms: [error, {patterns: ["a("]}]', '.'])
  expect(ran).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'design-lint: Cannot use --rule: Unexpected `a(` at `rules.no-confidential-terms[1].patterns[0]`, expected a regular expression (Unterminated group)\n'
  })
})
