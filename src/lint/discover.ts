import {type Dirent, readdirSync, type Stats, statSync} from 'node:fs'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import picomatch from 'picomatch'
import {slashed} from '../config/slashed-path.js'
import {createCoverage} from './coverage.js'
import {createIgnoreFiles, type IgnoreFiles} from './ignore-files.js'
import {liesWithin} from './lies-within.js'
import {RunError} from './run-error.js'

/** Which files of a run are linted. */
export interface DiscoverOptions {
  /** absolute; patterns are relative to it */
  cwd: string
  /** whether `.gitignore` and `.designlintignore` count; default: true */
  useIgnoreFiles?: boolean | undefined
  /** globs relative to `cwd` of files to leave out */
  ignorePatterns?: readonly string[] | undefined
  /** whether a pattern that matches no Markdown file is an error; default: true */
  errorOnUnmatched?: boolean | undefined
}

/** A file of the run: its absolute path, and whether it was named itself. */
export interface FoundFile {
  path: string
  named: boolean
}

const markdown = /\.(?:md|markdown)$/i
const neverEntered = new Set(['node_modules', '.git', '.hg', '.svn'])

/** Whether a file lies in a folder that no walk from `folder` enters, such as the packages that are installed there. */
export function isNeverWalked(folder: string, file: string): boolean {
  return relative(folder, dirname(file))
    .split(sep)
    .some((name) => neverEntered.has(name))
}

/** What is needed to decide on one file. */
interface Selection {
  ignoreFiles: IgnoreFiles | undefined
  excluded: (path: string) => boolean
}

/**
 * The files that paths, folders and globs stand for, sorted by path. A file that is named and ignored is left out without
 * a word, because hooks pass such files.
 * @throws {RunError} for a path that is missing or unreadable, or a pattern that matches no Markdown file
 */
export function discoverFiles(patterns: readonly string[], options: DiscoverOptions): FoundFile[] {
  const {cwd, errorOnUnmatched = true} = options
  const selection = createSelection(options)
  const found = new Map<string, FoundFile>()
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    const files = expand(pattern, cwd, selection)
    if (files === undefined && errorOnUnmatched) throw unmatched(pattern)
    for (const file of files ?? []) if (file.named || !found.has(file.path)) found.set(file.path, file)
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/**
 * Of some files, named by their absolute paths, the Markdown ones that paths, folders and globs mean; they need not be on
 * the disk.
 * @throws {RunError} for a path that is missing
 */
export function selectFiles(
  files: readonly string[],
  patterns: readonly string[],
  options: DiscoverOptions
): FoundFile[] {
  const {cwd, errorOnUnmatched = true} = options
  for (const pattern of errorOnUnmatched ? patterns : []) {
    const covers = createCoverage([pattern], cwd)
    const isThere = isGlob(pattern) || files.some(covers) || statOf(resolve(cwd, pattern), pattern)
    if (!isThere) throw unmatched(pattern)
  }
  const selection = createSelection(options)
  const covers = createCoverage(patterns, cwd)
  const found: FoundFile[] = []
  for (const path of [...files].sort()) {
    if (markdown.test(path) && covers(path) && isSelected(path, selection)) found.push({path, named: false})
  }
  return found
}

function createSelection({cwd, useIgnoreFiles = true, ignorePatterns = []}: DiscoverOptions): Selection {
  const isExcluded = ignorePatterns.length > 0 ? picomatch([...ignorePatterns], {dot: true}) : () => false
  return {
    ignoreFiles: useIgnoreFiles ? createIgnoreFiles() : undefined,
    excluded: (path) => isExcluded(slashed(relative(cwd, path)))
  }
}

/** The files of one pattern; `undefined` when it matches nothing at all. */
function expand(pattern: string, cwd: string, selection: Selection): FoundFile[] | undefined {
  const path = resolve(cwd, pattern)
  const stats = statOf(path, pattern)
  if (stats?.isDirectory()) {
    const files: FoundFile[] = []
    let seen = false
    for (const file of walk(path, cwd, selection)) {
      seen = true
      if (isSelected(file, selection)) files.push({path: file, named: false})
    }
    return seen ? files : undefined
  }
  if (stats) return isSelected(path, selection) ? [named(path, pattern)] : []
  return isGlob(pattern) ? expandGlob(pattern, cwd, selection) : undefined
}

function expandGlob(pattern: string, cwd: string, selection: Selection): FoundFile[] | undefined {
  const {base, glob} = picomatch.scan(slashed(pattern))
  const folder = resolve(cwd, base)
  const matches = picomatch(glob, {dot: true})
  const stats = statOf(folder, pattern)
  if (!stats?.isDirectory()) return undefined
  const files: FoundFile[] = []
  let seen = false
  for (const file of walk(folder, cwd, selection)) {
    if (!matches(slashed(relative(folder, file)))) continue
    seen = true
    if (isSelected(file, selection)) files.push({path: file, named: false})
  }
  return seen ? files : undefined
}

/** The Markdown files below a folder. */
function* walk(folder: string, cwd: string, {ignoreFiles}: Selection): Generator<string> {
  const top = liesWithin(folder, cwd) ? cwd : folder
  for (const path of walkFiles(folder, ignoreFiles, top)) if (markdown.test(path)) yield path
}

/**
 * The files below a folder that are not ignored. Links to folders are not followed: they may lead in circles. Nor are links
 * to files that lie outside of `top`: what a stranger's repository points at is not his to show or to change.
 */
export function* walkFiles(folder: string, ignoreFiles?: IgnoreFiles, top = folder): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (neverEntered.has(entry.name) || ignoreFiles?.ignores(path, true)) continue
      yield* walkFiles(path, ignoreFiles, top)
    } else if (entry.isFile() || isFileLink(entry, path, top)) yield path
  }
}

