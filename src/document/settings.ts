/** What the configuration tells a document about itself; shared by all rules. */
export interface DocumentSettings {
  /** more headings for a topic, in any language */
  readonly vocabulary?: Readonly<Record<string, readonly string[]>> | undefined
  /** whether configuration names this file as a design document; `undefined` when it names none */
  readonly isDesign?: boolean | undefined
  /** whether it is judged as a whole also when its life is over; default: no */
  readonly judgeClosed?: boolean | undefined
  /** paths and globs of the product requirements, from the root; `undefined` when the configuration names none */
  readonly requirements?: readonly string[] | undefined
  /** globs of the source code that it must not copy, from the root; `undefined` when the configuration names none */
  readonly sources?: readonly string[] | undefined
}
