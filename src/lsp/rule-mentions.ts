import type {Document} from '../document/document.js'
import type {Span} from '../document/span.js'
import {readDirectives} from '../lint/suppression/directives.js'

/** Where a comment or front matter that silences findings names a rule. */
export interface RuleMention extends Span {
  readonly ruleId: string
}

/** Every mention of a rule in a document, in source order within its comment. */
export function ruleMentions(document: Document): RuleMention[] {
  return readDirectives(document).directives.flatMap(({rules}) =>
    rules.map(({id, start, end}) => ({ruleId: id, start, end}))
  )
}
