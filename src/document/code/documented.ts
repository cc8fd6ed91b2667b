import type {Document} from '../document.js'
import type {Declaration} from './declarations.js'
import type {Interface} from './interfaces.js'
import type {Skeleton} from './skeleton.js'

/** The prose of a document, for those who look for words on the operations of an interface. */
export interface ProseOnOperations {
  /** names that sentences anywhere in the document are about */
  readonly named: ReadonlySet<string>
  /** the text beside the block */
  readonly beside: string
}

/** Whether each operation of an interface is described: by a comment above it, a doc string, an annotation, or prose on it. */
export function isDocumented(skeleton: Skeleton, shown: Interface, {named, beside}: ProseOnOperations): boolean {
  const {declaration, operations} = shown
  // What stands above an interface with a single operation speaks of that operation.
  if (operations.length === 1 && saysSomething(commentAbove(skeleton, declaration))) return true
  const words = beside.toLowerCase().match(/[a-z]+/g) ?? []
  return operations.every(
    (operation) =>
      named.has(operation.name) ||
      saysSomething(described(skeleton, operation)) ||
      words.some(inTheWordsOf(operation.name))
  )
}

/** `registerLoader` is described where the text says what is registered; what is got, set or asked is said by the rest of the name. */
function inTheWordsOf(name: string): (word: string) => boolean {
  const verb = /^[A-Z]?[a-z]+/.exec(name)?.[0].toLowerCase() ?? ''
  const stem = verb.replace(/[ey]$/, '')
  return (word) => verb.length >= shortestVerb && word.startsWith(stem)
}

const shortestVerb = 4

function described(skeleton: Skeleton, operation: Declaration): string {
  const {text, code} = skeleton
  const {start, head, body} = operation
  const docString = body ? (/^\s*(?:"""|''')[^"']*/.exec(text.slice(body.start, body.end))?.[0] ?? '') : ''
  const annotations = [...head.matchAll(annotation)].map(({0: opening, index}) => {
    const from = start + index + opening.length
    return text.slice(from, code.indexOf('"', from))
  })
  return [commentAbove(skeleton, operation), docString, ...annotations].join('\n')
}

/** `@doc("`, `[Description("`, `@Operation(summary = "`: what an annotation says for readers, literals blanked. */
const annotation = /(?:@doc|@\w*Description|@(?:Api)?Operation|\[\w*Description)\(\s*(?:\w+\s*=\s*)?"/g

function commentAbove({text, code, comments}: Skeleton, {start}: Declaration): string {
  const above = comments.findLast(({end}) => end <= start)
  return above && code.slice(above.start, start).trim() === '' ? text.slice(above.start, above.end) : ''
}

function saysSomething(text: string): boolean {
  return (text.match(/\w+/g)?.length ?? 0) >= 3
}

/** A sentence about an operation has at least so many words. */
const fewestWords = 6

/** The names of operations that sentences of a document are about: in a code span, before `(` or "method", or as no word is written. */
export function namesInProse({passages}: Document): ReadonlySet<string> {
  const found = new Set<string>()
  for (const {node, text, code} of passages) {
    if (node.type === 'heading' || (text.match(/\w+/g)?.length ?? 0) < fewestWords) continue
    for (const {start, end} of code) {
      const [called = ''] = text.slice(start, Math.min(end, start + longestSpan)).split(/[(<]/, 1)
      const name = /(?<![\w$])[\w$]+$/.exec(called)?.[0]
      if (name) found.add(name)
    }
    for (const [name] of text.matchAll(writtenName)) found.add(name)
  }
  return found
}

const longestSpan = 200
const writtenName =
  /\b\w+(?=\(| (?:methods?|functions?|operations?|calls?|RPCs?)\b)|\b(?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|[a-z]+_\w+)\b/g
