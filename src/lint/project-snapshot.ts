import {stat} from 'node:fs/promises'
import {join, posix, relative} from 'node:path'
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
}

/** What is known so far, each thing read once in a run. */
interface Known {
  entry: Map<string, 'file' | 'folder' | 'missing'>
  anchors: Map<string, ReadonlySet<string> | undefined>
  text: Map<string, string | undefined>
  glob: Map<string, readonly string[]>
}

/** A snapshot that grows as documents declare what their rules read; it lives for one run. */
export function createSnapshot(options: SnapshotOptions): GatherProject {
  const known: Known = {entry: new Map(), anchors: new Map(), text: new Map(), glob: new Map()}
  const under = new Map<string, Promise<void>>()
  const project: Project = {
    entry: (path) => known.entry.get(path),
    anchors: (path) => known.anchors.get(path),
    text: (path) => known.text.get(path),
    glob: (pattern) => known.glob.get(pattern)
  }
  return async (reads) => {
    for (const read of reads) {
      const name = `${read.type} ${read.type === 'glob' ? read.pattern : read.path}`
      if (!under.has(name)) under.set(name, gatherOne(read, known, options))
    }
    await Promise.all(reads.map((read) => under.get(`${read.type} ${read.type === 'glob' ? read.pattern : read.path}`)))
    return project
  }
}

async function gatherOne(read: Read, known: Known, options: SnapshotOptions): Promise<void> {
  if (read.type === 'glob') {
    known.glob.set(read.pattern, await matching(read.pattern, options.root))
    return
  }
  const {path} = read
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
