import type {Document} from '../document.js'
import type {Span} from '../text/span.js'
import {contextOf} from './context.js'
import type {Detection} from './searches.js'
import {escapedBlank, type SuspectLine, type Suspicion} from './suspects.js'

/** From this score on a candidate is reported. */
const threshold = 0.6

/** What a word of the context nearby is worth. */
const contextWeight = 0.35

/** One kind of private data: what it looks like, and what makes a candidate certain. */
export interface Detector<Kind extends string = string> {
  readonly kind: Kind
  /** as messages name it */
  readonly label: string
  /** the lines that are searched */
  readonly suspicion: Suspicion
  /** global; the value is the group `value`, or the whole match */
  readonly pattern: RegExp
  /** how much the pattern alone is worth, from 0 to 1 */
  readonly score: number
  /** words nearby that make it likelier */
  readonly context?: RegExp
  /** a failed check drops the candidate; a passed one adds `checkWeight` */
  readonly check?: (value: string, match: Match) => boolean | Promise<boolean>
  readonly checkWeight?: number
}

/** A candidate in its document. */
export interface Match extends Span {
  readonly document: Document
  /** with plain blanks */
  readonly value: string
}

/**
 * Everything that a table of detectors finds in a document, in source order, without overlaps. All that need not wait is
 * done when the call returns, so that a limit of the time for a synchronous action holds for it.
 */
export async function detect<Kind extends string>(
  document: Document,
  detectors: readonly Detector<Kind>[]
): Promise<Detection<Kind>[]> {
  const searches = detectors
    .filter(({suspicion}) => document.suspects(suspicion).length > 0)
    .map((detector) => document.searches.found(detector, () => searchLines(document, detector)))
  return withoutOverlaps((await Promise.all(searches)).flat())
}

/** What most searches find; a promise of its own for each would cost more than the search. */
const nothing: Promise<readonly never[]> = Promise.resolve([])

function searchLines<Kind extends string>(
  document: Document,
  detector: Detector<Kind>
): Promise<readonly Detection<Kind>[]> {
  const matches = candidates(document, document.suspects(detector.suspicion), detector.pattern)
  return matches.length === 0 ? nothing : judge(detector, matches)
}

async function judge<Kind extends string>(
  detector: Detector<Kind>,
  matches: readonly Match[]
): Promise<readonly Detection<Kind>[]> {
  const found: Detection<Kind>[] = []
  const {kind, label} = detector
  for (const match of matches) {
    const certainty = isCertain(detector, match)
    if (!(typeof certainty === 'boolean' ? certainty : await certainty)) continue
    const {start, end} = match
    found.push({kind, label, start, end, value: match.document.source.slice(start, end)})
  }
  return found
}

/** The matches of a global pattern within some lines of a document; a blank that a URL spells `%20` is one. */
export function candidates(document: Document, lines: readonly SuspectLine[], pattern: RegExp): Match[] {
  const found: Match[] = []
  for (const {text, start, end, isEscaped} of lines) {
    // As `matchAll`, which would copy the expression for each line.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const value = match.groups?.value ?? match[0]
      const at = match.index + match[0].lastIndexOf(value)
      const inSource = isEscaped
        ? escapedOffsets(document.source.slice(start, end), start)
        : (offset: number) => start + offset
      found.push({document, value, start: inSource(at), end: inSource(at + value.length)})
    }
  }
  return found
}

/** From offsets in a text whose escaped blanks were replaced to those in the source. */
function escapedOffsets(written: string, start: number): (at: number) => number {
  return (at) => {
    let offset = at
    for (
      let blank = written.indexOf(escapedBlank);
      blank !== -1 && blank < offset;
      blank = written.indexOf(escapedBlank, blank + 1)
    ) {
      offset += escapedBlank.length - 1
    }
    return start + offset
  }
}

function isCertain({score, context, check, checkWeight = 0}: Detector, match: Match): boolean | Promise<boolean> {
  let total = score + (check ? checkWeight : 0)
  if (total + (context ? contextWeight : 0) < threshold) return false
  if (total < threshold && context?.test(contextOf(match.document, match))) total += contextWeight
  return total >= threshold && (check ? check(match.value, match) : true)
}

/** Source order; of findings that overlap, the one that begins first, and of those the longest. */
export function withoutOverlaps<Found extends Span>(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  }
  return kept
}
