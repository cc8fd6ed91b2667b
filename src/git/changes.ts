import {join} from 'node:path'
import {recordsOf} from './git.js'
import {GitError} from './git-error.js'
import {mergeBase} from './merge-base.js'
import type {Repository} from './repository.js'

/** A file that differs from a commit. */
export interface Change {
  /** absolute */
  path: string
  /** the blob that it was, under another name perhaps; `undefined` for a new file */
  before: string | undefined
}

const diff = ['diff', '--raw', '-z', '--no-abbrev', '-M', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all']

/** What the next commit changes. @throws {GitError} in the middle of a conflict */
export async function stagedChanges(repository: Repository): Promise<Change[]> {
  const [unmerged] = recordsOf(await repository.git.run(['ls-files', '--unmerged', '-z']))
  if (unmerged !== undefined) {
    const path = unmerged.slice(unmerged.indexOf('\t') + 1)
    throw new GitError(
      `Unexpected merge conflict in \`${path}\`, expected an index without one. Resolve it and stage the file with \`git add\``
    )
  }
  return changesOf(repository, await repository.git.run([...diff, '--cached', '--diff-filter=ACMRT']))
}

/** What the working tree changes since it parted from a ref, files that git does not track among them. @throws {GitError} */
export async function changesSince(repository: Repository, ref: string): Promise<Change[]> {
  const base = await mergeBase(repository, ref)
  const changed = changesOf(repository, await repository.git.run([...diff, '--diff-filter=ACMRT', base, '--']))
  const untracked = recordsOf(await repository.git.run(['ls-files', '--others', '--exclude-standard', '-z']))
  // A repository inside of this one is listed as a folder.
  const added = untracked
    .filter((path) => !path.endsWith('/'))
    .map((path) => ({path: join(repository.root, path), before: undefined}))
  const known = new Set(changed.map(({path}) => path))
  return [...changed, ...added.filter(({path}) => !known.has(path))]
}

/** `:<mode> <mode> <blob> <blob> <status>`, the path and, of a rename, the new path, each with NUL at its end. */
function changesOf({root}: Repository, output: Buffer): Change[] {
  const records = recordsOf(output).values()
  const changes: Change[] = []
  for (const head of records) {
    const [, mode = '', blob = '', , status = ''] = head.split(' ')
    const first = records.next().value
    const path = /^[RC]/.test(status) ? records.next().value : first
    if (path === undefined || mode === submodule) continue
    changes.push({path: join(root, path), before: status.startsWith('A') || /^0+$/.test(blob) ? undefined : blob})
  }
  return changes
}

const submodule = '160000'
