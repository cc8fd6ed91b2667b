import type {Document} from '../document/document.js'
import type {Span} from '../document/span.js'
import {readDirectives} from '../lint/suppression/directives.js'

/** Where a comment or front matter that silences findings names a rule. */
export interface RuleMention extends Span {
  readonly ruleId: string
}

/** Every mention of a rule in a document, in source order within its comment. */
export function ruleMentions(document: Document): RuleMention[] {
  return readDirectives(document).directives.flatMap(({start, end, ruleIds}) => {
    const words = document.source.slice(start, end).matchAll(/[\w-]*\w/g)
    return [...words].flatMap(({0: word, index}) =>
      ruleIds.includes(word) ? [{ruleId: word, start: start + index, end: start + index + word.length}] : []
    )
  })
}
