import type {Span} from '../text/span.js'

/** The id of a requirement: `REQ-12`, `PAY-NFR-3`, `FR-4.2`. */
export interface RequirementId {
  /** what stands before the number: `PAY-NFR` */
  readonly prefix: string
  /** the same for all ways to write an id: no zeros in front */
  readonly key: string
}

/** A requirement where it is defined. */
export interface Requirement extends RequirementId {
  /** as written */
  readonly id: string
  /** where its id stands; in a table that is no Markdown, the offset in that file */
  readonly span: Span
  /** whether it is marked as dropped */
  readonly dropped: boolean
}

/** The shape of an id in running text. */
export const idPattern =
  /(?<![\w-])([A-Z][A-Z0-9]{0,11}(?:-[A-Z][A-Z0-9]{0,11}){0,3})[-_](\d{1,5}(?:\.\d{1,3}){0,3})(?![\w]|-\d)/g

/** Read one id that a text consists of; `undefined` for other texts. */
export function readId(text: string): RequirementId | undefined {
  const [, prefix, number] =
    /^([A-Za-z]{1,12}(?:[-_][A-Za-z]{1,12}){0,3})[-_. ]?(\d{1,5}(?:\.\d{1,3}){0,3})$/.exec(text.trim()) ?? []
  return prefix === undefined || number === undefined ? undefined : idOf(prefix, number)
}

/** An id from its two parts. */
export function idOf(prefix: string, number: string): RequirementId {
  const numbers = number.split('.').map(Number)
  return {prefix: prefix.toUpperCase(), key: `${prefix.toUpperCase()}-${numbers.join('.')}`}
}

const droppedWord =
  "(?:dropped|removed|withdrawn|rejected|cancell?ed|obsolete|deprecated|superseded|out of scope|descoped|won'?t (?:do|have|fix))"
const droppedValue = new RegExp(`^${droppedWord}\\.?$`, 'i')
const droppedMark = new RegExp(
  `[([]\\s?${droppedWord}\\s?[)\\]]|\\b(?:status|state)\\s?:\\s?${droppedWord}|^${droppedWord}\\s?:`,
  'i'
)

/** Whether the value of a status says that a requirement was dropped. */
export function isDroppedValue(text: string): boolean {
  return droppedValue.test(text.trim())
}

/** Whether a sentence marks what it is about as dropped: "(dropped)", "Status: withdrawn". */
export function isMarkedDropped(text: string): boolean {
  return droppedMark.test(text.slice(0, 2000))
}