/** A folder and those below it that are not ignored; one that cannot be listed, or has just gone, has none below it. */
export function* walkFolders(folder: string, ignoreFiles?: IgnoreFiles): Generator<string> {
  yield folder
  for (const entry of readableEntries(folder)) {
    const path = join(folder, entry.name)
    if (!entry.isDirectory() || neverEntered.has(entry.name) || ignoreFiles?.ignores(path, true)) continue
    yield* walkFolders(path, ignoreFiles)
  }
}

function readableEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    return []
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    throw new RunError(`Unexpected unreadable folder \`${folder}\` (${codeOf(error)}), expected one that can be listed`)
  }
}

function isFileLink(entry: Dirent, path: string, top: string): boolean {
  if (!entry.isSymbolicLink() || !liesWithin(path, top)) return false
  try {
    return statSync(path).isFile()
  } catch {
    // A dangling link is met again, and reported, when the file is read.
    return true
  }
}

function isSelected(path: string, {ignoreFiles, excluded}: Selection): boolean {
  return !excluded(path) && !ignoreFiles?.ignores(path, false)
}

function named(path: string, pattern: string): FoundFile {
  if (!/\.mdx$/i.test(path)) return {path, named: true}
  throw new RunError(
    `Unexpected MDX file \`${pattern}\`, expected Markdown (.md, .markdown): MDX is JavaScript as much as text, so its fences and headings cannot be judged as a document's. Convert it, or leave it out of the paths`
  )
}

function statOf(path: string, pattern: string): Stats | undefined {
  try {
    return statSync(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new RunError(
      `Unexpected unreadable path \`${pattern}\` (${code}), expected a file or folder that can be read`
    )
  }
}

function unmatched(pattern: string): RunError {
  const what = isGlob(pattern) ? 'matches no Markdown file' : 'is missing or holds no Markdown file'
  return new RunError(
    `Unexpected path \`${pattern}\`, which ${what}, expected a file, a folder or a glob with .md or .markdown files. Check the spelling, or allow it with --no-error-on-unmatched`
  )
}

function isGlob(pattern: string): boolean {
  return picomatch.scan(slashed(pattern)).isGlob
}

/** The code of a system error, or its text. */
function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException)?.code ?? String(error)
}

/** The name that reports use for a file: relative to the working directory, or absolute when it lies outside. */
export function displayPath(path: string, cwd: string): string {
  const relativePath = relative(cwd, path)
  const outside = relativePath === '' || relativePath === '..' || relativePath.startsWith(`..${sep}`)
  return slashed(outside || isAbsolute(relativePath) ? path : relativePath) || basename(path)
}
