import type {BlankedCode} from './blank.js'
import type {Body} from './body.js'
import type {Language, LanguageId} from './languages.js'
import type {Item} from './region.js'
import {countItem, isStub} from './statements.js'

/** Where the expression begins in a function that is written without a block, by language. */
const openings: Readonly<Partial<Record<LanguageId, RegExp>>> = {
  csharp: /=>/,
  dart: /=>/,
  kotlin: /(?<![=!<>])=(?![=>])/,
  scala: /(?<![=!<>])=(?![=>])/,
  elixir: /,\s*do:/
}
const declares: Readonly<Partial<Record<LanguageId, RegExp>>> = {
  csharp: /^(?:[\w.<>,?[\]]+\s+)+[\w.<>,]+\s*(?:\(|$)/,
  dart: /^(?:[\w.<>,?]+\s+)*[\w.]+\s*(?:\(|$)/,
  kotlin: /(?:^|\s)fun\s/,
  scala: /(?:^|\s)def\s/,
  elixir: /^defp?\s/
}

/** The body of a function that is written as an expression: `=> x;`, `= x`, `, do: x`. */
export function expressionBody(source: BlankedCode, item: Item, {id}: Language): Body | undefined {
  const opening = openings[id]
  if (!opening) return undefined
  const {code} = source
  const text = code.slice(item.start, item.end)
  const at = outsideBrackets(text, opening)
  if (!at || !declares[id]?.test(text.slice(0, Math.min(at.index, 1000)))) return undefined
  const start = item.start + at.index + at.length
  const end = item.start + text.replace(/(?<![\s;])[\s;]+$/, '').length
  const expression = code.slice(start, end).trim()
  if (expression === '') return undefined
  const {statements, ...others} = countItem(source, {...item, start, end})
  const counted = isStub(expression)
    ? {statements: 0, stored: 0, elisions: 1}
    : {statements: Math.max(1, statements), ...others}
  return {start, end, outer: {start: item.start + at.index, end}, form: 'expression', ...counted}
}

/** The first match of a pattern outside round, square and curly brackets. */
function outsideBrackets(text: string, pattern: RegExp): {index: number; length: number} | undefined {
  const token = new RegExp(`[([{)\\]}]|(?:${pattern.source})`, 'g')
  let depth = 0
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if ('([{'.includes(match[0])) depth++
    else if (')]}'.includes(match[0])) depth--
    else if (depth === 0) return {index: match.index, length: match[0].length}
  }
  return undefined
}
