import type {Document} from '../../document/document.js'
import type {CodeBlock} from '../../document/markdown/code-blocks.js'
import {markedText} from './marks.js'
import {tag} from './markup.js'
import type {NumberedFinding} from './numbered.js'

/** The content of a code block line by line, each with its number in the document, findings marked. */
export function codeSource({lines}: CodeBlock, {source, lines: index}: Document, findings: readonly NumberedFinding[]) {
  return lines
    .map(({text, start}) => {
      const indent = text.length - text.trimStart().length
      const words = {text: text.slice(indent), start: start + indent, end: start + text.length}
      const content = text.slice(0, indent) + markedText(words, source, findings)
      return tag('span', {class: 'line', 'data-line': index.lineAt(start)}, content, '\n')
    })
    .join('')
}
