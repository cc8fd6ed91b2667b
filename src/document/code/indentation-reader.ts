import {fileRegion, type OpenItem, type OpenRegion, type Region, type RegionKind} from './region.js'
import {signatureOf} from './signature.js'

/** A statement with its continuation lines: where it stands and how deep. */
interface LogicalLine {
  readonly start: number
  readonly end: number
  readonly indent: number
}

interface Frame {
  readonly region: OpenRegion
  /** depth of the line that opened the region; its content is deeper */
  readonly indent: number
}

/** Blocks nested deeper than code is ever written are not read: what walks the regions may recur. */
const deepest = 200

const heads: readonly (readonly [RegionKind, RegExp])[] = [
  ['function', /^(?:async\s+)?(?:def|cdef|cpdef)\b/],
  ['type', /^class\b/],
  ['control', /^(?:async\s+)?(?:if|elif|else|for|while|try|except|finally|with|match|case)\b/]
]

/** Read the regions of a language whose blocks are indented, in linear time; a tab counts as a step to the next multiple of eight. */
export function readIndentation(code: string): Region {
  const file = fileRegion(code.length)
  const frames: Frame[] = [{region: file, indent: -1}]
  let decorators: LogicalLine | undefined
  for (const line of logicalLines(code)) {
    if (code[line.start] === '@') {
      decorators ??= line
      continue
    }
    leave(frames, line.indent)
    const region = frames.at(-1)?.region ?? file
    const start = decorators?.start ?? line.start
    const item: OpenItem = {start, end: line.end, regions: []}
    region.items.push(item)
    const opened = frames.length < deepest ? open(code, line, start, region) : undefined
    decorators = undefined
    if (!opened) continue
    item.regions.push(opened.region)
    if (opened.inline) opened.region.items.push({start: opened.region.start, end: line.end, regions: []})
    frames.push({region: opened.region, indent: line.indent})
  }
  leave(frames, -1)
  close(file, frames)
  return file
}

function close(file: OpenRegion, frames: Frame[]): void {
  for (const {region} of frames) if (region !== file) finish(region)
}

/** Leave the regions that a line at a depth no longer belongs to. */
function leave(frames: Frame[], indent: number): void {
  for (let top = frames.at(-1); top?.region.parent && indent <= top.indent; top = frames.at(-1)) {
    finish(top.region)
    frames.pop()
  }
}

function finish(region: OpenRegion): void {
  const end = region.items.reduce((last, item) => Math.max(last, item.end), region.start)
  region.end = end
  region.outer = {start: region.outer.start, end}
  const owner = region.parent?.items.at(-1)
  if (owner) (owner as OpenItem).end = Math.max(owner.end, end)
}

function open(
  code: string,
  line: LogicalLine,
  headStart: number,
  parent: OpenRegion
): {region: OpenRegion; inline: boolean} | undefined {
  const text = code.slice(line.start, Math.min(line.end, line.start + 40))
  const kind = heads.find(([, pattern]) => pattern.test(text))?.[0]
  const colon = kind ? headEnd(code, line) : -1
  if (!kind || colon === -1) return undefined
  const inline = /\S/.test(code.slice(colon + 1, line.end))
  const region: OpenRegion = {
    start: colon + 1,
    end: line.end,
    kind,
    head: {start: headStart, end: colon},
    signature: signatureOf(code, line.start, colon),
    outer: {start: colon + 1, end: line.end},
    parent,
    items: []
  }
  return {region, inline}
}

/** The colon that ends a head: the first one outside brackets. */
function headEnd(code: string, {start, end}: LogicalLine): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const character = code[at] ?? ''
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (character === ':' && depth <= 0 && code[at + 1] !== '=') return at
  }
  return -1
}

/** Lines of ink, joined while a bracket or literal is open or the line ends in a backslash. */
function logicalLines(code: string): LogicalLine[] {
  const lines: LogicalLine[] = []
  const ink = /\S/g
  const mark = /["([{)\]}\n]/g
  for (let first = ink.exec(code); first; first = ink.exec(code)) {
    const start = first.index
    mark.lastIndex = start
    const end = endOfLine(code, mark)
    lines.push({start, end: trimmedEnd(code, start, end), indent: indentOf(code, start)})
    ink.lastIndex = end
  }
  return lines
}

function endOfLine(code: string, mark: RegExp): number {
  let depth = 0
  for (let match = mark.exec(code); match; match = mark.exec(code)) {
    const [character] = match
    if (character === '"') mark.lastIndex = afterLiteral(code, match.index)
    else if (character === '\n') {
      if (depth === 0 && code[match.index - 1] !== '\\') return match.index
    } else depth = '([{'.includes(character) ? depth + 1 : Math.max(0, depth - 1)
  }
  return code.length
}

function afterLiteral(code: string, open: number): number {
  const close = code.indexOf('"', open + 1)
  return close === -1 ? code.length : close + 1
}

function trimmedEnd(code: string, start: number, end: number): number {
  while (end > start && /\s/.test(code[end - 1] ?? '')) end--
  return end
}

function indentOf(code: string, start: number): number {
  let width = 0
  for (let at = code.lastIndexOf('\n', start) + 1; at < start; at++) width += code[at] === '\t' ? 8 - (width % 8) : 1
  return width
}
