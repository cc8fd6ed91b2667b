import type {DocumentLink} from 'vscode-languageserver'
import type {Document} from '../document/document.js'
import {docsUrl} from '../rule/docs-url.js'
import type {Places} from './places.js'
import {ruleMentions} from './rule-mentions.js'

/** Links from the rules that ignore comments name to their readmes. */
export function documentLinks(
  document: Document,
  places: Places,
  isKnown: (ruleId: string) => boolean
): DocumentLink[] {
  return ruleMentions(document)
    .filter(({id}) => isKnown(id))
    .map((mention) => ({
      range: places.ofSpan(mention),
      target: docsUrl(mention.id),
      tooltip: `Read why \`${mention.id}\` exists`
    }))
}
