import {readFile} from 'node:fs/promises'
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
