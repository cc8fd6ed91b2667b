import {createBlobReader, type ReadBlob} from '../git/blobs.js'
import {type Change, changesSince, stagedChanges} from '../git/changes.js'
import {GitError} from '../git/git-error.js'
import {type IndexEntry, indexEntries, stageTexts} from '../git/index-entries.js'
import {openRepository, type Repository} from '../git/repository.js'
import {changedLines, holdBackUnchanged} from '../lint/changed-lines.js'
import {displayPath, selectFiles} from '../lint/discover.js'
import type {ReadFile} from '../lint/file-linter.js'
import {disk, type FileTree} from '../lint/file-tree.js'
import {createIndexTree} from '../lint/index-tree.js'
import {decode} from '../lint/read-source.js'
import type {Context} from './command.js'
import {conflict} from './conflict.js'
import {wantsFixes} from './fixing.js'
import {UsageError} from './usage-error.js'

/** What the flags say of git. */
export interface ChangeFlags {
  staged: boolean
  since: string | undefined
  'changed-lines': boolean
  'update-baseline': boolean
  watch: boolean
  fix: boolean
  'unsafe-fixes': boolean
  diff: boolean
}

/** The part of a run that git decides on. */
export interface Changes {
  /** absolute paths of the files that changed */
  among: readonly string[]
  tree: FileTree
  /** a file whose findings outside of the changed lines are held back, where that is asked for */
  narrow: ((file: ReadFile) => ReadFile) | undefined
  /** whether results stand for the files on the disk, as a cache keeps them */
  isCacheable: boolean
  /** put the files that were fixed into the index again, where they came from it */
  restage(): Promise<void>
}

/** What git says of a run; `undefined` where no flag asks. @throws {UsageError | GitError} when it cannot be said */
export async function readChanges(
  flags: ChangeFlags,
  words: readonly string[],
  context: Pick<Context, 'cwd' | 'env'>
): Promise<Changes | undefined> {
  if (!flags.staged && flags.since === undefined) return undefined
  const repository = await openRepository(context.cwd, context.env)
  const readBlob = createBlobReader(repository)
  const changes =
    flags.since === undefined ? await stagedChanges(repository) : await changesSince(repository, flags.since)
  const narrow = flags['changed-lines'] ? narrowing(changes, readBlob) : undefined
  const among = changes.map(({path}) => path)
  if (!flags.staged) return {among, tree: disk, narrow, isCacheable: !narrow, restage: async () => undefined}
  const entries = await indexEntries(repository)
  const tree = createIndexTree(entries, readBlob)
  const restage = await restaging(flags, {among, words, cwd: context.cwd, tree, entries, repository})
  return {among, tree, narrow, isCacheable: false, restage}
}

/** Refuse flags that contradict each other. @throws {UsageError} */
export function refuseChanges(flags: ChangeFlags, words: readonly string[]): void {
  const asked = flags.staged ? '--staged' : flags.since === undefined ? undefined : '--since'
  if (flags.staged && flags.since !== undefined) throw conflict('--staged', '--since')
  if (asked !== undefined && flags.watch) throw conflict(asked, '--watch')
  if (asked !== undefined && words.includes('-')) throw conflict(asked, '-')
  if (flags['changed-lines'] && asked === undefined) {
    throw new UsageError('Unexpected `--changed-lines` alone, expected `--staged` or `--since <ref>` beside it')
  }
  if (!flags['update-baseline']) return
  if (flags.staged) throw conflict('--update-baseline', '--staged')
  if (flags['changed-lines']) throw conflict('--update-baseline', '--changed-lines')
}

/** Fixes move lines, so the changed ones are found for each text that is linted. */
function narrowing(changes: readonly Change[], readBlob: ReadBlob): (file: ReadFile) => ReadFile {
  const blobs = new Map(changes.map(({path, before}) => [path, before]))
  const textBefore = async (path: string) => {
    const blob = blobs.get(path)
    const read = blob === undefined ? undefined : decode(await readBlob(blob))
    return read && 'text' in read ? read.text : undefined
  }
  return (file) => ({
    ...file,
    lint: async (text) => {
      const result = await file.lint(text)
      return holdBackUnchanged(result, await changedLines(await textBefore(file.path), text))
    }
  })
}

interface Staged {
  among: readonly string[]
  words: readonly string[]
  cwd: string
  tree: FileTree
  entries: ReadonlyMap<string, IndexEntry>
  repository: Repository
}

/**
 * Fixes are written to the file and to the index. That is safe only where both hold the same: of a file that is staged in
 * part, the rest would be committed with it.
 */
async function restaging(flags: ChangeFlags, staged: Staged): Promise<Changes['restage']> {
  if (!wantsFixes(flags) || flags.diff) return async () => undefined
  const {among, words, cwd, tree, entries, repository} = staged
  const files = selectFiles(among, words, {cwd, errorOnUnmatched: false})
  const texts = new Map<string, string>()
  for (const {path} of files) {
    const [inIndex, onDisk] = [await tree.read(path), await disk.read(path)]
    if (!('text' in inIndex)) continue
    if (!('text' in onDisk) || onDisk.text !== inIndex.text) throw partlyStaged(displayPath(path, cwd))
    texts.set(path, inIndex.text)
  }
  return async () => {
    const fixed: {path: string; mode: string; text: string}[] = []
    for (const [path, before] of texts) {
      const entry = entries.get(path)
      const now = await disk.read(path)
      if (entry && 'text' in now && now.text !== before) fixed.push({path, mode: entry.mode, text: now.text})
    }
    await stageTexts(repository, fixed)
  }
}

function partlyStaged(name: string): GitError {
  return new GitError(
    `Unexpected changes of \`${name}\` beside what is staged, expected the same in the file and in the index: \`--fix --staged\` would commit the rest with it. Stage all of it with \`git add\`, put the rest away with \`git stash --keep-index\`, or fix without \`--staged\``
  )
}
