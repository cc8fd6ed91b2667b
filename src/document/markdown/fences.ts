import {once} from '../collections/memo.js'
import type {Span} from '../text/span.js'
import type {CodeBlock, Fence} from './code-blocks.js'

/** How a fence went wrong: it never closes, or a fence inside its content closes it early. */
export type FenceFault = 'unclosed' | 'closed-early'

/** A fence whose content is not what its author meant, and how far the harm reaches. */
export interface DamagedFence extends Span {
  readonly fault: FenceFault
  /** the code block as CommonMark reads it */
  readonly block: FencedBlock
  /** the characters of the opening fence */
  readonly opening: Span
  /** of `closed-early`: the opening fence within the content, as written with its info string */
  readonly inner?: Span
  /** of `closed-early`: the fence that the author meant to close the block, where all fences pair up that way */
  readonly closing?: Span
  /** of `closed-early`: the least number of fence characters that would hold the content */
  readonly lengthNeeded?: number
}

/** A code block between fences. */
export type FencedBlock = CodeBlock & {readonly fence: Fence}

/** One line that is, or looks like, a fence; the span is that of its fence characters. */
interface FenceLine extends Span {
  /** `named` has an info string and can only open; `bare` opens or closes */
  readonly kind: 'named' | 'bare'
}

/**
 * The fences of a document that never close or close early, in source order and without overlaps. A fence closes early
 * where its content opens another one of the same characters and at least the same length: in CommonMark the inner
 * closing fence then ends the outer block.
 */
export function findDamagedFences(source: string, blocks: readonly CodeBlock[]): readonly DamagedFence[] {
  const fenced = blocks.filter((block): block is FencedBlock => block.fence !== undefined)
  const pairings = {'`': once(() => pairFences(source, fenced, '`')), '~': once(() => pairFences(source, fenced, '~'))}
  const found: DamagedFence[] = []
  for (const block of fenced) {
    if (block.start < (found.at(-1)?.end ?? 0)) continue
    const inner = innerOpenings(block)
    const [first] = inner
    const common = {block, opening: {start: block.start, end: block.start + block.fence.length}, start: block.start}
    const early = first && ({...common, fault: 'closed-early', inner: first} as const)
    const closing = early && pairings[block.fence.marker]()(block.start)
    if (early && closing) found.push({...early, ...closing, end: closing.closing.end})
    else if (early) found.push({...early, lengthNeeded: longest(inner) + 1, end: harmEnd(block, fenced)})
    else if (!block.fence.closed) found.push({...common, fault: 'unclosed', end: harmEnd(block, fenced)})
  }
  return found
}

/** Where fences have swapped roles, the swap lasts until a block runs to the end of its container. */
function harmEnd({end}: FencedBlock, fenced: readonly FencedBlock[]): number {
  const last = fenced.at(-1)
  return last && !last.fence.closed ? Math.max(end, last.end) : end
}

function longest(lines: readonly Span[]): number {
  return lines.reduce((most, {start, end}) => Math.max(most, end - start), 0)
}

const innerOpening = /^ {0,3}(`{3,}|~{3,})[ \t]*\{?\.?[a-z][^`]*$/i

/** The lines of the content that would open a fence of their own and that a bare fence after them closes with the block. */
function innerOpenings({lines, fence}: FencedBlock): FenceLine[] {
  return lines.flatMap(({text, start}) => {
    const marks = innerOpening.exec(text)?.[1] ?? ''
    if (marks[0] !== fence.marker || marks.length < fence.length) return []
    const from = start + text.indexOf(marks)
    return [{kind: 'named', start: from, end: from + marks.length}]
  })
}

/**
 * Finds, for an opening fence, the bare fence that balances it when every fence with an info string opens and every bare
 * one closes; none unless all fences after it pair up too, which a merely forgotten closing fence would prevent.
 */
function pairFences(source: string, fenced: readonly FencedBlock[], marker: string) {
  const lines = fenced.filter(({fence}) => fence.marker === marker).flatMap((block) => fenceLines(source, block))
  const closings = nextBelow(runningDepth(lines))
  const pairsUp: boolean[] = []
  for (let at = lines.length; at >= 0; at--) {
    pairsUp[at] = at === lines.length || (lines[at + 1]?.kind === 'bare' && pairsUp[at + 2] === true)
  }
  const places = new Map(lines.map(({start}, at) => [start, at]))
  return (opening: number): {closing: Span; lengthNeeded: number} | undefined => {
    const at = places.get(opening) ?? lines.length
    const end = closings[at] ?? lines.length
    const closing = lines[end]
    if (!closing || !pairsUp[end + 1]) return undefined
    return {closing, lengthNeeded: longest(lines.slice(at + 1, end)) + 1}
  }
}

function runningDepth(lines: readonly FenceLine[]): number[] {
  let depth = 0
  return lines.map(({kind}) => (depth += kind === 'named' ? 1 : -1))
}

/** For each entry the index of the next one that is lower. */
function nextBelow(depths: readonly number[]): (number | undefined)[] {
  const next: (number | undefined)[] = []
  const waiting: number[] = []
  depths.forEach((depth, at) => {
    while (waiting.length > 0 && (depths[waiting.at(-1) ?? 0] ?? 0) > depth) next[waiting.pop() ?? 0] = at
    waiting.push(at)
  })
  return next
}

function fenceLines(source: string, block: FencedBlock): FenceLine[] {
  const opening = {
    kind: block.info === '' ? 'bare' : 'named',
    start: block.start,
    end: block.start + block.fence.length
  } as const
  const inner = innerOpenings(block)
  if (!block.fence.closed) return [opening, ...inner]
  const end = block.start + source.slice(block.start, block.end).trimEnd().length
  let start = end
  while (source[start - 1] === block.fence.marker) start--
  return [opening, ...inner, {kind: 'bare', start, end}]
}
