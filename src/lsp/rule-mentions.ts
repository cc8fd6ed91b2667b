import {rules} from '../../rules/index.js'
import type {Document} from '../document/document.js'
import type {Directive, NamedRule} from '../lint/suppression/directive.js'
import {readDirectives} from '../lint/suppression/directives.js'

/** The comments and front matter of a document that silence findings. */
export function directivesOf(document: Document): readonly Directive[] {
  return readDirectives(document, (id) => Object.hasOwn(rules, id)).directives
}

/** Every mention of a rule in a comment or front matter that silences findings, in source order within each. */
export function ruleMentions(document: Document): readonly NamedRule[] {
  return directivesOf(document).flatMap((directive) => directive.rules)
}
