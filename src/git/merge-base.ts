import {GitFailure} from './git.js'
import {GitError} from './git-error.js'
import type {Repository} from './repository.js'

/** The commit where the history of a ref and that of the working tree part. @throws {GitError} where there is none */
export async function mergeBase(repository: Repository, ref: string): Promise<string> {
  // No ref begins with a hyphen, and what does would be taken for an option.
  const tip = ref.startsWith('-') || ref === '' ? undefined : await commitAt(repository, ref)
  if (tip === undefined) throw unknownRef(ref, await isShallow(repository))
  const head = await commitAt(repository, 'HEAD')
  if (head === undefined)
    throw new GitError(
      'Unexpected repository without a commit, expected one to compare with. Commit first, or use `--staged`'
    )
  const base = await lineOf(repository, ['merge-base', tip, head])
  if (base !== undefined) return base
  if (await isShallow(repository)) {
    throw new GitError(
      `Unexpected shallow clone in which \`${ref}\` and \`HEAD\` have no commit in common, expected the history up to where they part. Fetch more with \`git fetch --unshallow\`, or check out the whole history (\`fetch-depth: 0\` in GitHub Actions, \`GIT_DEPTH: 0\` in GitLab)`
    )
  }
  throw new GitError(
    `Unexpected \`${ref}\`, which has no commit in common with \`HEAD\`, expected a ref of the same history`
  )
}

function unknownRef(ref: string, shallow: boolean): GitError {
  const hint = shallow ? '. This clone is shallow: it may lack the branch' : ''
  return new GitError(
    `Unexpected ref \`${ref}\`, expected a branch, tag or commit that this repository has. Check the spelling with \`git branch --all\`, or fetch it${hint}`
  )
}

function commitAt(repository: Repository, ref: string): Promise<string | undefined> {
  return lineOf(repository, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
}

async function isShallow(repository: Repository): Promise<boolean> {
  return (await lineOf(repository, ['rev-parse', '--is-shallow-repository'])) === 'true'
}

/** What a command prints; `undefined` when it fails. */
async function lineOf({git}: Repository, argv: readonly string[]): Promise<string | undefined> {
  try {
    return (await git.run(argv)).toString().trim()
  } catch (error) {
    if (error instanceof GitFailure) return undefined
    throw error
  }
}
