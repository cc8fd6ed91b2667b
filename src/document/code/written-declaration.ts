import {shorten} from '../text/shorten.js'
import type {Span} from '../text/span.js'
import type {Declaration} from './declarations.js'
import type {Skeleton} from './skeleton.js'

/** A span without the blanks at its ends. */
export function inked({code}: Skeleton, {start, end}: Span): Span {
  const text = code.slice(start, end)
  return {start: start + text.length - text.trimStart().length, end: end - (text.length - text.trimEnd().length)}
}

/** The name of a declaration behind the types around it; its signature where it has no name. */
export function qualifiedName({owner, name, signature}: Declaration): string {
  return [owner, name || signature].filter(Boolean).join('.')
}

/** The head of a declaration as its author wrote it, in one line of at most 120 characters. */
export function signatureText({text}: Skeleton, {start, body}: Declaration): string {
  return shorten(text.slice(start, body?.outer.start).replace(/\s+/g, ' ').trim(), 120)
}
