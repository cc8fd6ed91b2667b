import {lastAtMost} from '../../collections/last-at-most.js'
import type {Document} from '../../document.js'
import {encloses, type Span} from '../../text/span.js'
import {withoutOverlaps} from '../detector.js'
import {findNames, type IsProtected} from './names.js'

/** A protected name or term at its place. */
export interface ConfidentialTerm extends Span {
  readonly value: string
}

/**
 * The protected names of a document: in prose they show a capital or a digit, as names do (`Target`, not `target`); in
 * links, file names, identifiers, quotes and values of code they may be in lower case.
 */
export function findProtected(
  {source, codeBlocks}: Pick<Document, 'source' | 'codeBlocks'>,
  isProtected: IsProtected
): ConfidentialTerm[] {
  const found = withoutOverlaps(findNames(source, isProtected)).map(({start, end}) => ({
    start,
    end,
    value: source.slice(start, end)
  }))
  const isInCode = (one: Span) => {
    const block = codeBlocks[lastAtMost(codeBlocks, one.start, ({start}) => start)]
    return block !== undefined && encloses(block, one)
  }
  const loose = new Set(found.filter((one) => isSmall(one.value) && !isLinked(source, one)))
  // What the prose writes small is a word in this document, and then it is one in its code.
  const words = new Set([...loose].filter((one) => !isInCode(one)).map(({value}) => value))
  return found.filter((one) => !loose.has(one) || (!words.has(one.value) && isInCode(one) && isValue(source, one)))
}

/** Whether a name shows neither a capital nor a digit, in a script that has capitals. */
function isSmall(value: string): boolean {
  return !/[\p{Lu}\p{N}\p{Lo}]/u.test(value)
}

/** Joined to more by a point, a hyphen, a slash, an equals sign; or alone in quotes or a code span. */
function isLinked(source: string, {start, end}: Span): boolean {
  const before = source.slice(Math.max(0, start - 2), start)
  const after = source.slice(end, end + 2)
  if (/["'`]$/.test(before) && after.startsWith(before.slice(-1))) return true
  return /\S[-_./@\\=:]$|[/@_=]$/.test(before) || /^[-_./@\\=:]\w/.test(after)
}

/** The whole value of a key or of an option: `tenant: halcyon`, `--namespace halcyon`. */
function isValue(source: string, {start, end}: Span): boolean {
  const before = source.slice(Math.max(0, start - 40), start)
  return /\w[:=] $|(?<!\S)--?\w[\w-]{0,30} $/.test(before) && /^(?:\s|[,;)}\]]|$)/.test(source.slice(end, end + 1))
}
