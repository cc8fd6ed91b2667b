import type {DocumentImage} from '../images.js'

/** By what an image is taken for a diagram. */
export interface DiagramVocabulary {
  /** words of a file name or description that say so; a phrase is its words in order */
  readonly words: readonly string[]
  /** folders that hold diagrams only */
  readonly folders: readonly string[]
  /** words that say it is something else, and win */
  readonly exceptions: readonly string[]
}

/** Whether an image is a diagram by its file name, its description or its folder. */
export function isDiagramImage({url, alt}: DocumentImage, {words, folders, exceptions}: DiagramVocabulary): boolean {
  const parts = url.replace(/[?#].*/s, '').split('/')
  const said = ` ${wordsOf(`${parts.at(-1) ?? ''} ${alt}`)} `
  const says = (phrases: readonly string[]) => phrases.some((phrase) => said.includes(` ${wordsOf(phrase)} `))
  if (says(exceptions)) return false
  return says(words) || parts.slice(0, -1).some((folder) => folders.includes(folder.toLowerCase()))
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
