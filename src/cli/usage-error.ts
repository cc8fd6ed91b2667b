/** A command line that cannot be understood: one paragraph of what stands there and what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
