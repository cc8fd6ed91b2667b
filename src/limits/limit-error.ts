/** What a document asks for that is beyond a bound: time or depth. The message is a finding's, the note its remedy. */
export class LimitError extends Error {
  override readonly name = 'LimitError'

  constructor(
    message: string,
    readonly note: string
  ) {
    super(message)
  }
}
