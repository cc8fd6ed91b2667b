import {lstatSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {DocumentSettings} from '../../document/settings.js'
import type {Read} from '../../rule/project.js'
import {isOutside, matching, nameOf, outsideFile, type SnapshotOptions} from '../project-snapshot.js'
import {listSources} from '../source-files.js'
import {type Contents, readSignature} from './contents.js'
import {digest} from './digest.js'

/** The state of what rules read outside of their documents: a word that changes when what they would read does. */
export interface World {
  stateOf(read: Read): string | Promise<string>
  /** the same where it was asked for and answered before */
  knownState(read: Read): string | undefined
}

/** What the world is seen with. */
export interface WorldOptions extends Pick<SnapshotOptions, 'root' | 'environment' | 'settingsOf'> {
  contents: Contents
}

const missing = 'missing'

/** See the world below a root; each thing is looked at once in a run. */
export function createWorld(options: WorldOptions): World {
  const states = new Map<string, string | Promise<string>>()
  return {
    stateOf(read) {
      const name = nameOf(read)
      const known = states.get(name) ?? look(read, options)
      states.set(name, known)
      if (typeof known !== 'string') known.then((state) => states.set(name, state)).catch(() => undefined)
      return known
    },
    knownState(read) {
      const known = states.get(nameOf(read))
      return typeof known === 'string' ? known : undefined
    }
  }
}

function look(read: Read, options: WorldOptions): string | Promise<string> {
  const {root, contents, environment} = options
  if (read.type === 'environment') return digest(JSON.stringify(environment?.[read.name] ?? null))
  if (read.type === 'outside') {
    const file = outsideFile(read.path, environment)
    return file ? (contents.digestOf(resolve(root, file)) ?? missing) : 'unnamed'
  }
  if (read.type === 'sources') return sourcesState(read.patterns, root)
  if ('pattern' in read) return patternState(read, options)
  if (isOutside(read.path)) return 'outside'
  const path = join(root, read.path)
  return read.type === 'entry' ? entryState(path) : (contents.digestOf(path) ?? missing)
}

function entryState(path: string): string {
  try {
    const stats = statSync(path, {throwIfNoEntry: false})
    return stats === undefined ? missing : stats.isDirectory() ? 'folder' : 'file'
  } catch {
    // What may not be looked at is missing for rules too.
    return missing
  }
}

async function patternState(
  {type, pattern}: Extract<Read, {pattern: string}>,
  {root, contents, settingsOf}: WorldOptions
): Promise<string> {
  const paths = await matching(pattern, root)
  if (type === 'glob') return digest(paths.join('\0'))
  const settings = (path: string): DocumentSettings | undefined =>
    type === 'documents' && settingsOf ? settingsOf(path) : {}
  return digest(JSON.stringify(paths.map((path) => [path, contents.digestOf(join(root, path)), settings(path)])))
}

/** Source code is told by its signatures: reading all of it would take as long as comparing it. */
async function sourcesState(patterns: readonly string[], root: string): Promise<string> {
  const paths = await listSources(patterns, root)
  const signatures = paths.map((path) => [path, signatureOfSource(join(root, path))])
  // Files that have just changed may change again unseen, so this state is never met again.
  const isSettled = signatures.every(([, signature]) => signature !== '')
  return digest(JSON.stringify([signatures, isSettled ? 0 : performance.timeOrigin + performance.now()]))
}

function signatureOfSource(path: string): string | undefined {
  return lstatSync(path, {throwIfNoEntry: false})?.isFile() ? readSignature(path) : undefined
}
