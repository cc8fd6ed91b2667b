import type {Span} from '../text/span.js'
import {lineOf} from './place.js'

/** A replacement in the text of a diagram, and what it does in words. */
export interface Cure extends Span {
  readonly text: string
  /** what to do, as a sentence without a period */
  readonly advice: string
  /** what should have stood there, for a message */
  readonly expected: string
  /** whether the author surely meant it */
  readonly isSafe: boolean
}

/** What a cause is recognised by. */
export interface Symptom {
  /** what such a diagram is called */
  readonly name: string
  readonly text: string
  /** where the parser stopped */
  readonly at: Span
  readonly ended?: 'line' | 'diagram' | undefined
  /** the statement that opens a block which never ends */
  readonly opener?: Span | undefined
}

/** In longer lines a search for the brackets of a label would take too long. */
const longestLine = 1000

type Cause = (symptom: Symptom) => Cure | undefined

/** The known cause of a syntax error, with the edit that cures it. */
export function knownCause(symptom: Symptom): Cure | undefined {
  const line = lineOf(symptom.text, symptom.at.start)
  if (line.end - line.start > longestLine) return undefined
  for (const cause of causes) {
    const cure = cause(symptom)
    if (cure) return cure
  }
  return undefined
}

/** Arrows as people type them, and as mermaid reads them. */
const arrows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  flowchart: {'->': '-->', '=>': '==>', '→': '-->', '⟶': '-->', '<->': '<-->', '↔': '<-->', '<-': '<--'},
  'state diagram': {'->': '-->', '->>': '-->', '=>': '-->', '→': '-->', '==>': '-->'},
  'sequence diagram': {'=>': '->>', '=>>': '->>', '→': '->>', '==>': '->>', '-->>>': '-->>', '->>>': '->>'},
  'class diagram': {
    '<|-': '<|--',
    '-|>': '--|>',
    '->': '-->',
    '<-': '<--',
    '→': '-->',
    '*-': '*--',
    'o-': 'o--',
    '=>': '-->'
  }
}

function arrow({name, text, at}: Symptom): Cure | undefined {
  const found = text.slice(at.start, at.end)
  const right = arrows[name]?.[found]
  if (right === undefined) return undefined
  return {...at, text: right, advice: `Write \`${right}\``, expected: `the arrow \`${right}\``, isSafe: true}
}

