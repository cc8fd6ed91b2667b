/** How the headings of one topic read; all entries are in the normal form of `normaliseHeading`. */
export interface TopicWords {
  /** whole headings, or whole members of a heading joined by "and", "or" or "/" */
  readonly exact: readonly string[]
  /** what a heading may end in, before any "of …", "for …", "considered …" */
  readonly heads: readonly string[]
  /** anchored patterns, tried last and only on short headings, each after the words of which such a heading has one */
  readonly patterns?: readonly (readonly [words: string, pattern: RegExp])[]
}
