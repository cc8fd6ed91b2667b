import type {DocumentLink} from 'vscode-languageserver'
import type {ReadText} from '../lint/lint-text.js'
import {docsUrl} from '../rule/docs-url.js'
import type {Places} from './places.js'
import {ruleMentions} from './rule-mentions.js'

/** Links from the rules that ignore comments name to their readmes. */
export function documentLinks(text: ReadText, places: Places, isKnown: (ruleId: string) => boolean): DocumentLink[] {
  return ruleMentions(text)
    .filter(({ruleId}) => isKnown(ruleId))
    .map((mention) => ({
      range: places.ofSpan(mention),
      target: docsUrl(mention.ruleId),
      tooltip: `Read why \`${mention.ruleId}\` exists`
    }))
}
