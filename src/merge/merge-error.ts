/** Why reports cannot be merged: one paragraph of what, where and what to do. */
export class MergeError extends Error {
  override readonly name = 'MergeError'
}
