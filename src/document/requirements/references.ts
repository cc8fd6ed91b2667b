import type {Document} from '../document.js'
import type {Span} from '../text/span.js'
import {idOf, idPattern, type RequirementId} from './requirement.js'

/** A place where a document refers to a requirement. */
export interface RequirementReference extends RequirementId, Span {
  /** as written */
  readonly id: string
}

/** Between the two ends of a range of ids: "REQ-1 to REQ-4", "REQ-1–REQ-4". */
const rangeWords = /^[\s`\])]{0,3}(?:–|—|-|\.{2,3}|…|to|through|until)[\s`[(]{0,3}$/

/** A range of more ids than this is none. */
const rangeLimit = 100

/** All references to ids of some prefixes in source order, diagrams and code among them; a range refers to all between. */
export function findReferences({source}: Document, prefixes: ReadonlySet<string>): readonly RequirementReference[] {
  const found: RequirementReference[] = []
  for (const match of source.matchAll(idPattern)) {
    const [id, prefix = '', number = ''] = match
    if (!prefixes.has(prefix)) continue
    const last = found.at(-1)
    const reference = {...idOf(prefix, number), id, start: match.index, end: match.index + id.length}
    if (last?.prefix === prefix && rangeWords.test(source.slice(last.end, Math.min(reference.start, last.end + 20)))) {
      found.push(...between(last, reference))
    }
    found.push(reference)
  }
  return found
}

function between(first: RequirementReference, last: RequirementReference): readonly RequirementReference[] {
  const [from, to] = [numberOf(first), numberOf(last)]
  if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > rangeLimit) return []
  return Array.from({length: Math.max(0, to - from - 1)}, (_, at) => ({
    ...last,
    ...idOf(last.prefix, String(from + at + 1))
  }))
}

function numberOf({key, prefix}: RequirementId): number {
  return Number(key.slice(prefix.length + 1))
}
