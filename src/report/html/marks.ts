import {overlaps, type Span} from '../../document/text/span.js'
import {type Attributes, escapeHtml, tag} from './markup.js'
import type {NumberedFinding} from './numbered.js'

/** A rendered text and the span of the source that it was read from. */
export interface SourcedText extends Span {
  readonly text: string
}

/** What says that findings stand on an element: their numbers for the script, their severity for the eye. */
export function markAttributes(findings: readonly NumberedFinding[], className?: string): Attributes {
  if (findings.length === 0) return {}
  const isError = findings.some(({message}) => message.severity === 2)
  return {
    class: [className, isError ? 'error' : 'warning'].filter(Boolean).join(' '),
    'data-findings': findings.map(({number}) => number).join(' ')
  }
}

/** A text as HTML, with the parts marked that findings stand on. */
export function markedText(sourced: SourcedText, source: string, findings: readonly NumberedFinding[]): string {
  const {text} = sourced
  const here = findings.filter((finding) => overlaps(finding, sourced))
  if (here.length === 0 || text === '') return escapeHtml(text)
  const offsets = alignWithSource(text, source, sourced)
  const spans = here.map((finding) => ({finding, ...spanInText(offsets, text, finding)}))
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({start, end}) => [start, end])])].sort((a, b) => a - b)
  return cuts
    .slice(0, -1)
    .map((from, at) => {
      const to = cuts[at + 1] ?? text.length
      const covering = spans.filter(({start, end}) => start <= from && to <= end).map(({finding}) => finding)
      const part = escapeHtml(text.slice(from, to))
      return covering.length === 0 ? part : tag('mark', markAttributes(covering), part)
    })
    .join('')
}

/**
 * Where each character of a text stands in the source, which may hold more: escapes, and the marks of lists and quotes
 * at the beginning of lines. `undefined` where the source spells a character otherwise, as entities do.
 */
function alignWithSource(text: string, source: string, {start, end}: Span): readonly number[] | undefined {
  const offsets: number[] = []
  let at = start
  for (const character of text) {
    const found = source.indexOf(character, at)
    if (found === -1 || found >= end) return undefined
    for (let unit = 0; unit < character.length; unit++) offsets.push(found + unit)
    at = found + character.length
  }
  return offsets
}

/** The part of a text that a finding stands on; all of it where that cannot be told. */
function spanInText(offsets: readonly number[] | undefined, text: string, {start, end}: Span): Span {
  if (!offsets) return {start: 0, end: text.length}
  const from = offsets.findIndex((offset) => offset >= start)
  const to = offsets.findIndex((offset) => offset >= end)
  return {start: from === -1 ? offsets.length : from, end: to === -1 ? offsets.length : to}
}
