import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {createMatcher} from '../config/globs.js'
import {slashedPath} from '../config/slashed-path.js'
import {foldSource, indexSources, type SourceFile, type SourceIndex} from '../document/copied/source-index.js'
import {disk, type FileTree} from './file-tree.js'
import {createIgnoreFiles} from './ignore-files.js'

/** How much source code is read: more would make a run wait for what few documents copy. */
export interface SourceLimits {
  /** bytes of a file; larger ones are generated or data */
  fileSize: number
  files: number
  /** of all files together */
  lines: number
  milliseconds: number
}

const defaultLimits: SourceLimits = {fileSize: 1_000_000, files: 10_000, lines: 500_000, milliseconds: 10_000}

/** Files that are open at once. */
const inFlight = 32

/** Files of text that quote source code instead of being it. */
const prose = /\.(?:md|markdown|mdx|rst|adoc|asciidoc|txt|html?|ipynb)$/i

/**
 * Index the source code that globs match: the files that git tracks or, where git gives no answer, those that no ignore
 * file leaves out. Of files with the same content the first by path counts. Links, prose, binaries and files that cannot be
 * read are no source code; files beyond the limits are counted.
 */
export async function gatherSources(
  patterns: readonly string[],
  root: string,
  {tree = disk, ...given}: Partial<SourceLimits> & {tree?: FileTree | undefined} = {}
): Promise<SourceIndex> {
  const limits = {...defaultLimits, ...given}
  const deadline = performance.now() + limits.milliseconds
  const paths = await listSources(patterns, root, tree)
  const gathered: Gathered = {files: [], digests: new Set(), lines: 0, leftOut: 0}
  for (let at = 0; at < paths.length; at += inFlight) {
    const batch = paths.slice(at, at + inFlight)
    const isFull = performance.now() > deadline || reached(gathered, limits)
    const texts: SourceContent[] = isFull
      ? batch.map(() => tooMuch)
      : await Promise.all(batch.map((path) => textAt(join(root, path), tree, limits)))
    for (const [index, path] of batch.entries()) add(gathered, {path, text: texts[index]}, limits)
  }
  return indexSources(gathered.files, gathered.leftOut)
}

/** The files that may hold source code, relative to the root and sorted. */
export async function listSources(patterns: readonly string[], root: string, tree: FileTree = disk): Promise<string[]> {
  const matches = createMatcher(patterns, root)
  const listed = (await tree.tracked(root)) ?? (await walkedFiles(root, tree))
  return listed.filter((path) => !prose.test(path) && matches(join(root, path))).sort()
}

/** What was read so far. */
interface Gathered {
  files: SourceFile[]
  /** of the contents of the files */
  digests: Set<string>
  lines: number
  leftOut: number
}

function reached({files, lines}: Gathered, limits: SourceLimits): boolean {
  return files.length >= limits.files || lines >= limits.lines
}

function add(gathered: Gathered, {path, text}: {path: string; text: SourceContent}, limits: SourceLimits): void {
  if (text === undefined) return
  if (text === tooMuch || reached(gathered, limits)) {
    gathered.leftOut++
    return
  }
  const digest = createHash('sha256').update(text).digest('base64')
  if (gathered.digests.has(digest)) return
  gathered.digests.add(digest)
  const file = foldSource(path, text)
  gathered.files.push(file)
  gathered.lines += file.count
}

/** Stands for a text that is beyond a limit. */
const tooMuch = Symbol('too much')

/** `undefined` for what is no text of the project. */
type SourceContent = string | typeof tooMuch | undefined

async function textAt(file: string, tree: FileTree, {fileSize}: SourceLimits): Promise<SourceContent> {
  const size = await tree.size(file)
  if (size === undefined) return undefined
  if (size > fileSize) return tooMuch
  const read = await tree.read(file)
  return 'text' in read ? read.text : undefined
}

async function walkedFiles(root: string, tree: FileTree): Promise<string[]> {
  const ignoreFiles = createIgnoreFiles()
  const found: string[] = []
  for (const file of tree.walk(root, ignoreFiles)) {
    if (!ignoreFiles.ignores(file, false)) found.push(slashedPath(root, file))
  }
  return found
}
