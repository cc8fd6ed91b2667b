import type {Span} from '../span.js'
import {withoutOverlaps} from './detector.js'
import {findNames, type IsProtected} from './names.js'

/** A protected name or term at its place. */
export interface ConfidentialTerm extends Span {
  readonly value: string
}

/**
 * The protected names of a text: in prose they show a capital or a digit, as names do (`Target`, not `target`); in links,
 * file names, identifiers and quoted values they may be in lower case.
 */
export function findProtected(source: string, isProtected: IsProtected): ConfidentialTerm[] {
  return withoutOverlaps(findNames(source, isProtected))
    .map(({start, end}) => ({start, end, value: source.slice(start, end)}))
    .filter(({value, start, end}) => /[\p{Lu}\p{N}\p{Lo}]/u.test(value) || isLinked(source, start, end))
}

/** Joined to more by a point, a hyphen, a slash, an equals sign; or alone in quotes or a code span. */
function isLinked(source: string, start: number, end: number): boolean {
  const before = source.slice(Math.max(0, start - 2), start)
  const after = source.slice(end, end + 2)
  if (/["'`]$/.test(before) && after.startsWith(before.slice(-1))) return true
  return /\S[-_./@\\=:]$|[/@_=]$/.test(before) || /^[-_./@\\=:]\w/.test(after)
}
