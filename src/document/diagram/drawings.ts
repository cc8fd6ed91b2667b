import type {CodeBlock} from '../markdown/code-blocks.js'
import type {DocumentImage} from '../markdown/images.js'
import {isMermaid} from '../mermaid/blocks.js'
import type {Picture} from '../picture/find-pictures.js'
import type {Span} from '../text/span.js'
import {foreignDiagram} from './foreign-diagram.js'
import {wordsOf} from './image-subject.js'

/** A diagram of any kind: mermaid, another diagram language, a picture in characters or an image. */
export interface Drawing extends Span {
  readonly kind: 'mermaid' | 'foreign' | 'picture' | 'image'
  /** the text that is drawn, or the description of an image */
  readonly text: string
}

/** What drawings are found in. */
export interface DrawingSource {
  readonly source: string
  readonly codeBlocks: readonly CodeBlock[]
  readonly pictures: readonly Picture[]
  readonly images: readonly DocumentImage[]
}

/** Images that show no part of a system. */
const decoration =
  /\b(?:logo|badge|icon|avatar|screenshot|dashboard|metrics|benchmark|flame ?graph|build status|coverage|license|licence)\b/

/** All drawings of a document in source order. */
export function findDrawings({source, codeBlocks, pictures, images}: DrawingSource): readonly Drawing[] {
  const blocks = codeBlocks.flatMap((block): Drawing[] => {
    const {start, end, value: text} = block
    if (isMermaid(block)) return [{start, end, text, kind: 'mermaid'}]
    return foreignDiagram(block) ? [{start, end, text, kind: 'foreign'}] : []
  })
  const characters = pictures.map(
    ({start, end}): Drawing => ({start, end, text: source.slice(start, end), kind: 'picture'})
  )
  const files = images
    .filter(({url, alt}) => !decoration.test(wordsOf(`${url} ${alt}`)) && !/shields\.io|badge/.test(url))
    .map(({start, end, url, alt}): Drawing => ({start, end, text: `${alt} ${url}`, kind: 'image'}))
  return [...blocks, ...characters, ...files].sort((a, b) => a.start - b.start)
}
