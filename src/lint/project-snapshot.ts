import {stat} from 'node:fs/promises'
import {join, posix, relative, resolve} from 'node:path'
import picomatch from 'picomatch'
import {withoutByteOrderMark} from '../document/byte-order-mark.js'
import {createDocument} from '../document/create-document.js'
import type {Parse} from '../parse/parse.js'
import type {Project, Read} from '../rule/project.js'
import {walkFiles} from './discover.js'
import {readSource} from './read-source.js'

/** Makes sure that what rules declared is known, and gives the view of it that they look into. */
export type GatherProject = (reads: readonly Read[]) => Promise<Project>

/** Where a snapshot is taken. */
export interface SnapshotOptions {
  /** absolute folder that paths are relative to; nothing above it is ever read */
  root: string
  parse: Parse
  /** variables that rules may ask for by name; default: none */
  environment?: Readonly<Record<string, string | undefined>> | undefined
  /** told each sentence that a rule has for the user, once */
  onNotice?: ((sentence: string) => void) | undefined
}

/** What is known so far, each thing read once in a run. */
interface Known {
  entry: Map<string, 'file' | 'folder' | 'missing'>
  anchors: Map<string, ReadonlySet<string> | undefined>
  text: Map<string, string | undefined>
  glob: Map<string, readonly string[]>
  environment: Map<string, string | undefined>
  outside: Map<string, string | undefined>
}

/** A snapshot that grows as documents declare what their rules read; it lives for one run. */
export function createSnapshot(options: SnapshotOptions): GatherProject {
  const known: Known = {
    entry: new Map(),
    anchors: new Map(),
    text: new Map(),
    glob: new Map(),
    environment: new Map(),
    outside: new Map()
  }
  const told = new Set<string>()
  const under = new Map<string, Promise<void>>()
  const project: Project = {
    entry: (path) => known.entry.get(path),
    anchors: (path) => known.anchors.get(path),
    text: (path) => known.text.get(path),
    glob: (pattern) => known.glob.get(pattern),
    environment: (name) => known.environment.get(name),
    outside: (path) => known.outside.get(path),
    notice: (sentence) => {
      if (!told.has(sentence)) options.onNotice?.(sentence)
      told.add(sentence)
    }
  }
  return async (reads) => {
    for (const read of reads) {
      const name = nameOf(read)
      if (!under.has(name)) under.set(name, gatherOne(read, known, options))
    }
    await Promise.all(reads.map((read) => under.get(nameOf(read))))
    return project
  }
}

function nameOf(read: Read): string {
  if (read.type === 'glob') return `glob ${read.pattern}`
  return `${read.type} ${read.type === 'environment' ? read.name : read.path}`
}

async function gatherOne(read: Read, known: Known, options: SnapshotOptions): Promise<void> {
  if (read.type === 'glob') {
    known.glob.set(read.pattern, await matching(read.pattern, options.root))
    return
  }
  if (read.type === 'environment') {
    known.environment.set(read.name, options.environment?.[read.name])
    return
  }
  const {path} = read
  if (read.type === 'outside') {
    const file = path.startsWith('$') ? options.environment?.[path.slice(1)] : path
    if (file) known.outside.set(path, await textOf(resolve(options.root, file)))
    return
  }
  // A document of a stranger must not find out what lies outside the project.
  if (isOutside(path)) return
  const file = join(options.root, path)
  if (read.type === 'entry') known.entry.set(path, await entryAt(file))
  else if (read.type === 'text') known.text.set(path, await textOf(file))
  else known.anchors.set(path, await anchorsAt(file, options.parse))
}

function isOutside(path: string): boolean {
  const normal = posix.normalize(path)
  return normal === '..' || normal.startsWith('../') || posix.isAbsolute(normal)
}

async function entryAt(file: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'missing'
  }
}

async function textOf(file: string): Promise<string | undefined> {
  const read = await readSource(file)
  return 'text' in read ? read.text : undefined
}

async function anchorsAt(file: string, parse: Parse): Promise<ReadonlySet<string> | undefined> {
  const text = await textOf(file)
  if (text === undefined) return undefined
  const source = withoutByteOrderMark(text)
  return createDocument({source, tree: parse(source)}).anchors.names
}

async function matching(pattern: string, root: string): Promise<readonly string[]> {
  const matches = picomatch(pattern, {dot: true})
  const found: string[] = []
  for await (const file of walkFiles(root)) {
    const path = relative(root, file).replaceAll('\\', '/')
    if (matches(path)) found.push(path)
  }
  return found.sort()
}
