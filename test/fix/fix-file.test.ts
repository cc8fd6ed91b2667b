import {lstat, mkdtemp, readdir, readFile, rename, rm, symlink, unlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {fixFile} from '../../src/fix/fix-file.js'
import {createResult} from '../../src/lint/to-message.js'
import type {LintResult} from '../../src/rule/result.js'

const old = '# Cache\n\n## 1. Goals\n'
const fixed = '# Cache\n\n## 2. Goals\n'

let base = ''
let file = ''
let outside = ''

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'design-lint-fix-'))
  file = join(base, 'cache.md')
  outside = join(base, 'outside.md')
  await writeFile(file, old)
})
afterEach(() => rm(base, {recursive: true}))

/** Finds the wrong number in the old text, and nothing in any other. */
async function lint(text: string): Promise<LintResult> {
  const place = {line: 3, column: 4, endLine: 3, endColumn: 5}
  const message = {ruleId: 'consistent-numbering', severity: 1, message: 'Unexpected `1`', ...place} as const
  const fix = {range: [12, 13] as [number, number], text: '2'}
  return createResult({filePath: 'cache.md', kind: 'design'}, text === old ? [{...message, fix}] : [])
}

/** Fixes the file while something happens to it, after it was read and before it is written. */
async function fixWhile(happening: () => Promise<void>): Promise<LintResult> {
  const read = {
    path: file,
    filePath: 'cache.md',
    text: old,
    lint: async (text: string) => {
      await happening()
      return lint(text)
    }
  }
  return (await fixFile(read, 'safe', true)).result
}

const problems = ({messages}: LintResult) => messages.filter(({fatal}) => fatal).map(({message}) => message)
const left = (reason: string) => [`Unexpected failure to write the fixed document (${reason}), expected to replace it`]

it('writes the file when nothing happens to it', async () => {
  expect(problems(await fixWhile(async () => undefined))).toEqual([])
  expect(await readFile(file, 'utf8')).toBe(fixed)
})

it('tells what it would write, and writes nothing, when it is not to', async () => {
  const outcome = await fixFile({path: file, filePath: 'cache.md', text: old, lint}, 'safe', false)
  expect([outcome.text, outcome.fixed, outcome.result.messages]).toEqual([fixed, 1, []])
  expect(await readFile(file, 'utf8')).toBe(old)
})

it('leaves alone a file in which nothing is to be fixed, even one that has vanished', async () => {
  await rm(file)
  const outcome = await fixFile({path: file, filePath: 'cache.md', text: fixed, lint}, 'safe', true)
  expect(outcome).toEqual({result: await lint(fixed), fixed: 0})
})

it('counts the failure to write beside what is still found', async () => {
  const {errorCount, fatalErrorCount, warningCount, messages} = await fixWhile(() => writeFile(file, '# Mine\n'))
  expect([errorCount, fatalErrorCount, warningCount]).toEqual([1, 1, 1])
  expect(messages.map(({note, line}) => [line, note])).toEqual([
    [1, 'The document is as it was; run again once it can be written'],
    [3, undefined]
  ])
})

it('keeps what somebody else wrote meanwhile', async () => {
  expect(problems(await fixWhile(() => writeFile(file, '# Mine\n')))).toEqual(
    left('the file has changed since it was read')
  )
  expect(await readFile(file, 'utf8')).toBe('# Mine\n')
})

it('brings nothing back that was deleted meanwhile', async () => {
  const result = await fixWhile(() => rm(file, {force: true}))
  expect(problems(result)).toEqual(left('the file or its folder is not there'))
  expect(await readdir(base)).toEqual([])
})

it('changes nothing behind a link that was put in its place meanwhile', async () => {
  await writeFile(outside, '# Salaries\n')
  const result = await fixWhile(async () => {
    await unlink(file).catch(() => undefined)
    await symlink(outside, file)
  })
  expect(problems(result)).toEqual(left('the file has changed since it was read'))
  expect([await readFile(outside, 'utf8'), (await lstat(file)).isSymbolicLink()]).toEqual(['# Salaries\n', true])
})

it('changes nothing in a folder that was put in place of its own meanwhile', async () => {
  await writeFile(outside, '# Salaries\n')
  const moved = `${base}-moved`
  const result = await fixWhile(async () => {
    await rename(base, moved).catch(() => undefined)
    await symlink(moved, base).catch(() => undefined)
    await writeFile(file, '# Other\n')
  })
  expect(problems(result)).toEqual(left('the file has changed since it was read'))
  await unlink(base)
  await rename(moved, base)
  expect(await readFile(file, 'utf8')).toBe('# Other\n')
})
