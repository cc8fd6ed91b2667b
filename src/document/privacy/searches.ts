import type {Span} from '../text/span.js'

/** Private data that was found. */
export interface Detection<Kind extends string = string> extends Span {
  readonly kind: Kind
  readonly label: string
  /** as the source has it */
  readonly value: string
}

/** The searches for private data in one document. */
export interface Searches {
  /** what a search finds; it is made once for whoever asks by the same key */
  found<Kind extends string>(
    key: object,
    search: () => Promise<readonly Detection<Kind>[]>
  ): Promise<readonly Detection<Kind>[]>
  /** what a search works out on its way and keeps; it is made once for whoever asks by the same key */
  noted<Value>(key: object, make: () => Value): Value
}

/** Begin without any: several rules and the masking of reports look for the same. */
export function createSearches(): Searches {
  const known = new Map<object, Promise<readonly Detection[]>>()
  const found = (key: object, search: () => Promise<readonly Detection[]>) => {
    const made = known.get(key) ?? search()
    known.set(key, made)
    return made
  }
  const notes = new Map<object, unknown>()
  const noted = (key: object, make: () => unknown) => {
    if (!notes.has(key)) notes.set(key, make())
    return notes.get(key)
  }
  // A search finds what its key stands for, which a map of all of them cannot say.
  return {found: found as Searches['found'], noted: noted as Searches['noted']}
}
