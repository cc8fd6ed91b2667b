import type {CodeLine} from '../../../src/document/markdown/code-blocks.js'

/** The lines of a text that begins at offset 0 of its source. */
export function linesOf(text: string): CodeLine[] {
  let start = 0
  return text.split('\n').map((line) => {
    const here = {text: line, start}
    start += line.length + 1
    return here
  })
}
