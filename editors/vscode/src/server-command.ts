import {existsSync, readFileSync} from 'node:fs'
import {dirname, isAbsolute, join, resolve} from 'node:path'

/** What decides on the server that is started. */
export interface Situation {
  /** absolute paths of the folders that are open */
  folders: readonly string[]
  /** whether code of the workspace may run */
  trusted: boolean
  /** the program to run; empty for the one that is found */
  path: string
  run: 'onType' | 'onSave'
}

/** A program and its arguments; a script is run by the editor's own Node. */
export interface ServerCommand {
  kind: 'script' | 'program'
  file: string
  args: string[]
}

/**
 * The server for a workspace: the program that is named, else the one that the workspace has installed, so that an editor
 * and a build judge alike, else the one on the `PATH`. Where the workspace is not trusted, nothing that it brings is run.
 */
export function serverCommand({folders, trusted, path, run}: Situation): ServerCommand {
  const args = [
    'lsp',
    '--stdio',
    ...(run === 'onSave' ? ['--on-save'] : []),
    ...(trusted ? [] : ['--config-format', 'static'])
  ]
  const named = trusted && path !== '' ? resolve(folders[0] ?? '', path) : undefined
  const script = named ?? (trusted ? installedIn(folders) : undefined)
  if (script === undefined) return {kind: 'program', file: 'design-lint', args}
  return {kind: /\.[cm]?js$/.test(script) ? 'script' : 'program', file: script, args}
}

/** The script of the package that is installed in the first folder that has it, or above it, as Node looks for packages. */
function installedIn(folders: readonly string[]): string | undefined {
  for (const start of folders.filter(isAbsolute)) {
    for (let folder = start; ; folder = dirname(folder)) {
      const script = scriptOf(join(folder, 'node_modules/design-lint'))
      if (script !== undefined) return script
      if (dirname(folder) === folder) break
    }
  }
  return undefined
}

/** The script that a package of ours names for its command; `undefined` where it is not installed, or only in part. */
function scriptOf(folder: string): string | undefined {
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return undefined
  const {bin}: {bin?: Record<string, string>} = JSON.parse(readFileSync(manifest, 'utf8'))
  const script = bin?.['design-lint'] && join(folder, bin['design-lint'])
  return script && existsSync(script) ? script : undefined
}
