import {join, posix, resolve} from 'node:path'
import picomatch from 'picomatch'
import {slashedPath} from '../config/slashed-path.js'
import type {SourceIndex} from '../document/copied/source-index.js'
import {createDocument} from '../document/create-document.js'
import type {Document} from '../document/document.js'
import {parseDocument} from '../document/read-document.js'
import type {DocumentSettings} from '../document/settings.js'
import {withoutByteOrderMark} from '../document/text/byte-order-mark.js'
import type {Parse} from '../parse/parse.js'
import type {Project, Read} from '../rule/project.js'
import type {SourceCache} from './cache/source-cache.js'
import {disk, type FileTree} from './file-tree.js'
import {forEach, inFlight} from './for-each.js'
import {liesWithin} from './lies-within.js'
import {gatherSources} from './source-files.js'

/** Makes sure that what rules declared is known, and gives the view of it that they look into. */
export type GatherProject = (reads: readonly Read[]) => Promise<Project>

/** Where a snapshot is taken. */
export interface SnapshotOptions {
  /** absolute folder that paths are relative to; nothing above it is ever read */
  root: string
  parse: Parse
  /** what is read from; default: the disk */
  tree?: FileTree | undefined
  /** what the configuration tells of a document, named by its path from the root; `undefined` for one that is ignored */
  settingsOf?: ((path: string) => DocumentSettings | undefined) | undefined
  /** variables that rules may ask for by name; default: none */
  environment?: Readonly<Record<string, string | undefined>> | undefined
  /** source code that earlier runs folded; of the disk */
  sourceCache?: SourceCache | undefined
  /** told each sentence that a rule has for the user, once */
  onNotice?: ((sentence: string) => void) | undefined
}

/** What is known so far, each thing read once in a run. */
interface Known {
  entry: Map<string, 'file' | 'folder' | 'missing'>
  anchors: Map<string, ReadonlySet<string> | undefined>
  text: Map<string, string | undefined>
  glob: Map<string, readonly string[]>
  documents: Map<string, ReadonlyMap<string, Document>>
  texts: Map<string, ReadonlyMap<string, string>>
  /** by path, for all patterns */
  parsed: Map<string, Promise<Document | undefined>>
  sources: Map<string, SourceIndex>
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
    documents: new Map(),
    texts: new Map(),
    parsed: new Map(),
    sources: new Map(),
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
    documents: (pattern) => known.documents.get(pattern),
    texts: (pattern) => known.texts.get(pattern),
    sources: (patterns) => known.sources.get(patterns.join()),
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

/** A name that two reads share when they read the same. */
export function nameOf(read: Read): string {
  if ('pattern' in read) return `${read.type} ${read.pattern}`
  if (read.type === 'sources') return `${read.type} ${read.patterns.join()}`
  return `${read.type} ${read.type === 'environment' ? read.name : read.path}`
}

async function gatherOne(read: Read, known: Known, options: SnapshotOptions): Promise<void> {
  const {tree = disk} = options
  if (read.type === 'glob') {
    known.glob.set(read.pattern, await matching(read.pattern, options.root, tree))
    return
  }
  if (read.type === 'documents') {
    known.documents.set(read.pattern, await documentsAt(read.pattern, known, options))
    return
  }
  if (read.type === 'texts') {
    known.texts.set(read.pattern, await textsAt(read.pattern, options.root, tree))
    return
  }
  if (read.type === 'sources') {
    known.sources.set(
      read.patterns.join(),
      await gatherSources(read.patterns, options.root, {tree, cache: options.sourceCache})
    )
    return
  }
  if (read.type === 'environment') {
    known.environment.set(read.name, options.environment?.[read.name])
    return
  }
  const {path} = read
  if (read.type === 'outside') {
    const file = outsideFile(path, options.environment)
    if (file) known.outside.set(path, await textOf(resolve(options.root, file), disk))
    return
  }
  // A document of a stranger must not find out what lies outside the project.
  if (isOutside(path)) return
  const file = join(options.root, path)
  if (read.type === 'entry') known.entry.set(path, await tree.entry(file))
  else if (!liesWithin(file, options.root)) return
  else if (read.type === 'text') known.text.set(path, await textOf(file, tree))
  else known.anchors.set(path, await anchorsAt(file, tree, options.parse))
}

/** Whether a path leads out of the root that it is relative to. */
export function isOutside(path: string): boolean {
  const normal = posix.normalize(path)
  return normal === '..' || normal.startsWith('../') || posix.isAbsolute(normal)
}

/** The file that an `outside` read names, relative to the root; nothing where the variable of that name is not set. */
export function outsideFile(path: string, environment: SnapshotOptions['environment']): string | undefined {
  return path.startsWith('$') ? environment?.[path.slice(1)] : path
}

async function textOf(file: string, tree: FileTree): Promise<string | undefined> {
  const read = await tree.read(file)
  return 'text' in read ? read.text : undefined
}

async function anchorsAt(file: string, tree: FileTree, parse: Parse): Promise<ReadonlySet<string> | undefined> {
  const text = await textOf(file, tree)
  if (text === undefined) return undefined
  const source = withoutByteOrderMark(text)
  return createDocument({source, tree: await parse(source)}).anchors.names
}

/** Files that are no Markdown or cannot be read are left out. */
async function documentsAt(pattern: string, known: Known, options: SnapshotOptions): Promise<Map<string, Document>> {
  const paths = (await matching(pattern, options.root, options.tree ?? disk)).filter((path) =>
    /\.(?:md|markdown)$/i.test(path)
  )
  return readEach(paths, (path) => {
    const parsing = known.parsed.get(path) ?? documentAt(path, options)
    known.parsed.set(path, parsing)
    return parsing
  })
}

/** What is read of each path, in their order; paths of which nothing can be read are left out. */
async function readEach<Value>(
  paths: readonly string[],
  read: (path: string) => Promise<Value | undefined>
): Promise<Map<string, Value>> {
  const found = new Map<string, Value | undefined>()
  await forEach(paths, inFlight, async (path) => void found.set(path, await read(path)))
  return new Map(
    paths.flatMap((path) => {
      const value = found.get(path)
      return value === undefined ? [] : [[path, value] as const]
    })
  )
}

async function documentAt(
  path: string,
  {root, parse, settingsOf, tree = disk}: SnapshotOptions
): Promise<Document | undefined> {
  const settings = settingsOf ? settingsOf(path) : {}
  const text = settings && (await textOf(join(root, path), tree))
  return text === undefined ? undefined : parseDocument(text, {parse, path, settings})
}

async function textsAt(pattern: string, root: string, tree: FileTree): Promise<Map<string, string>> {
  return readEach(await matching(pattern, root, tree), (path) => textOf(join(root, path), tree))
}

/** The files below a folder that a glob matches, sorted. */
export async function matching(pattern: string, root: string, tree: FileTree = disk): Promise<readonly string[]> {
  const matches = picomatch(pattern, {dot: true})
  const found: string[] = []
  for (const file of tree.walk(root)) {
    const path = slashedPath(root, file)
    if (matches(path)) found.push(path)
  }
  return found.sort()
}
