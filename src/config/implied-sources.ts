import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {everySource} from '../document/copied/every-source.js'
import type {Layer} from './layers.js'
import type {RootSettings} from './root-settings.js'

/** Where nothing is said of `sources`, `strict` compares with all source code of the git repository below the root. */
export function withImpliedSources(settings: RootSettings, layers: readonly Layer[], root: string): RootSettings {
  const strict = layers.find(({settings: preset, conditions}) => preset === 'strict' && conditions.length === 0)
  if (settings.sources || !strict || !isInRepository(root)) return settings
  const value = [everySource]
  return {...settings, sources: {value, source: {...strict.source, folder: root}, others: []}}
}

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true
  return dirname(folder) !== folder && isInRepository(dirname(folder))
}
