import type {Span} from '../text/span.js'
import {type Cure, knownCause} from './causes.js'
import {maxInlineLength, parseMermaid} from './parse.js'
import {placeInText, written} from './place.js'
import {stripDiagram} from './strip.js'
import {type Diagram, symptomOf} from './symptom.js'

/** Replace a range of a diagram by a text. */
export interface DiagramEdit extends Span {
  readonly text: string
}

/** Edits after which mermaid draws the diagram. */
export interface Repair {
  readonly edits: readonly DiagramEdit[]
  /** whether the repaired diagram surely says what its author meant */
  readonly isSafe: boolean
}

/** The same mistake is seldom made more often in one diagram, and each round parses the diagram anew. */
const maxRounds = 10

/** Apply a cure, and those of the errors that then come to light, until mermaid draws the diagram; `undefined` when it does not. */
export async function repairDiagram(first: Cure, diagram: Diagram): Promise<Repair | undefined> {
  if (diagram.source.length > maxInlineLength) return undefined
  let source = diagram.source
  let cure: Cure | undefined = first
  let isSafe = true
  for (let round = 0; cure && round < maxRounds; round++) {
    source = apply(cure, source)
    isSafe &&= cure.isSafe
    const failure = await parseMermaid(source)
    if (failure === undefined) return {edits: lineEdits(diagram.source, source), isSafe}
    if (failure === 'too-slow') return undefined
    const next: Diagram = {source, stripped: stripDiagram(source), name: diagram.name}
    const place = placeInText(failure, next.stripped.text)
    cure = place && knownCause(symptomOf(place, next))
  }
  return undefined
}

function apply(cure: Cure, source: string): string {
  const {start, end} = written(cure, stripDiagram(source))
  return source.slice(0, start) + cure.text + source.slice(end)
}

/** What changed, line by line; one edit when the number of lines changed. */
function lineEdits(before: string, after: string): DiagramEdit[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  if (old.length !== now.length) return [change(before, after, 0)]
  const edits: DiagramEdit[] = []
  let offset = 0
  old.forEach((line, at) => {
    const text = now[at] ?? ''
    if (text !== line) edits.push(change(line, text, offset))
    offset += line.length + 1
  })
  return edits
}

function change(before: string, after: string, offset: number): DiagramEdit {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return {start: offset + head, end: offset + before.length - tail, text: after.slice(head, after.length - tail)}
}
