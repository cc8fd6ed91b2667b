import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, extname, isAbsolute, join, resolve} from 'node:path'

/** Whether a name means a file rather than a package. */
export function isPath(name: string): boolean {
  return /^\.{1,2}(?:[/\\]|$)/.test(name) || isAbsolute(name)
}

/** The files that stand where a path leads, written as that path is; folders and files without an extension are left out. */
export function filesBeside(path: string, folder: string): string[] {
  const parent = dirname(resolve(folder, path))
  if (!existsSync(parent)) return []
  const prefix = /^.*[/\\]/.exec(path)?.[0] ?? ''
  const files = readdirSync(parent, {withFileTypes: true}).filter(
    (entry) => entry.isFile() && extname(entry.name) !== ''
  )
  return files.map(({name}) => prefix + name).sort()
}

/** The absolute path of a file or of a package's entry, as seen from a folder; `undefined` when there is none. */
export function resolveModule(name: string, folder: string): string | undefined {
  if (isPath(name)) {
    const file = resolve(folder, name)
    return existsSync(file) ? file : undefined
  }
  const {resolve: resolveRequired} = createRequire(join(folder, 'noop.js'))
  try {
    return resolveRequired(name)
  } catch {
    // `require.resolve` is blind to packages that offer themselves to `import` alone.
    return importEntry(name, resolveRequired.paths(name) ?? [])
  }
}

function importEntry(name: string, folders: readonly string[]): string | undefined {
  const folder = folders.map((parent) => join(parent, name)).find((path) => existsSync(join(path, 'package.json')))
  if (folder === undefined) return undefined
  const manifest: {exports?: unknown} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const entry = entryOf(manifest.exports)
  return entry === undefined ? undefined : join(folder, entry)
}

/** The entry that `exports` names for `import`; conditions count in the order in which they are written. */
function entryOf(exported: unknown): string | undefined {
  if (typeof exported === 'string') return exported
  if (typeof exported !== 'object' || exported === null) return undefined
  for (const [condition, target] of Object.entries(exported)) {
    if (!['.', 'import', 'node', 'default'].includes(condition)) continue
    const entry = entryOf(target)
    if (entry !== undefined) return entry
  }
  return undefined
}
