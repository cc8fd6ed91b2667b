/** Why a run could not do its work: one paragraph of what, where and what to do. The command line ends with status 2. */
export class RunError extends Error {
  override readonly name = 'RunError'
}
