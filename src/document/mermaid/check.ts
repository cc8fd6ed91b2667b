import type {Span} from '../text/span.js'
import {knownCause, type Symptom} from './causes.js'
import type {MermaidFailure} from './failure.js'
import {diagramTypes, readHeader} from './header.js'
import {placeOfMeaning} from './meaning.js'
import {maxLength, parseMermaid} from './parse.js'
import {type FailurePlace, lineOf, placeInText, written} from './place.js'
import {type Repair, repairDiagram} from './repair.js'
import {stripDiagram} from './strip.js'
import {type Diagram, symptomOf} from './symptom.js'
import {expectedMeaning, expectedWords} from './words.js'

/** Why mermaid would not draw a diagram; offsets count in the diagram as it was written. */
export type MermaidProblem = Span &
  (
    | {readonly kind: 'empty'}
    | {readonly kind: 'too-slow'}
    | {readonly kind: 'too-long'; readonly length: number; readonly max: number}
    | {readonly kind: 'unknown-type'; readonly word: string}
    | DiagramError
  )

/** An error in the text of a diagram. */
export interface DiagramError {
  readonly kind: 'error'
  /** what such a diagram is called, such as `flowchart` */
  readonly name: string
  /** what stands at the place */
  readonly text: string
  /** what ended too early, or never ends, when it is not the text itself that is wrong */
  readonly ended?: 'line' | 'diagram' | 'block' | undefined
  /** what should be there, in words */
  readonly expected: string
  /** what to do, where the cause is known */
  readonly advice?: string | undefined
  /** mermaid's own words where they say more: for what parses and makes no sense */
  readonly detail?: string | undefined
  /** cures the known cause; mermaid draws the diagram after it */
  readonly repair?: Repair | undefined
}

/**
 * Ask mermaid whether it would draw a diagram; line breaks are `\n`. Resolves to the first problem, or `undefined` where
 * mermaid draws it and where a plug-in (`zenuml`, or one of `plugins`) does.
 */
export async function checkMermaid(
  source: string,
  plugins: readonly string[] = []
): Promise<MermaidProblem | undefined> {
  if (source.length > maxLength) return {...firstLine(source), kind: 'too-long', length: source.length, max: maxLength}
  const stripped = stripDiagram(source)
  const header = readHeader(stripped.text, plugins)
  if (header.isPlugin) return undefined
  if (header.word === '') return {...firstLine(source), kind: 'empty'}
  const unknown = {
    ...written({start: 0, end: header.word.length}, stripped),
    kind: 'unknown-type',
    word: header.word
  } as const
  if (header.name === undefined) return unknown
  const failure = await parseMermaid(source)
  if (failure === undefined) return undefined
  if (failure === 'too-slow') return {...written(lineOf(stripped.text, 0), stripped), kind: 'too-slow'}
  const place = placeInText(failure, stripped.text)
  const isKnown = diagramTypes.includes(header.word)
  if (!isKnown && place && place.start < header.word.length) return unknown
  return {
    kind: 'error',
    name: header.name,
    ...(await explain(failure, place, {source, stripped, name: header.name}))
  }
}

type Explanation = Span & Pick<DiagramError, 'text' | 'ended' | 'expected' | 'advice' | 'detail' | 'repair'>

function explain(failure: MermaidFailure, place: FailurePlace | undefined, diagram: Diagram) {
  if (failure.yaml) return explainFrontMatter(failure.yaml, diagram.source)
  return place ? explainSyntax(failure, symptomOf(place, diagram), diagram) : explainMeaning(failure, diagram.source)
}

async function explainSyntax(failure: MermaidFailure, symptom: Symptom, diagram: Diagram): Promise<Explanation> {
  const cure = knownCause(symptom)
  const span = symptom.opener ?? cure ?? symptom.at
  return {
    ...written(span, diagram.stripped),
    text: symptom.text.slice(span.start, span.end),
    ended: symptom.opener ? 'block' : cure ? undefined : symptom.ended,
    expected: cure?.expected ?? expectedWords(failure),
    advice: cure?.advice,
    repair: cure && (await repairDiagram(cure, diagram))
  }
}

async function explainMeaning(failure: MermaidFailure, source: string): Promise<Explanation> {
  const span = await placeOfMeaning(failure, source)
  return {
    ...span,
    text: source.slice(span.start, span.end),
    expected: expectedMeaning(failure),
    detail: failure.message.split('\n', 1)[0]
  }
}

/** The position that YAML reports can lie after the last line of front matter. */
function explainFrontMatter({line, reason}: NonNullable<MermaidFailure['yaml']>, source: string): Explanation {
  const lines = source.split('\n')
  const close = lines.findIndex((text, at) => at > 0 && text.trim() === '---')
  const at = Math.max(1, Math.min(line + 1, close - 1))
  const offset = lines.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0)
  const span = lineOf(source, offset)
  return {
    ...span,
    text: source.slice(span.start, span.end),
    expected: `front matter in YAML${reason ? ` (${reason})` : ''}`
  }
}

function firstLine(source: string): Span {
  return lineOf(source, 0)
}
