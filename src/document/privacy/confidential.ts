import type {Span} from '../span.js'
import {withoutOverlaps} from './detector.js'
import {findNames, type IsProtected} from './names.js'

/** A protected name or term at its place. */
export interface ConfidentialTerm extends Span {
  readonly value: string
}

/** Words in lower case are a name only within something larger: a host, a path, a quoted value, an identifier. */
const linking = /[-_./@\\"'`=:]/

/**
 * The protected names of a text: in prose they show a capital or a digit, as names do (`Target`, not `target`); in links,
 * file names, identifiers and quoted values they may be in lower case.
 */
export function findProtected(source: string, isProtected: IsProtected): ConfidentialTerm[] {
  return withoutOverlaps(findNames(source, isProtected))
    .map(({start, end}) => ({start, end, value: source.slice(start, end)}))
    .filter(({value, start, end}) => /[\p{Lu}\p{N}\p{Lo}]/u.test(value) || isLinked(source, start, end))
}

function isLinked(source: string, start: number, end: number): boolean {
  const before = linking.test(source[start - 1] ?? ' ') && /[^\s]/.test(source[start - 2] ?? ' ')
  const after = linking.test(source[end] ?? ' ') && /[\w"'`]/.test(source[end + 1] ?? ' ')
  return before || after
}
