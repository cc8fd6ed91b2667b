import type {Span} from '../text/span.js'

/** What a stretch of code that encloses statements is. */
export type RegionKind =
  /** the whole text */
  | 'file'
  /** body of a named function, method, constructor, accessor or computed property */
  | 'function'
  /** body of an anonymous function */
  | 'lambda'
  /** body of `if`, `for`, `try`, … */
  | 'control'
  /** class, interface, struct, enum, module, namespace, … */
  | 'type'
  /** accessors of a property */
  | 'property'
  /** object, initialiser, composite literal */
  | 'data'
  /** bare braces */
  | 'group'

/** A statement or member: text from one boundary to the next, with the regions inside it. */
export interface Item extends Span {
  readonly regions: readonly Region[]
}

/** A stretch of code with what stands before it, as spans of the blanked code. */
export interface Region extends Span {
  readonly kind: RegionKind
  /** from the first attribute to just before the opening */
  readonly head: Span
  /** the head without attributes, comments and the content of brackets, blanks folded */
  readonly signature: string
  /** from the opening to just after the closing; `start` and `end` are the content between them */
  readonly outer: Span
  readonly parent: Region | undefined
  readonly items: readonly Item[]
}

/** A region while it is being read. */
export type OpenRegion = {-readonly [Key in keyof Region]: Region[Key]} & {items: Item[]}

/** An item while it is being read. */
export type OpenItem = {start: number; end: number; regions: OpenRegion[]}

/** The region of a whole text, still empty. */
export function fileRegion(length: number): OpenRegion {
  const span = {start: 0, end: length}
  return {...span, kind: 'file', head: {start: 0, end: 0}, signature: '', outer: span, parent: undefined, items: []}
}

/** All regions below one, outermost first, in source order. */
export function descendants(region: Region): Region[] {
  const found: Region[] = []
  const stack = [region]
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at !== region) found.push(at)
    for (const item of at.items.toReversed()) for (const inner of item.regions.toReversed()) stack.push(inner)
  }
  return found
}
