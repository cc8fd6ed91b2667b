import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parseAllDocuments} from 'yaml'
import {rules} from '../rules/index.js'
import {pagePaths} from '../scripts/generate.js'
import type {Command} from '../src/cli/command.js'
import {commands} from '../src/cli/commands/index.js'
import {lint} from '../src/cli/commands/lint.js'
import {parseArguments} from '../src/cli/parse-arguments.js'
import {readShard} from '../src/cli/read-shard.js'
import {readTargets} from '../src/cli/reports.js'
import {createConfigLoader} from '../src/config/load-config.js'
import {configSchema} from '../src/config/schema.js'
import {lintFiles} from '../src/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = await pagePaths()

/** A fenced block of a page: its language, its text, and where it stands. */
interface Snippet {
  place: string
  language: string
  text: string
}

const snippets = (await Promise.all(pages.map(readSnippets))).flat()

async function readSnippets(page: string): Promise<Snippet[]> {
  const source = await readFile(`${root}${page}`, 'utf8')
  // What a run printed is checked where it is generated.
  const written = source.replace(/<!-- run: [\s\S]*?<!-- \/run -->/g, (whole) => whole.replace(/[^\n]/g, ''))
  return [...written.matchAll(/^(`{3,})(\w*)\n([\s\S]*?)^\1$/gm)].map(({index, 2: language = '', 3: text = ''}) => ({
    place: `${page}:${written.slice(0, index).split('\n').length}`,
    language,
    text
  }))
}

const inLanguage = (...languages: string[]) => snippets.filter(({language}) => languages.includes(language))

it('every snippet is of a language that is checked here, executed in the packed package, or shown to be read', () => {
  const checked = ['sh', 'yaml', 'json', 'mermaid']
  const executed = ['ts', 'js', 'text']
  const read = ['markdown', 'starlark', 'lua', 'toml', 'jsonc']
  const known = [...checked, ...executed, ...read]
  expect(snippets.filter(({language}) => !known.includes(language)).map(({place}) => place)).toEqual([])
  expect(snippets.length).toBeGreaterThan(40)
})

it('the pages are clean documents', async () => {
  const results = await lintFiles([...pages, 'CONTRIBUTING.md', 'CHANGELOG.md'], {cwd: root, config: {}})
  const found = results.flatMap(({filePath, messages}) =>
    messages.map(({line, ruleId, message}) => `${filePath}:${line} ${ruleId} ${message}`)
  )
  expect([results.length, found]).toEqual([pages.length + 2, []])
})

/** What a reader may type beside our own program. */
const otherPrograms = new Set([
  'git',
  'cd',
  'code',
  'npm',
  'export',
  'node',
  'npx nx',
  'npx turbo',
  'npx remark',
  'npx husky',
  'echo'
])

describe.each(inLanguage('sh'))('the commands of $place', ({text}) => {
  it.each(text.trim().split('\n'))('%s', async (line) => {
    const start = [line.split(' ')[0], line.split(' ').slice(0, 2).join(' ')]
    if (!start.some((program) => program !== undefined && otherPrograms.has(program))) await checkCommand(line)
  })
})

/** Read a line as the program would, up to the point where it would touch files. */
async function checkCommand(line: string): Promise<void> {
  const filled = line.replace(/\$\{\{.*?\}\}|\$\{?\w+\}?/g, '1')
  const command = /(?:^|[|&] ?|\w=\S+ )(?:npx (?:--yes )?)?design-lint(?:@\d)?(?: ([^|#\n]*))?/.exec(filled)
  if (!command) throw new Error(`Expected a command of design-lint or of ${[...otherPrograms].join(', ')}: ${line}`)
  const words = [...(command[1] ?? '').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? ''
  )
  const named = Object.hasOwn(commands, words[0] ?? '')
    ? await commands[words[0] ?? '']?.load(lint as Command)
    : undefined
  const {flags} = named ? parseArguments(words.slice(1), named.flags) : parseArguments(words, lint.flags)
  if (Array.isArray(flags.format))
    readTargets(flags as Parameters<typeof readTargets>[0], {stdout: {}, env: {}} as never)
  if (!named && 'shard' in flags && typeof flags.shard === 'string') readShard(flags.shard)
}

const keys = Object.keys(configSchema.entries)

describe.each(inLanguage('yaml', 'json'))('$place', ({text}) => {
  const documents = parseAllDocuments(text)
  const values = documents.map((document) => document.toJS() as Record<string, unknown>)

  it('can be parsed', () => expect(documents.flatMap(({errors}) => errors)).toEqual([]))

  it('is a configuration that can be used, or says how design-lint is run', async () => {
    for (const value of values) {
      const names = Object.keys(value)
      if (names.every((name) => keys.includes(name))) await checkConfiguration(value)
      else await checkForeign(value, text)
    }
  })
})

async function checkConfiguration(value: Record<string, unknown>): Promise<void> {
  // Files and packages that only the reader has are left out; the rules of plugins with them.
  const {plugins, extends: parents = [], ...config} = value
  const known = [parents].flat().filter((name) => typeof name === 'string' && !/^\.|^our-/.test(name))
  const own = Object.entries((config.rules ?? {}) as object).filter(([id]) => !plugins || id in rules)
  const loaded = createConfigLoader({
    cwd: '/projects/payments',
    registry: rules,
    config: {...config, ...(known.length > 0 ? {extends: known} : {}), rules: Object.fromEntries(own)} as never
  })
  expect((await loaded.forFile(undefined)).forFile(undefined).rules.length).toBeGreaterThan(0)
}

/** Files of other programs: what they are, and the commands in them. */
async function checkForeign(value: object, text: string): Promise<void> {
  const known = [
    'repos',
    'jobs',
    'lint',
    'lint-staged',
    'targets',
    'tasks',
    'scripts',
    'name',
    'design-lint',
    'editor.codeActionsOnSave',
    'steps'
  ]
  if (!Array.isArray(value)) expect(known).toContain(Object.keys(value)[0])
  for (const task of Array.isArray(value) ? value : [])
    expect(task).toEqual(
      expect.objectContaining(
        'run' in task ? {run: expect.stringMatching(/^npx /)} : {label: expect.any(String), command: 'npx'}
      )
    )
  for (const [, line = ''] of text.matchAll(/(?:npx (?:--yes )?|&& )(design-lint(?:@\d)? [^"\n]*)/g))
    await checkCommand(line)
}
