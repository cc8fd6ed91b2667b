import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {lstat} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {createMatcher} from '../config/globs.js'
import {slashedPath} from '../config/slashed-path.js'
import {foldSource, indexSources, type SourceFile, type SourceIndex} from '../document/copied/source-index.js'
import {walkFiles} from './discover.js'
import {createIgnoreFiles} from './ignore-files.js'
import {readSource} from './read-source.js'

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
  limits: SourceLimits = defaultLimits
): Promise<SourceIndex> {
  const deadline = performance.now() + limits.milliseconds
  const paths = await listSources(patterns, root)
  const gathered: Gathered = {files: [], digests: new Set(), lines: 0, leftOut: 0}
  for (let at = 0; at < paths.length; at += inFlight) {
    const batch = paths.slice(at, at + inFlight)
    const isFull = performance.now() > deadline || reached(gathered, limits)
    const texts: SourceContent[] = isFull
      ? batch.map(() => tooMuch)
      : await Promise.all(batch.map((path) => textAt(root, path, limits)))
    for (const [index, path] of batch.entries()) add(gathered, {path, text: texts[index]}, limits)
  }
  return indexSources(gathered.files, gathered.leftOut)
}

/** The files that may hold source code, relative to the root and sorted. */
export async function listSources(patterns: readonly string[], root: string): Promise<string[]> {
  const matches = createMatcher(patterns, root)
  const listed = (await trackedFiles(root)) ?? (await walkedFiles(root))
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

async function textAt(root: string, path: string, {fileSize}: SourceLimits): Promise<SourceContent> {
  const file = join(root, path)
  const stats = await lstat(file).catch(() => undefined)
  if (!stats?.isFile()) return undefined
  if (stats.size > fileSize) return tooMuch
  const read = readSource(file)
  return 'text' in read ? read.text : undefined
}

/** What git tracks below a folder; `undefined` outside of a repository and without git. */
async function trackedFiles(root: string): Promise<string[] | undefined> {
  // The monitor of a stranger's repository is a program of his.
  const command = ['-c', 'core.fsmonitor=false', 'ls-files', '-z']
  try {
    const {stdout} = await promisify(execFile)('git', command, {cwd: root, maxBuffer: 64_000_000})
    return [...new Set(stdout.split('\0').filter(Boolean))]
  } catch {
    // No git or no repository of git's own making: the walk gives the answer.
    return undefined
  }
}

async function walkedFiles(root: string): Promise<string[]> {
  const ignoreFiles = createIgnoreFiles()
  const found: string[] = []
  for await (const file of walkFiles(root, ignoreFiles)) {
    if (!(await ignoreFiles.ignores(file, false))) found.push(slashedPath(root, file))
  }
  return found
}
