import type {Html} from 'mdast'
import type {Document} from '../../document/document.js'
import {type Span, spanOf} from '../../document/text/span.js'
import {nearest} from '../../rule/nearest.js'
import {type Directive, type Expiry, type Mistake, type NamedRule, type Verb, verbs} from './directive.js'

/** What a comment says, and what of it says nothing. */
export interface ReadComment {
  directive?: Directive
  mistakes: readonly Mistake[]
}

const comment = /^(\s*<!--\s*lint)(?!\S)([\s\S]*)-->\s*$/
const otherPrefix = /^\s*<!--\s*(design-lint[\s-:]+(?:disable|enable|ignore)[\w-]*)/
const besideText = /^\s*<!--\s*lint\s+(?:disable|enable|ignore)\b[^>]*-->/

/** Read an HTML node as a directive; `undefined` for one that has nothing to do with us. */
export function readComment(node: Html, document: Document, isRule: (id: string) => boolean): ReadComment | undefined {
  const whole = spanOf(node)
  const found = comment.exec(node.value)
  if (!found || found[2]?.includes('-->')) return otherSpelling(node.value, whole)
  // In a quotation the lines of a comment carry marks that the value lacks.
  const isExact = document.source.slice(whole.start, whole.end) === node.value
  const at = whole.start + (found[1]?.length ?? 0)
  const placeOf = (start: number, length: number): Span =>
    isExact ? {start: at + start, end: at + start + length} : whole
  const [first, ...rest] = tokensOf(found[2] ?? '', placeOf)
  if (first?.kind !== 'word' || !isVerb(first.text)) return notVerb(first, rest, {whole, isRule})
  return readParts(first.text, rest, whole)
}

function otherSpelling(value: string, whole: Span): ReadComment | undefined {
  const prefix = otherPrefix.exec(value)?.[1]
  if (prefix !== undefined) {
    const start = whole.start + value.indexOf(prefix)
    return {mistakes: [{kind: 'prefix', found: prefix, start, end: start + prefix.length}]}
  }
  const beside = besideText.exec(value)?.[0]
  return beside === undefined ? undefined : {mistakes: [{kind: 'neighbour', found: beside.trim(), ...whole}]}
}

/** A word, or `key="value"`. */
type Token = Span & ({kind: 'word'; text: string} | {kind: 'pair'; key: string; value: string; isOpen: boolean})

const token = /([^\s,=]+)(?:=("[^"]*"|'[^']*'|\S*))?|=\S*/g

function tokensOf(content: string, placeOf: (start: number, length: number) => Span): Token[] {
  return Array.from(content.matchAll(token), ({0: text, 1: key = '', 2: value, index}): Token => {
    const place = placeOf(index, text.length)
    if (value === undefined) return {kind: 'word', text, ...place}
    const isOpen = /^["']/.test(value) && (value.length === 1 || value.at(0) !== value.at(-1))
    return {kind: 'pair', key, value: value.replace(/^(["'])([^"']*)\1$/, '$2'), isOpen, ...place}
  })
}

/** Prose may begin with the word `lint`: it counts as a mistake when it comes close to a directive. */
function notVerb(
  first: Token | undefined,
  rest: readonly Token[],
  {whole, isRule}: {whole: Span; isRule: (id: string) => boolean}
): ReadComment | undefined {
  if (first === undefined) return {mistakes: [{kind: 'verb', found: '', ...whole}]}
  const {start, end} = first
  const found = first.kind === 'word' ? first.text : first.key
  const isMeant =
    nearest(found, verbs) !== undefined || [first, ...rest].some((one) => one.kind === 'word' && isRule(one.text))
  return isMeant ? {mistakes: [{kind: 'verb', found, start, end}]} : undefined
}

const idShape = /^[a-z][\w/:-]*$/i

function readParts(verb: Verb, tokens: readonly Token[], whole: Span): ReadComment {
  const rules: NamedRule[] = []
  const mistakes: Mistake[] = []
  let reason = ''
  let until: Expiry | undefined
  for (const part of tokens) {
    const place = {start: part.start, end: part.end}
    if (part.kind === 'word') {
      if (idShape.test(part.text)) rules.push({id: part.text, ...place})
      else mistakes.push({kind: 'word', found: part.text, ...place})
    } else if (part.isOpen) mistakes.push({kind: 'quote', found: part.key, ...place})
    else if (part.key === 'reason') reason = part.value.trim()
    else if (part.key === 'until') until = {date: part.value.trim(), ...place}
    else mistakes.push({kind: 'key', found: part.key, ...place})
    // What follows is the rest of a value, and no list of rules.
    if (mistakes.length > 0) break
  }
  // One that meant some rules must not silence all of them.
  if (rules.length === 0 && mistakes.length > 0) return {mistakes}
  return {directive: {...whole, verb, rules, reason, until}, mistakes}
}

function isVerb(word: string): word is Verb {
  return (verbs as readonly string[]).includes(word)
}
