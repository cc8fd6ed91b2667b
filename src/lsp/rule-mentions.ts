import type {Span} from '../document/text/span.js'
import type {ReadText} from '../lint/lint-text.js'

/** Where a comment or front matter that silences findings names a rule. */
export interface RuleMention extends Span {
  readonly ruleId: string
}

/** Every mention of a rule in a document, in source order within its comment. */
export function ruleMentions({document, directives}: ReadText): RuleMention[] {
  return directives
    .flatMap(({rules}) => rules)
    .filter(({id, start, end}) => document.source.slice(start, end) === id)
    .map(({id, start, end}) => ({ruleId: id, start, end}))
}
