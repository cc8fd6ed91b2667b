import type {Position, Range, TextDocument} from 'vscode-languageserver-textdocument'
import {withoutByteOrderMark} from '../document/text/byte-order-mark.js'
import type {Span} from '../document/text/span.js'
import type {LintMessage} from '../rule/result.js'

/** Where things stand in a text as the editor counts: from 0, in UTF-16 units, a byte order mark included. */
export interface Places {
  /** of lines and columns from 1 that leave a byte order mark out */
  ofMessage(message: Pick<LintMessage, 'line' | 'column' | 'endLine' | 'endColumn'>): Range
  /** of offsets that leave a byte order mark out */
  ofSpan(span: Span): Range
  /** the offset, without a byte order mark, of what the editor points at */
  offsetAt(position: Position): number
}

/** Count in a text as its editor does. */
export function placesIn(document: TextDocument): Places {
  const text = document.getText()
  const mark = text.length - withoutByteOrderMark(text).length
  const position = (line: number, column: number): Position => ({
    line: line - 1,
    character: column - 1 + (line === 1 ? mark : 0)
  })
  return {
    ofMessage: ({line, column, endLine, endColumn}) => ({
      start: position(line, column),
      end: position(endLine, endColumn)
    }),
    ofSpan: ({start, end}) => ({start: document.positionAt(start + mark), end: document.positionAt(end + mark)}),
    offsetAt: (at) => Math.max(0, document.offsetAt(at) - mark)
  }
}

/** Whether two ranges share a character or touch. */
export function touches(a: Range, b: Range): boolean {
  return isBefore(a.start, b.end) && isBefore(b.start, a.end)
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}
