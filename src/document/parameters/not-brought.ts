import type {Document} from '../document.js'
import type {Span} from '../text/span.js'
import {sentenceAround} from './sentence.js'

/** What is said right before a name that the design meets and does not bring: "the existing flag `--cache`". */
const isKnown =
  /\b(?:existing|old|deprecated|former|legacy|previous|currently (?:has|supports)|confused with)\s+(?:(?!new\b)[\w-]+\s+){0,4}$/i

/** What stands before the values of a setting, up to one of them: "Available values are: `a`, `b`". */
const listsValues =
  /\b(?:available|possible|valid|allowed|legal|acceptable|accepted|supported|permitted) (?:values?|choices?|modes?)(?: are|:| include)[^.]*$/i

/** Words of the above, by which a passage without any is passed over. */
const tellsKnown = /existing|old|deprecated|former|legacy|previous|currently|confused|values|choices|modes/i

/** How far before a name such a word stands. */
const reach = 60

/** Where a link leads that says nothing of what it names: a place in the document, or work in progress. */
const leadsToOwn = /^#|\/(?:pull|issues|merge_requests|discussions)\/\d/

/** The names that are the whole text of a link: whoever follows it finds what they mean. */
function linkedNames({nodes}: Document): string[] {
  return nodes.all('link').flatMap(({url, children: [only, more]}) => {
    return only?.type === 'inlineCode' && !more && !leadsToOwn.test(url) ? [only.value] : []
  })
}

/**
 * The names that some passage calls existing or lists as values, and those that link to what documents them, without what
 * stands behind them: `--cache` of `--cache=lru`.
 */
export function knownNames(document: Document): ReadonlySet<string> {
  const names = document.passages
    .filter(({text}) => tellsKnown.test(text))
    .flatMap(({text, code}) => {
      const known = code.filter(
        ({start}) =>
          isKnown.test(text.slice(Math.max(0, start - reach), start)) || listsValues.test(text.slice(0, start))
      )
      return known.map(({start, end}) => text.slice(start, end))
    })
  return new Set([...names, ...linkedNames(document)].map((name) => name.split(/[= ]/, 1)[0] ?? ''))
}

/** Words of a sentence about what the design decided not to have. */
const leavesOut =
  /\b(?:(?:deliberately|intentionally|purposely) (?:omitted|left out|not \w+)|(?:decided|chose|opted) (?:not to|against)|no longer (?:needed|required|used|supported)|(?:was|were|is|are) (?:considered (?:but|and)|rejected|discarded|dropped)|(?:(?:will|do|does|would|should) not|won['’]t|don['’]t|doesn['’]t) (?:add|introduce|propose|provide|offer|expose))\b/i

/** Whether the sentence around a name says that the design has none of it. */
export function isLeftOut(text: string, span: Span): boolean {
  if (!leavesOut.test(text)) return false
  const {start, end} = sentenceAround(text, span)
  return leavesOut.test(text.slice(start, end))
}
