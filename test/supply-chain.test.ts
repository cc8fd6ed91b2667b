import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

interface LockedPackage {
  version?: string
  license?: string
  dev?: boolean
  integrity?: string
  hasInstallScript?: boolean
}

const lock = JSON.parse(await readFile(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, LockedPackage>
}
const installed = Object.entries(lock.packages).filter(([path, {dev}]) => path.startsWith('node_modules/') && !dev)

/** Licences that ask for no more than to be kept with the code. */
const permissive = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense', 'Python-2.0'],
  'MIT or MPL-2.0'
])

/** Packages whose manifest names their licence in a form that the lock file does not take up. */
const licences: Readonly<Record<string, string>> = {'node_modules/format': 'MIT'}

it('knows what a user installs', () => expect(installed.length).toBeGreaterThan(50))

it.each(installed)(
  '%s has a permissive licence, a checksum and no install script',
  (path, {license = licences[path], integrity, hasInstallScript}) => {
    expect(permissive).toContain(license)
    expect(integrity).toMatch(/^sha512-/)
    expect(hasInstallScript).toBeUndefined()
  }
)

it('this package runs no script where it is installed', async () => {
  const {scripts} = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>
  }
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
})

const root = fileURLToPath(new URL('..', import.meta.url))

const publishedLicences = new URL('../dist/THIRD-PARTY-LICENCES.txt', import.meta.url)

it.runIf(existsSync(publishedLicences))('the licence of each bundled package is published', async () => {
  const text = await readFile(publishedLicences, 'utf8')
  const named = [...text.matchAll(/^(\S+) \d[\w.-]* \([\w .-]+\)$/gm)].map(([, name]) => name)
  expect(named).toEqual(expect.arrayContaining(['@mermaid-js/parser', 'mermaid', 'satteri', 'valibot', 'yaml']))
})

/** What may be published. No sources, tests, fixtures, source maps or compiled code. */
const published = [
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|\.remarkrc\.example|schema\/config\.schema\.json)$/,
  /^rules\/[a-z-]+\/readme\.md$/,
  /^dist\/THIRD-PARTY-LICENCES\.txt$/,
  /^dist\/chunks\/[\w.-]+\.js$/,
  /^dist\/(?:src|rules)\/(?:[\w-]+\/)*[\w-]+\.(?:js|d\.ts)$/,
  /^dist\/src\/cli\/package\.json$/
]

it.runIf(existsSync(new URL('../dist/src/cli/run.js', import.meta.url)))('the package holds what users need', () => {
  const {stdout} = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {cwd: root, encoding: 'utf8'})
  const [packed] = JSON.parse(stdout) as {size: number; files: {path: string}[]}[]
  const paths = packed?.files.map(({path}) => path) ?? []
  expect(paths.filter((path) => !published.some((pattern) => pattern.test(path)))).toEqual([])
  expect(paths).toEqual(
    expect.arrayContaining(['LICENSE', 'dist/src/cli/bin.js', 'dist/src/cli/run.js', 'dist/src/index.js'])
  )
  // Megabytes that every user downloads; 2.5 when this was written, half of it mermaid's parsers and what draws diagrams.
  expect((packed?.size ?? 0) / 1e6).toBeLessThan(2.8)
})

it('the lock file belongs to the manifest', async () => {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as object
  const names = ['version', 'dependencies', 'devDependencies', 'optionalDependencies'] as const
  const locked = lock.packages[''] as Record<string, unknown>
  for (const name of names) expect(locked[name]).toEqual((manifest as Record<string, unknown>)[name])
})
