import type {Symptom} from './causes.js'
import {type FailurePlace, unclosedBlock} from './place.js'
import type {StrippedDiagram} from './strip.js'

/** A diagram on its way to an explanation. */
export interface Diagram {
  /** as written */
  readonly source: string
  readonly stripped: StrippedDiagram
  /** what such a diagram is called, such as `flowchart` */
  readonly name: string
}

/** What opens and what closes a block, for the diagrams that close by a word; the others close by a brace. */
const blocks: Readonly<Record<string, readonly [opener: RegExp, closer: RegExp]>> = {
  flowchart: [/^\s*subgraph\b/, /^\s*end\b/],
  'sequence diagram': [/^\s*(?:alt|opt|loop|par|par_over|critical|break|rect|box)\b/, /^\s*end\b/],
  'block diagram': [/^\s*block:|^\s+block\s*$/, /^\s*end\b/]
}
const braces: readonly [opener: RegExp, closer: RegExp] = [/\{\s*$/, /^\s*\}/]

/** What a known cause is recognised by, from the place where the parser stopped. */
export function symptomOf({start, end, ended}: FailurePlace, {stripped: {text}, name}: Diagram): Symptom {
  const opener = ended === 'diagram' ? unclosedBlock(text, ...(blocks[name] ?? braces)) : undefined
  return {name, text, at: {start, end}, ended, opener}
}
