import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {analyse} from 'scslre'
import {expect, it} from 'vitest'
import {parseAst} from 'vitest/node'
import {languageById} from '../src/document/code/languages.js'
import {readSkeleton} from '../src/document/code/skeleton.js'
import {findHosts, findTickets} from '../src/document/privacy/confidential/internal-places.js'
import {findVendorUses} from '../src/document/privacy/confidential/vendors.js'
import {readDocument} from '../src/document/read-document.js'

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

/** Every regular expression that is put together from pieces while each action runs. */
async function composedBy(actions: readonly (readonly [place: string, act: () => unknown])[]): Promise<Found[]> {
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
    for (const [name, act] of actions) {
      place = name
      await act()
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

/** Whether a module puts expressions together, so that it is worth loading. */
const composing = (text: string) => text.includes('new RegExp(')

const texts = new Map(
  await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const))
)
const literals = [...texts].flatMap(([path, text]) => literalsOf(path, text))
const composed = await composedBy(
  [...texts].filter(([, text]) => composing(text)).map(([path]) => [path, () => import(join(root, path))])
)

const document = await readDocument('# Cache\n\n<img src="cache.png" alt="Cache">\n\n```ts\nnew CosmosClient()\n```\n')
/** Functions that put an expression together from what they are given; a user's own patterns are bounded by time instead. */
const composers: readonly (readonly [place: string, act: () => unknown])[] = [
  ...['*.corp.*', '*.*.internal', 'go/*', 'wiki*.shop.io/*/page*', '**', 'a*b*c'].map(
    (host) => [`host ${host}`, () => findHosts('', host)] as const
  ),
  ['tickets', () => findTickets('', ['PAY', 'SHOP_2', 'C++'])],
  ['vendors', () => findVendorUses(document, ['Cosmos DB', '.NET', 'C++ Builder'])],
  ['images', () => document.images],
  ['expression bodies', () => readSkeleton('class A { int b() => 1; }', languageById('csharp'))]
]

it('finds the regular expressions of the sources', () => {
  expect(literals.length).toBeGreaterThan(50)
  expect(composed.length).toBeGreaterThan(3)
})

it('knows an expression with super-linear backtracking when it sees one', () => {
  expect(analyse(/^(?:a+)+$/).reports).not.toEqual([])
  expect(analyse(/a*b/).reports).not.toEqual([])
})

function slow(found: readonly Found[]): string[] {
  return found.flatMap(({place, expression}) =>
    analyse(expression).reports.map(({type}) => `${place}: ${type} in ${expression}`)
  )
}

it('none of the expressions backtracks more than in proportion to the text', () => {
  expect(slow([...literals, ...composed])).toEqual([])
})

it.each(composers)('none that is put together for %s does either', async (place, act) => {
  const found = await composedBy([[place, act]])
  expect(found).not.toEqual([])
  expect(slow(found)).toEqual([])
})
