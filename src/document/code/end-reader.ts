import type {Span} from '../text/span.js'
import type {LanguageId} from './languages.js'
import {fileRegion, type OpenItem, type OpenRegion, type Region, type RegionKind} from './region.js'
import {signatureOf} from './signature.js'

/** Blocks nested deeper than code is ever written are not read: what walks the regions may recur. */
const deepest = 200

/** What opens a region at the beginning of a line, or after `=`. */
const heads: readonly (readonly [RegionKind, RegExp])[] = [
  [
    'function',
    /^(?:(?:private|protected|public|private_class_method|memoize)\s+)?(?:def|defp|defmacro|defmacrop|defguard)\b/
  ],
  ['type', /^(?:class|module|defmodule|defprotocol|defimpl)\b/],
  [
    'control',
    /^(?:[\w.@,[\]() ]{1,80}(?:\|\|)?= *)?(?:if|unless|while|until|for|case|begin|cond|receive|try|with|quote)\b/
  ]
]
const lambdaHead = /\b(?:do(?:\s*\|[^|]*\|)?|fn\b[^\n]*->)\s*$/
const closesAtOnce = /[;\s]end\b[\s)}\]]*$/
/** `def area, do: …`, `def area = …`, `if ready, do: …`: a line that needs no `end`. */
const needsNoEnd = /(?:,\s*do:|^def\s+[\w.?!]+(?:\([^)]*\))?\s*=(?![=~>]))/
const middle = /^(?:else|elsif|when|in|rescue|ensure|catch|after)\b/

/** A region that is being read, and how deep the line stands that opened it. */
interface Frame {
  readonly region: OpenRegion
  readonly indent: number
}

/** A line that ends or begins like this is one with its neighbour: an operand, argument or link of a chain is missing. */
const goesOn = /(?:[,+*=\\]|\|\||&&|<>|<-)$/
const goesOnFrom = /^(?:\.(?!\.)|&\.|\|>|\|\||&&|<>)/

/** A line of ink, joined with the next while a bracket is open or a part is missing. */
interface Line extends Span {
  readonly indent: number
  readonly text: string
}

/** Read the regions of a language whose blocks run to `end` (Ruby, Elixir), in linear time; a `def` without one is a signature. */
export function readEndBlocks(code: string, id: LanguageId): Region {
  const file = fileRegion(code.length)
  const stack: Frame[] = [{region: file, indent: -1}]
  for (const line of lines(code)) {
    leaveSignatures(stack, line)
    const top = stack.at(-1)?.region ?? file
    if (/^end\b/.test(line.text)) {
      if (!top.parent) continue
      finish(top, line.start, line.start + 3)
      stack.pop()
      continue
    }
    const item: OpenItem = {start: line.start, end: line.end, regions: []}
    top.items.push(item)
    const kind = middle.test(line.text) || stack.length >= deepest ? undefined : kindOf(line.text, id)
    if (!kind) continue
    const region = openRegion(code, line, kind, top)
    item.regions.push(region)
    if (closesAtOnce.test(line.text)) closeInline(code, region, line.end)
    else stack.push({region, indent: line.indent})
  }
  for (let top = stack.pop(); top?.region.parent; top = stack.pop()) finish(top.region, code.length, code.length)
  return file
}

/** A definition whose own depth is reached again before its `end` shows no body: what is deeper belongs to its head. */
function leaveSignatures(stack: Frame[], {text, indent}: Line): void {
  for (let top = stack.at(-1); top?.region.kind === 'function'; top = stack.at(-1)) {
    const isOver = /^end\b/.test(text) ? indent < top.indent : indent <= top.indent && !middle.test(text)
    if (!isOver) return
    const {region} = top
    region.items.length = 0
    finish(region, region.start, region.start)
    stack.pop()
  }
}

function kindOf(text: string, id: LanguageId): RegionKind | undefined {
  if (needsNoEnd.test(text)) return undefined
  const kind = heads.find(([, pattern]) => pattern.test(text))?.[0]
  // Elixir's heads always end in `do`; without one the line is a bare signature.
  if (kind && (id !== 'elixir' || lambdaHead.test(text))) return kind
  return lambdaHead.test(text) ? 'lambda' : undefined
}

function openRegion(code: string, line: Span, kind: RegionKind, parent: OpenRegion): OpenRegion {
  const semicolon = code.slice(line.start, line.end).indexOf(';')
  const headEnd = semicolon === -1 ? line.end : line.start + semicolon
  return {
    start: headEnd,
    end: code.length,
    kind,
    head: {start: line.start, end: headEnd},
    signature: signatureOf(code, line.start, headEnd),
    outer: {start: headEnd, end: code.length},
    parent,
    items: []
  }
}

/** `def get(key); value; end` on one line. */
function closeInline(code: string, region: OpenRegion, lineEnd: number): void {
  const end = code.lastIndexOf('end', lineEnd)
  if (end > region.start) region.items.push({start: region.start, end, regions: []})
  finish(region, Math.max(end, region.start), lineEnd)
}

function finish(region: OpenRegion, end: number, outerEnd: number): void {
  region.end = end
  region.outer = {start: region.outer.start, end: outerEnd}
  const owner = region.parent?.items.at(-1)
  if (owner) (owner as OpenItem).end = Math.max(owner.end, outerEnd)
}

function lines(code: string): Line[] {
  const found: Line[] = []
  let depth = 0
  for (const match of code.matchAll(/(?<![^\n])([^\S\n]*)(\S[^\n]*)/g)) {
    const [whole, blanks = '', ink = ''] = match
    const start = match.index + blanks.length
    const end = match.index + whole.trimEnd().length
    const last = found.at(-1)
    const isPart = last && (depth > 0 || goesOnFrom.test(ink) || goesOn.test(last.text))
    if (isPart) found[found.length - 1] = {...last, end, text: `${last.text} ${ink.trimEnd()}`.slice(0, 400)}
    else found.push({start, end, indent: blanks.length, text: ink.trimEnd().slice(0, 400)})
    for (const character of ink) {
      if ('([{'.includes(character)) depth++
      else if (')]}'.includes(character)) depth = Math.max(0, depth - 1)
    }
  }
  return found
}
