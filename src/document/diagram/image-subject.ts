import {lastAtMost} from '../collections/last-at-most.js'
import type {DocumentImage} from '../markdown/images.js'
import type {Passage} from '../text/passages.js'

/** By what an image is taken for a diagram. */
export interface DiagramVocabulary {
  /** words of a file name or description that say so; a phrase is its words in order */
  readonly words: readonly string[]
  /** folders that hold diagrams only */
  readonly folders: readonly string[]
  /** words that say it is something else, and win */
  readonly exceptions: readonly string[]
}

/** "The following diagram shows …:", right before what it speaks of. */
const callsDiagram =
  /\b(?:following|below|next)\b[^.!?]{0,60}\bdiagram\b|\bdiagram\b[^.!?]{0,60}\b(?:below|following)\b/i

/** Whether the text right before an image calls it a diagram. */
export function isCalledDiagram(
  image: DocumentImage,
  {exceptions}: DiagramVocabulary,
  {passages, source}: {readonly passages: readonly Passage[]; readonly source: string}
): boolean {
  const before = passages[lastAtMost(passages, image.start - 1, ({start}) => start)]
  if (!before || before.end > image.start || isNamed(image, exceptions)) return false
  if (source.slice(before.end, image.start).trim() !== '') return false
  return callsDiagram.test(lastSentence(before.text.slice(-leadReach)))
}

/** A text longer than this speaks of more than what follows. */
const leadReach = 240

function lastSentence(text: string): string {
  return (
    text
      .trim()
      .split(/(?<=[.!?]) /)
      .at(-1) ?? ''
  )
}

/** Whether an image is a diagram by its file name, its description or its folder. */
export function isDiagramImage(image: DocumentImage, {words, folders, exceptions}: DiagramVocabulary): boolean {
  if (isNamed(image, exceptions)) return false
  return (
    isNamed(image, words) ||
    partsOf(image)
      .slice(0, -1)
      .some((folder) => folders.includes(folder.toLowerCase()))
  )
}

function isNamed(image: DocumentImage, phrases: readonly string[]): boolean {
  const said = ` ${wordsOf(`${partsOf(image).at(-1) ?? ''} ${image.alt}`)} `
  return phrases.some((phrase) => said.includes(` ${wordsOf(phrase)} `))
}

function partsOf({url}: DocumentImage): string[] {
  return url.replace(/[?#].*/s, '').split('/')
}

/** The words of a name in lower case with single blanks between, `AuthFlow_v2.png` → `auth flow v 2 png`. */
export function wordsOf(name: string): string {
  return name
    .replace(/%20/g, ' ')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}

/** Kinds of mermaid diagrams by what people call their subject, most telling first. */
const subjects: readonly (readonly [words: RegExp, type: MermaidType])[] = [
  [/\b(?:sequence|handshake|protocol|interaction|message)s?\b/, 'sequenceDiagram'],
  [/\b(?:state|states|lifecycle|life cycle|fsm)\b/, 'stateDiagram-v2'],
  [/\b(?:class|classes|uml|inheritance|interfaces?|objects?)\b/, 'classDiagram'],
  [/\b(?:er|erd|entity|entities|schema)\b/, 'erDiagram'],
  [/\b(?:timeline|roadmap|gantt)\b/, 'gantt'],
  [/\b(?:mind ?map)\b/, 'mindmap']
]

/** The mermaid diagrams that designs are drawn with. */
export type MermaidType =
  | 'flowchart'
  | 'sequenceDiagram'
  | 'classDiagram'
  | 'stateDiagram-v2'
  | 'erDiagram'
  | 'gantt'
  | 'mindmap'

/** The mermaid diagram that fits a subject named in words. */
export function fittingType(text: string): MermaidType {
  const words = wordsOf(text)
  return subjects.find(([pattern]) => pattern.test(words))?.[1] ?? 'flowchart'
}
