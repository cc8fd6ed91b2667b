import {lastAtMost} from '../collections/last-at-most.js'
import type {Document} from '../document.js'
import type {CodeBlock} from '../markdown/code-blocks.js'
import type {Passage} from '../text/passages.js'
import type {Span} from '../text/span.js'
import type {Interface} from './interfaces.js'
import type {Skeleton} from './skeleton.js'

/** What a contract says of an operation. */
export type ContractPart = 'inputs' | 'outputs' | 'errors' | 'blocking behaviour'

const words: Readonly<Record<ContractPart, RegExp>> = {
  inputs:
    /@param\b|\b(?:parameters?|arguments?|inputs?|accepts?|takes|given|receives|expects|must (?:not )?be|required|optional|defaults?)\b/i,
  outputs: /@returns?\b|\b(?:returns?|returned|outputs?|results?|yields?|responds?|produces?|emits?)\b/i,
  errors:
    /@throws\b|\b(?:errors?|throws?|thrown|raises?|exceptions?|fail(?:s|ed|ures?|ing)?|panics?|invalid|rejects?|denied|missing|not found|unavailable)\b/i,
  'blocking behaviour':
    /\b(?:block(?:s|ing)?|non-?blocking|async(?:hronous(?:ly)?)?|sync(?:hronous(?:ly)?)?|await(?:s|ed)?|waits?|timeouts?|deadlines?|cancel(?:s|led|lation)?|concurren\w+|thread[- ]?safe\w*|immediately|background|idempotent)\b/i
}

/** The parts of a contract, in the order in which they are asked for. */
export const contractParts = Object.keys(words) as readonly ContractPart[]

/** Types and keywords by which a signature says a part itself. */
const said: Readonly<Partial<Record<ContractPart, RegExp>>> = {
  errors: /\bthrows\b|\bResult\s*<|\berror\b|\bEither\s*\[|\braises\s*\(/,
  'blocking behaviour':
    /\b(?:async|suspend|Promise|Task|ValueTask|Future|CompletableFuture|Mono|Flux|context\.Context)\b/
}

/** The parts that the comments of an interface and the text beside it say something about. */
export function contractOf(skeleton: Skeleton, shown: Interface, beside: string): ReadonlySet<ContractPart> {
  const text = `${commentsOf(skeleton, shown)}\n${beside}`
  return new Set(contractParts.filter((part) => words[part].test(text)))
}

/** The parts that the signatures of an interface say without words. */
export function partsOfSignatures({operations}: Interface): ReadonlySet<ContractPart> {
  return new Set(
    contractParts.filter((part) => operations.every(({head, signature}) => said[part]?.test(`${head} ${signature}`)))
  )
}

/** Comments in and just above an interface, and doc strings in it. */
function commentsOf({text, comments, code}: Skeleton, {declaration}: Interface): string {
  const from = code.slice(0, declaration.start).trimEnd().length
  const within = comments.filter(({start, end}) => start >= from && end <= declaration.end)
  const docStrings = text.slice(declaration.start, declaration.end).match(/("""|''')[\s\S]*?\1/g) ?? []
  return [...within.map(({start, end}) => text.slice(start, end)), ...docStrings].join('\n')
}

/** The paragraphs, lists and tables after a block up to the next block or heading, and the passage that announces it. */
export function textBeside({passages, codeBlocks, sectionAt}: Document, block: CodeBlock): string {
  const next = codeBlocks[firstFrom(codeBlocks, block.end)]?.start ?? Number.POSITIVE_INFINITY
  const end = Math.min(next, sectionAt(block.start)?.ownEnd ?? Number.POSITIVE_INFINITY)
  const first = firstFrom(passages, block.end)
  const after: string[] = []
  for (let at = first; (passages[at]?.start ?? end) < end; at++) {
    const passage = passages[at]
    if (passage && passage.end <= end) after.push(passage.text)
  }
  let before = first - 1
  while (before >= 0 && !announces(passages[before], block)) before--
  return [passages[before]?.text ?? '', ...after].join('\n')
}

function announces(passage: Passage | undefined, block: CodeBlock): boolean {
  return passage !== undefined && passage.end <= block.start && passage.node.type !== 'heading'
}

/** The index of the first of sorted spans that begins at an offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  const at = lastAtMost(spans, offset - 1, ({start}) => start)
  return (spans[at]?.start ?? offset) < offset ? at + 1 : at
}
