import {join} from 'node:path'
import {createMatcher} from '../config/globs.js'
import {slashedPath} from '../config/slashed-path.js'
import type {FoldedLines} from '../document/copied/fold-lines.js'
import {foldSource, indexSources, type SourceFile, type SourceIndex} from '../document/copied/source-index.js'
import {digest} from './cache/digest.js'
import type {SourceCache} from './cache/source-cache.js'
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

/** Where source code is read from. */
export interface SourceOrigin {
  /** default: the disk */
  tree?: FileTree | undefined
  /** of files of the disk */
  cache?: SourceCache | undefined
}

/** Files that are open at once. */
const inFlight = 32

/** Files of text that quote source code instead of being it. */
const prose = /\.(?:md|markdown|mdx|rst|adoc|asciidoc|txt|html?|ipynb)$/i

/**
 * Index the source code that globs match: the files that git tracks or, where git gives no answer, those that no ignore
 * file leaves out. Of files with the same content the first by path counts. Links, prose, binaries and files that cannot be
 * read are no source code; files beyond the limits are counted. A cache answers for files of the disk that were folded before.
 */
export async function gatherSources(
  patterns: readonly string[],
  root: string,
  {tree = disk, cache, ...given}: Partial<SourceLimits> & SourceOrigin = {}
): Promise<SourceIndex> {
  const limits = {...defaultLimits, ...given}
  const deadline = performance.now() + limits.milliseconds
  const paths = await listSources(patterns, root, tree)
  const gathered: Gathered = {files: [], digests: new Set(), lines: 0, leftOut: 0}
  for (let at = 0; at < paths.length; at += inFlight) {
    const batch = paths.slice(at, at + inFlight)
    const isFull = performance.now() > deadline || reached(gathered, limits)
    const contents: SourceContent[] = isFull
      ? batch.map(() => tooMuch)
      : await Promise.all(batch.map((path) => contentAt(join(root, path), {tree, cache}, limits)))
    for (const [index, path] of batch.entries()) add(gathered, {path, content: contents[index]}, limits)
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

function add(gathered: Gathered, {path, content}: {path: string; content: SourceContent}, limits: SourceLimits): void {
  if (content === undefined) return
  if (content === tooMuch || reached(gathered, limits)) {
    gathered.leftOut++
    return
  }
  if (gathered.digests.has(content.digest)) return
  gathered.digests.add(content.digest)
  const file = {...content.fold(), path}
  gathered.files.push(file)
  gathered.lines += file.count
}

/** Stands for a text that is beyond a limit. */
const tooMuch = Symbol('too much')

/** `undefined` for what is no text of the project. */
type SourceContent = {digest: string; fold: () => FoldedLines} | typeof tooMuch | undefined

async function contentAt(
  file: string,
  {tree = disk, cache}: SourceOrigin,
  {fileSize}: SourceLimits
): Promise<SourceContent> {
  const size = await tree.size(file)
  if (size === undefined) return undefined
  if (size > fileSize) return tooMuch
  const known = cache?.recall(file)
  if (known) return {digest: known.digest, fold: () => known.lines}
  const read = await tree.read(file)
  if (!('text' in read)) return undefined
  const {text} = read
  const name = digest(text)
  return {digest: name, fold: () => cache?.recallContent(file, name) ?? foldAnew(file, {text, digest: name}, cache)}
}

function foldAnew(file: string, {text, digest}: {text: string; digest: string}, cache?: SourceCache): FoldedLines {
  const lines = foldSource(file, text)
  cache?.keep(file, {digest, lines})
  return lines
}

async function walkedFiles(root: string, tree: FileTree): Promise<string[]> {
  const ignoreFiles = createIgnoreFiles()
  const found: string[] = []
  for (const file of tree.walk(root, ignoreFiles)) {
    if (!ignoreFiles.ignores(file, false)) found.push(slashedPath(root, file))
  }
  return found
}
