import type {Node, Position} from 'unist'
import type {RangePosition} from '../document/text/lines.js'
import type {Span} from '../document/text/span.js'
import type {ChecklistItem} from './checklist.js'
import type {Severity} from './severity.js'

/** Where a finding stands: a span of offsets, a node, or a position with offsets. */
export type Place = Span | Node | Position

/** Replace a half-open range of UTF-16 offsets (after a byte order mark) by a text. */
export interface Edit {
  range: readonly [start: number, end: number]
  text: string
}

/** An edit that a person has to agree to. */
export interface Suggestion {
  message: string
  edits: Edit[]
}

/** Another place that explains a finding. */
export interface RelatedPlace {
  message: string
  position: RangePosition
}

/** What a rule says of one place in a document. */
export interface Finding {
  ruleId: string
  severity: Severity
  message: string
  position: RangePosition
  note?: string
  /** safe to apply unseen */
  fix?: Edit[]
  suggestions?: Suggestion[]
  related?: RelatedPlace[]
}

/** What made a checklist item pass. */
export interface Evidence {
  item: ChecklistItem
  ruleId: string
  line: number
  reason: string
}

/** Why a checklist item does not apply to a document. */
export interface Exemption {
  item: ChecklistItem
  ruleId: string
  reason: string
}

/** What a rule adds to its message. */
export interface FindingDetails {
  place: Place
  note?: string | undefined
  fix?: Edit[] | undefined
  suggestions?: Suggestion[] | undefined
  related?: {place: Place; message: string}[] | undefined
}

/** How a rule speaks: call it with a message and its place; tell `evidence` what made a checklist item pass, and `exempt` why one does not apply. */
export interface Report {
  (message: string, finding: FindingDetails): void
  evidence(item: ChecklistItem, place: Place, reason: string): void
  exempt(item: ChecklistItem, reason: string): void
}
