/** Why git cannot tell what a run needs: one paragraph of what, where and what to do. The command line ends with status 2. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/** The error of a clone that was made without some contents and lacks what a run needs. */
export function lackOfObjects(): GitError {
  return new GitError(
    'Unexpected lack of objects in this clone, which was made without some contents (`--filter`), expected those of the files that changed: a run fetches nothing. Fetch them by running `git diff --stat <ref>` once with the ref of `--since`, or clone without a filter'
  )
}
