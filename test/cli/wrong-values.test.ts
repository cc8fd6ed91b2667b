import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {lintFlags} from '../../src/cli/commands/lint-flags.js'
import type {Flag} from '../../src/cli/flag.js'
import {runIn} from './run-in.js'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-wrong-values-'))
  await writeFile(join(folder, 'a.md'), '# Cache\n\nIt keeps entries.\n')
})

afterAll(() => rm(folder, {recursive: true}))

const refused = async (...argv: string[]) => {
  const {status, stdout, stderr} = await runIn(folder, argv)
  return {status, stdout, stderr: stderr.replaceAll(folder, '/projects')}
}
const error = (message: string) => ({status: 2, stdout: '', stderr: `design-lint: ${message}\n`})

const flags: readonly [name: string, flag: Flag][] = Object.entries(lintFlags)

describe('every flag that takes a value', () => {
  it.each(flags.filter(([, {kind}]) => kind !== 'switch'))('refuses `--%s` without one', async (name, {value}) => {
    const message = `Unexpected \`--${name}\` without a value, expected \`--${name} ${value}\``
    expect(await refused('a.md', `--${name}=`)).toEqual(error(message))
    expect(await refused('a.md', `--${name}`)).toEqual(error(message))
  })

  it.each(flags.filter(([name, {kind}]) => kind === 'switch' && name !== 'version'))(
    'refuses a value of `--%s`',
    async (name) => {
      expect(await refused('a.md', `--${name}=yes`)).toEqual(
        error(`Unexpected value \`yes\` of \`--${name}\`, expected none: the flag is on when it stands there`)
      )
    }
  )
})

it.each<[argv: string[], message: string]>([
  [
    ['--format', 'jsn', 'a.md'],
    'Unexpected format `jsn`, expected one of `pretty`, `compact`, `json`, `sarif`, `github`, `gitlab`, `junit`, `rdjson`, `checkstyle`, `markdown`, `html`, `checklist`, `agent`; did you mean `json`?'
  ],
  [['--format', 'json=', 'a.md'], 'Unexpected format `json=` without a file, expected one, as in `json=report`'],
  [
    ['--config-format', 'statc', 'a.md'],
    'Unexpected value `statc` of `--config-format`, expected one of `any`, `static`; did you mean `static`?'
  ],
  [['--config', 'nope.yaml', 'a.md'], 'Cannot read the configuration /projects/nope.yaml: there is no such file'],
  [
    ['--rule', 'no-placeholdrs: off', 'a.md'],
    'Cannot use --rule: Unexpected `no-placeholdrs` at `rules`, expected the id of a rule (`design-lint rules` lists them); did you mean `no-placeholders`?'
  ],
  [
    ['--rule', 'no-placeholders: eror', 'a.md'],
    'Cannot use --rule: Unexpected `eror` at `rules.no-placeholders`, expected a severity (off, warn, error, 0, 1, 2); did you mean `error`?'
  ],
  [
    ['--rule', 'no-placeholders', 'a.md'],
    "Unexpected `no-placeholders` of `--rule`, expected an id and a setting, as in `--rule 'no-placeholders: off'`"
  ],
  [
    ['--only', 'no-placeholdrs', 'a.md'],
    'Cannot use --only: Unexpected `no-placeholdrs`, expected the id of a rule (`design-lint rules` lists them); did you mean `no-placeholders`?'
  ],
  [['--only', ',', 'a.md'], 'Unexpected value `,` of `--only`, expected the ids of rules, separated by commas'],
  [['--max-warnings', 'x', 'a.md'], 'Unexpected value `x` of `--max-warnings`, expected a whole number from 0'],
  [
    ['--shard', '5/4', 'a.md'],
    'Unexpected value `5/4` of `--shard`, expected the number of a part and of all parts (at most 999), as in `4/4`'
  ],
  [
    ['--baseline', 'nope.json', 'a.md'],
    'Unexpected baseline `nope.json`, which is missing, expected a file that `--update-baseline` wrote. Check the spelling, or write it with `--update-baseline`'
  ],
  [
    ['--stdin-filename', 'docs/a.md', 'a.md'],
    'Unexpected `--stdin-filename` without `-`, expected standard input, as in `cat a.md | design-lint --stdin-filename docs/a.md -`'
  ],
  [[''], 'Unexpected empty path, expected a file, a folder or a glob'],
  [
    ['explian', 'no-pii'],
    'Unexpected path `explian`, which is missing, expected a file, a folder, a glob or a command; did you mean `explain`?'
  ]
])('%j', async (argv, message) => {
  expect(await refused(...argv)).toEqual(error(message))
})

/** Of each pair, as the error names them. */
it.each([
  ['--watch', '-'],
  ['--watch', '--fix'],
  ['--watch', '--unsafe-fixes'],
  ['--watch', '--diff'],
  ['--watch', '--update-baseline'],
  ['--staged', '--watch'],
  ['--staged', '-'],
  ['--staged', '--since'],
  ['--since', '--watch'],
  ['--since', '-'],
  ['--update-baseline', '-'],
  ['--update-baseline', '--staged'],
  ['--update-baseline', '--diff'],
  ['--diff', '--format'],
  ['--diff', '--output-file'],
  ['--no-baseline', '--baseline'],
  ['--no-baseline', '--update-baseline'],
  ['--no-baseline', '--fail-on-stale-baseline'],
  ['--no-config', '--config'],
  ['--no-cache', '--cache-location'],
  ['--color', '--no-color']
])('`%s` and `%s` contradict each other', async (one, other) => {
  const values: Record<string, string> = {
    '--format': 'json',
    '--output-file': 'a.json',
    '--since': 'main',
    '--baseline': 'b.json',
    '--config': 'c.yaml',
    '--cache-location': 'c'
  }
  const argv = [one, other].flatMap((flag) => [flag, values[flag] ?? []].flat())
  const words = argv.includes('-') ? argv : [...argv, 'a.md']
  const message = `Unexpected \`${one}\` beside \`${other}\`, expected one of them`
  expect(await refused(...words)).toEqual(error(message))
})

it.each([['init'], ['new', 'Cache']])('%s tells that its file cannot be written', async (...argv) => {
  const {status, stdout, stderr} = await runIn(join(folder, 'a.md'), argv)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(
    /^design-lint: Unexpected failure to write `[^`]+` \(a file has the name of (?:its folder|a folder above it)\), expected a folder that can be written\n$/
  )
})
