import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {analyse} from 'scslre'
import {expect, it} from 'vitest'
import {parseAst} from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Found {
  place: string
  expression: RegExp
}

/** Every regular expression literal of a source, from its syntax tree. */
function literalsOf(path: string, text: string): Found[] {
  const found: Found[] = []
  JSON.stringify(parseAst(text, {lang: 'ts'}), (key, value: unknown) => {
    if (key === 'regex') {
      const {pattern, flags} = value as {pattern: string; flags: string}
      found.push({place: path, expression: new RegExp(pattern, flags)})
    }
    return typeof value === 'bigint' ? String(value) : value
  })
  return found
}

/** Every regular expression that a module puts together from pieces while it is loaded. */
async function composedIn(paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = []
  const Native = globalThis.RegExp
  let place = ''
  class Recorded extends Native {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags)
      if (place !== '') found.push({place, expression: new Native(this.source, this.flags)})
    }
  }
  globalThis.RegExp = Recorded as RegExpConstructor
  try {
    for (const path of paths) {
      place = path
      await import(join(root, path))
    }
  } finally {
    globalThis.RegExp = Native
  }
  return found
}

const paths = (
  await Promise.all(
    ['src', 'rules'].map(async (folder) =>
      (await readdir(join(root, folder), {recursive: true})).map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    )
  )
)
  .flat()
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))

/** Modules that do something when they are loaded, and those that compose none. */
const composing = (text: string) => text.includes('new RegExp(')

const texts = new Map(
  await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const))
)
const literals = [...texts].flatMap(([path, text]) => literalsOf(path, text))
const composed = await composedIn([...texts].filter(([, text]) => composing(text)).map(([path]) => path))

it('finds the regular expressions of the sources', () => {
  expect(literals.length).toBeGreaterThan(50)
  expect(composed.length).toBeGreaterThan(3)
})

it('knows an expression with super-linear backtracking when it sees one', () => {
  expect(analyse(/^(?:a+)+$/).reports).not.toEqual([])
  expect(analyse(/a*b/).reports).not.toEqual([])
})

it('none of the expressions backtracks more than in proportion to the text', () => {
  const slow = [...literals, ...composed].flatMap(({place, expression}) =>
    analyse(expression).reports.map(({type}) => `${place}: ${type} in ${expression}`)
  )
  expect(slow).toEqual([])
})
