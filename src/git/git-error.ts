/** Why git cannot tell what a run needs: one paragraph of what, where and what to do. The command line ends with status 2. */
export class GitError extends Error {
  override readonly name = 'GitError'
}
