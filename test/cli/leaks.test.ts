import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {formatResults, lintFiles} from '../../src/index.js'
import {formats} from '../../src/report/formats.js'
import {createChance, type Planted, plantPersonalData, plantSecrets} from '../document/privacy/planted.js'
import {runIn} from './run-in.js'

/** People are told where an address or a telephone number stands; it is no secret by itself. */
const shownWhole = new Set(['email', 'phone'])

const name = ['North', 'gate Bank'].join('')

const chance = createChance(11)
const planted = [...plantSecrets(chance), ...plantPersonalData(chance).filter(({kind}) => !shownWhole.has(kind))]

/** What must not come out: the value without what only surrounds it, each long line by itself. */
const cores = planted.flatMap(({value}) =>
  value
    .replace(/^Authorization: \w+ |^"|"$|^'|'$/g, '')
    .split(/\n|\\n/)
    .filter((line) => line.length > 7 && !line.startsWith('-----'))
)

/** A design in which many rules have something to say on the very lines that hold a value. */
const design = ({words, value}: Planted) => `# Settlement for ${name}

- [1. Goals](#1-goals)
- [2. Rollout for ${name}](#2-rollout-for-northgate-bank)
- [9. Limits of ${words}](#5-limits)

The pilot ran with ${words} ${value} and took two days.

## 1. Goals

## 2. Rollout for ${name}

The bank goes first.

## 3. Motivation of ${words} ${value}

TODO: ask ${name} about ${words} ${value}

## 4. Motivation of ${words} ${value}

See [the plan of ${value}](missing/${value}.md) and [above](#motivation-for-${name}-${value}).

## 5. Limits

One file a day.

<!-- REVIEW: ${words} ${value} -->

\`\`\`mermaid
sequenceDiagram
  Client->>Ledger ${words} ${value}
\`\`\`

\`\`\`dot
digraph { importer -> ledger [label="${words} ${value}"]; ledger -> archive [label="${name}"]; }
\`\`\`

\`\`\`
+----------+      +------------------------------------------+
| importer |----->| ${words} ${value} |
+----------+      +------------------------------------------+
\`\`\`

\`\`\`ts
test('charges with ${value}', async () => {
  const ledger = await connect('${words} ${value}')
  expect(ledger.charge('${value}')).toBe('${name}')
})
\`\`\`

\`\`\`ts
class Ledger {
  private key = '${words} ${value}'
  async charge(amount: number): Promise<void> {
    if (amount < 0) throw new Error('${value}')
    const answer = await this.client.post('/charges', {amount, key: '${value}'})
    if (!answer.ok) throw new Error(answer.text)
    for (const line of answer.lines) await this.book(line)
  }
}
\`\`\`
`

const config = (severity: 'off' | 'error') => `extends: all
designDocs: ["docs/**"]
rules:
  no-secrets: ${severity}
  no-pii: ${severity}
  no-confidential-terms: [${severity}, {terms: ["${name}"]}]
`

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-leaks-'))
  await mkdir(join(folder, 'docs'))
  await writeFile(join(folder, 'off.yaml'), config('off'))
  await writeFile(join(folder, 'on.yaml'), config('error'))
  for (const [at, one] of planted.entries()) await writeFile(join(folder, 'docs', `${at}-${one.kind}.md`), design(one))
})

afterAll(() => rm(folder, {recursive: true}))

/** The planted values that a text shows, whole, as JSON or as XML spell them. */
function leaks(text: string): string[] {
  const plain = text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\\+(["|@#[\]/])/g, '$1')
  const spelt = [...cores, name, name.toLowerCase().replace(' ', '-')]
  return spelt.filter((core) => text.includes(core) || plain.includes(core))
}

it.each(['off', 'on'] as const)('no report shows a planted value with the privacy rules %s', async (rules) => {
  const names = Object.keys(formats)
  const targets = names.flatMap((format) => ['--format', `${format}=reports/${rules}/${format}`])
  const ran = await runIn(folder, ['--config', `${rules}.yaml`, ...targets, '--stats', '--statistics', 'docs'])
  expect([ran.status, leaks(ran.stdout + ran.stderr)]).toEqual([1, []])
  for (const format of names) {
    const report = await readFile(join(folder, 'reports', rules, format), 'utf8')
    expect([format, leaks(report)]).toEqual([format, []])
    expect(report.length).toBeGreaterThan(2000)
  }
  const json = JSON.parse(await readFile(join(folder, 'reports', rules, 'json'), 'utf8')) as {
    messages: {ruleId: string}[]
  }[]
  const spoke = new Set(json.flatMap(({messages}) => messages.map(({ruleId}) => ruleId)))
  expect(spoke.has('no-secrets')).toBe(rules === 'on')
  for (const id of ['consistent-numbering', 'no-stale-references', 'no-test-code', 'valid-mermaid', 'prefer-mermaid'])
    expect(spoke).toContain(id)
})

it.each(['--fix', '--unsafe-fixes'])('no diff of %s shows a planted value', async (flag) => {
  const ran = await runIn(folder, ['--config', 'off.yaml', '--diff', flag, 'docs'])
  expect([ran.status, leaks(ran.stdout + ran.stderr)]).toEqual([1, []])
  expect(ran.stdout.match(/^--- a\//gm)?.length).toBe(planted.length)
})

describe('edits', () => {
  const token = planted.find(({kind}) => kind === 'github') as Planted
  const source = design(token)

  it('are applied whole all the same, and the report beside them is masked', async () => {
    const ran = await runIn(folder, ['--config', 'off.yaml', '--fix', '--stdin-filename', 'docs/a.md', '-'], {
      stdin: source
    })
    expect(ran.stdout).toContain('- [5. Limits of token](#5-limits)')
    expect(ran.stdout).toContain(`The pilot ran with token ${token.value} and`)
    expect(leaks(ran.stderr)).toEqual([])
  })

  it('are whole in the results of the library, which JSON alone would not mask, and masked in its reports', async () => {
    const results = await lintFiles('docs', {cwd: folder, config: 'off.yaml'})
    expect(leaks(await formatResults(results, 'json'))).toEqual([])
    expect(Object.keys(results[0] ?? {})).not.toContain('withheld')
    const copies = results.map((result) => ({...result}))
    expect(leaks(await formatResults(copies, 'pretty'))).toEqual([])
  })
})

describe('errors', () => {
  const spoken = planted.filter(({value}) => !value.includes('\n')).map(({words, value}) => `${words} ${value}`)

  it.each([
    ['an unknown format', (text: string) => ['--format', text]],
    ['an unknown flag', (text: string) => [`--${text}`]],
    ['a missing path', (text: string) => [text]],
    ['a wrong rule', (text: string) => ['--rule', `max-code-lines: ${JSON.stringify(text)}`, 'docs']]
  ])('%s shows no planted value', async (_, argv) => {
    for (const text of spoken) {
      const ran = await runIn(folder, argv(text))
      expect([ran.status, leaks(ran.stdout + ran.stderr)]).toEqual([2, []])
    }
  })
})
