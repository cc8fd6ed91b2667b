/** A flag of a command: what it is called, what value it takes and what it does. */
export interface Flag<Kind extends FlagKind = FlagKind> {
  readonly kind: Kind
  /** one letter */
  readonly short?: string
  /** how help names the value: `<file>` */
  readonly value?: string
  /** what it does, in the imperative, without a capital or a full stop */
  readonly summary: string
  /** the smallest legal count; default: 0 */
  readonly least?: number
  /** the only legal values; reading the command line refuses others */
  readonly choices?: readonly string[]
  /** what a shell offers for the value, where others are legal too */
  readonly completes?: Completes
  /** what stands between several values in one, each of which a shell completes */
  readonly separator?: ','
}

/** What a shell offers: paths, or these words. */
export type Completes = 'file' | 'folder' | readonly string[]

/**
 * What a flag takes: a `switch` nothing; `text` one value; `list` one value each time it stands there; `count` a whole
 * number; `optional` a value after `=` or none.
 */
export type FlagKind = 'switch' | 'text' | 'list' | 'count' | 'optional'

/** The flags of a command by their names without dashes. */
export type Flags = Readonly<Record<string, Flag>>

interface ValueOf {
  switch: boolean
  text: string | undefined
  list: readonly string[]
  count: number | undefined
  optional: string | true | undefined
}

/** What the flags of a command were set to. */
export type FlagValues<Table extends Flags> = {readonly [Name in keyof Table]: ValueOf[Table[Name]['kind']]}