/** Where a label begins after the name of a node, and what ends it; longest first. */
const shapes: readonly (readonly [open: string, close: string])[] = [
  ['(((', ')))'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['((', '))'],
  ['{{', '}}'],
  ['[/', '/]'],
  ['[\\', '\\]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['|', '|']
]

/** A label of a node or an edge that holds what the parser takes for syntax. */
function unquotedLabel({name, text, at}: Symptom): Cure | undefined {
  if (name !== 'flowchart') return undefined
  const from = text.lastIndexOf('\n', at.start - 1) + 1
  const line = text.slice(from).split('\n', 1)[0] ?? ''
  const label = labelAround(line, at.start - from)
  if (!label) return undefined
  const content = line.slice(label.start, label.end)
  const inner = content.length > 1 && content.startsWith('"') && content.endsWith('"') ? content.slice(1, -1) : content
  // An arrow is rather one that follows a label without its bracket, and properties belong behind an `@`.
  if (inner.trim() === '' || /--|==|-\.|\b(?:shape|label|icon):/.test(inner)) return undefined
  const quoted = `"${inner.replaceAll('"', '#quot;')}"`
  return {
    start: from + label.start,
    end: from + label.end,
    text: quoted,
    advice: inner.includes('"') ? 'Write `#quot;` for a quote in a label' : 'Put the label in double quotes',
    expected: 'the label in double quotes',
    isSafe: true
  }
}

/** The label that begins last before an offset of a line and ends after it. */
function labelAround(line: string, offset: number): Span | undefined {
  for (let at = Math.min(offset, line.length - 1); at >= 0; at--) {
    const shape = shapes.find(([open]) => line.startsWith(open, at))
    if (!shape || !beginsLabel(line, at, shape[0])) continue
    const start = at + shape[0].length
    if (start > offset) continue
    const end = labelEnd(line, Math.max(offset, start), shape[1])
    if (end !== undefined) return {start, end}
  }
  return undefined
}

function beginsLabel(line: string, at: number, open: string): boolean {
  const before = line[at - 1] ?? ''
  if (open === '|') return /[->=.xo]/.test(before) || /[->=.xo] +$/.test(line.slice(Math.max(0, at - 4), at))
  return /[\p{L}\p{N}_]/u.test(before) && /(?:^|[\s&;|>])[\p{L}\p{N}_.-]+$/u.test(line.slice(Math.max(0, at - 60), at))
}

/** The first closing bracket at or after an offset that is followed by what may follow a label. */
function labelEnd(line: string, offset: number, close: string): number | undefined {
  for (let end = line.indexOf(close, offset); end !== -1; end = line.indexOf(close, end + 1)) {
    const after = line.slice(end + close.length).trimStart()
    if (close === '|' ? after !== '' : /^(?:$|;|&|:::|<?[-=~.xo]{2})/.test(after)) return end
  }
  return undefined
}

/** The title of a subgraph that holds more than a name. */
function unquotedTitle({name, text, at}: Symptom): Cure | undefined {
  if (name !== 'flowchart') return undefined
  const from = text.lastIndexOf('\n', at.start - 1) + 1
  const line = text.slice(from).split('\n', 1)[0] ?? ''
  const [, head, title] = /^(\s*subgraph )([^\s"[][^"[\]]*)$/.exec(line.trimEnd()) ?? []
  if (head === undefined || title === undefined) return undefined
  const start = from + head.length
  return {
    start,
    end: start + title.length,
    text: `"${title}"`,
    advice: 'Put the title in double quotes',
    expected: 'the title in double quotes',
    isSafe: true
  }
}

/** `end` closes a block, so no node can be named so. */
function reservedWord({name, text, at}: Symptom): Cure | undefined {
  const line = lineOf(text, at.start)
  // Alone on a line it is no node but one `end` too many.
  if (name !== 'flowchart' || text.slice(at.start, at.end) !== 'end' || line.end - line.start <= 4) return undefined
  return {
    ...at,
    text: 'End',
    advice: '`end` is reserved in mermaid: write `End`, or give the node another name',
    expected: 'another name than the reserved word `end`',
    isSafe: true
  }
}

/** A semicolon ends a statement, also in the middle of a message. */
function semicolon({name, text, at}: Symptom): Cure | undefined {
  if (name !== 'sequence diagram') return undefined
  const from = text.lastIndexOf('\n', Math.max(0, at.start - 1)) + 1
  const line = text.slice(from).split('\n', 1)[0] ?? ''
  const message = line.indexOf(':')
  const found = message === -1 ? -1 : (separators(line).find((at) => at > message) ?? -1)
  if (found === -1) return undefined
  const start = from + found
  return {
    start,
    end: start + 1,
    text: '#59;',
    advice: 'A semicolon ends a statement in mermaid: write `#59;` for one in a message',
    expected: '`#59;` for a semicolon in a message',
    isSafe: true
  }
}

/** The semicolons of a line that something follows and that end no entity such as `#59;`. */
function separators(line: string): number[] {
  const entities = new Set([...line.matchAll(/#\w+;/g)].map(({0: entity, index}) => index + entity.length - 1))
  return [...line.matchAll(/;/g)]
    .map(({index}) => index)
    .filter((at) => !entities.has(at) && line.slice(at + 1).trim() !== '')
}

/** A block that is never closed; where it should end, only the author knows. */
function missingEnd({text, opener}: Symptom): Cure | undefined {
  if (!opener) return undefined
  const close = text.slice(opener.start, opener.end).endsWith('{') ? '}' : 'end'
  const lineStart = text.lastIndexOf('\n', opener.start - 1) + 1
  const indent = text.slice(lineStart, opener.start)
  const end = text.trimEnd().length
  return {
    start: end,
    end,
    text: `\n${indent}${close}`,
    advice: `Close the block with \`${close}\``,
    expected: `\`${close}\``,
    isSafe: false
  }
}

const causes: readonly Cause[] = [missingEnd, arrow, semicolon, reservedWord, unquotedTitle, unquotedLabel]
