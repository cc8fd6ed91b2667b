import type {Span} from '../text/span.js'
import {fileRegion, type OpenItem, type OpenRegion, type Region} from './region.js'
import {signatureOf} from './signature.js'

const routine =
  /^\s*create\s+(?:or\s+(?:replace|alter)\s+)?(?:definer\s*=\s*\S+\s+)?(?:function|procedure|proc|trigger)\b/i
const begins = /\bbegin\b(?!\s*;|\s+(?:tran|transaction|work)\b)/gi
/** A routine whose variables stand before its `BEGIN`. */
const declaring = /\bdeclare\b|\b(?:is|as)\s+\w+\s+\w[\w%.]*(?:\([^()]*\))?\s*(?::=[^;]*|default\b[^;]*)?;$/i
const longestDeclaration = 400
/** An `end` that closes a block or a `case`, not a branch or a loop. */
const ends = /\bend\b(?!\s+(?:if|loop|while|repeat|for|case)\b)/gi
const cases = /\bcase\b/gi
const caseEnds = /\bend\s+case\b/gi
/** `IF … THEN`, `FOR … LOOP`: what steers has statements behind its last word. */
const steering = /^\s*(?:if|elsif|elseif|else|while|for|foreach|loop|repeat|begin|exception|when)\b/i
const steeringWord = /\b(?:then|else|loop|do|begin)\b/gi
const closing = /^\s*end\b/i

/** A routine that is being read: where it began, and its body once `BEGIN` was met. */
interface Routine {
  readonly item: OpenItem
  body?: OpenRegion
  depth: number
}

/** Read SQL: each statement is an item; the `BEGIN … END` of a routine is a function with statements of its own. */
export function readSql(code: string): Region {
  const file = fileRegion(code.length)
  let current: Routine | undefined
  for (const statement of statements(code)) {
    const text = code.slice(statement.start, statement.end)
    const isRoutine = routine.test(text)
    if (isRoutine || !current) {
      finish(current, code.length)
      const item: OpenItem = {...statement, regions: []}
      file.items.push(item)
      current = isRoutine ? {item, depth: 0} : undefined
    }
    if (current && readStatement(code, current, statement, file)) current = undefined
  }
  finish(current, code.length)
  return file
}

/** Read a statement of a routine; gives whether it was the last one. */
function readStatement(code: string, current: Routine, {start, end}: Span, file: Region): boolean {
  const text = code.slice(start, end)
  current.item.end = end
  const first = current.body ? undefined : [...text.matchAll(begins)][0]
  if (!current.body && !first) return !declaring.test(text.slice(-longestDeclaration)) && start === current.item.start
  const body = current.body ?? openBody(code, current, start + (first?.index ?? 0), file)
  const from = first ? body.start : start
  const opened = count(text, cases) - count(text, caseEnds)
  current.depth += count(text, begins) - Math.max(0, count(text, ends) - opened)
  const last = current.depth <= 0 ? [...text.matchAll(ends)].at(-1) : undefined
  const until = last ? start + last.index : end
  body.items.push(...pieces(code, from, Math.max(from, until)))
  if (!last) return false
  close(body, Math.max(from, until), end)
  return true
}

function openBody(code: string, current: Routine, begin: number, parent: Region): OpenRegion {
  const {start} = current.item
  const from = begin + 'begin'.length
  current.body = {
    start: from,
    end: from,
    kind: 'function',
    head: {start, end: begin},
    signature: signatureOf(code, start, begin),
    outer: {start: begin, end: from},
    parent,
    items: []
  }
  current.item.regions.push(current.body)
  return current.body
}

/** A statement by itself, or what stands between the words that steer. */
function pieces(code: string, start: number, end: number): OpenItem[] {
  const text = code.slice(start, end)
  if (closing.test(text)) return []
  const bounds = steering.test(text)
    ? [...text.matchAll(steeringWord)].map(({index, 0: word}) => index + word.length)
    : []
  return [0, ...bounds].flatMap((from, at) => {
    const until = bounds[at] ?? text.length
    return /\w/.test(text.slice(from, until).replace(steeringWord, ''))
      ? [{start: start + from, end: start + until, regions: []}]
      : []
  })
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** A routine that nothing closed runs to the end of the text. */
function finish(current: Routine | undefined, end: number): void {
  if (current?.body) close(current.body, end, end)
}

function close(region: OpenRegion, end: number, outerEnd: number): void {
  region.end = end
  region.outer = {start: region.outer.start, end: outerEnd}
}

/** The statements of a text, from the first ink of each to its `;`. */
function statements(code: string): Span[] {
  return [...code.matchAll(/[^\s;][^;]*;?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length
  }))
}
