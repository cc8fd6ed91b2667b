import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Layer} from './layers.js'
import type {RootSettings} from './root-settings.js'

/** Extensions of files that people write programs in. */
const extensions = [
  ...['c', 'cc', 'cpp', 'cs', 'cxx', 'dart', 'ex', 'exs', 'go', 'graphql', 'groovy', 'h', 'hpp', 'java', 'js', 'jsx'],
  ...['kt', 'kts', 'm', 'mjs', 'mm', 'mts', 'php', 'proto', 'ps1', 'py', 'rb', 'rs', 'scala', 'sh', 'sol', 'sql'],
  ...['svelte', 'swift', 'thrift', 'ts', 'tsx', 'vue']
]

/** Where nothing is said of `sources`, `strict` compares with all source code of the git repository below the root. */
export function withImpliedSources(settings: RootSettings, layers: readonly Layer[], root: string): RootSettings {
  const strict = layers.find(({settings: preset, conditions}) => preset === 'strict' && conditions.length === 0)
  if (settings.sources || !strict || !isInRepository(root)) return settings
  const value = [`**/*.{${extensions.join()}}`]
  return {...settings, sources: {value, source: {...strict.source, folder: root}, others: []}}
}

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true
  return dirname(folder) !== folder && isInRepository(dirname(folder))
}
