import {loadParser, type ParserName} from '../parse/parser.js'
import {withoutByteOrderMark} from './byte-order-mark.js'
import {createDocument} from './create-document.js'
import type {Document} from './document.js'
import type {DocumentSettings} from './settings.js'

/** Parse a text, with or without a byte order mark, into a document. */
export async function readDocument(
  text: string,
  options: {path?: string; settings?: DocumentSettings; parser?: ParserName} = {}
): Promise<Document> {
  const source = withoutByteOrderMark(text)
  const {parse} = await loadParser(options.parser)
  return createDocument({source, tree: parse(source), path: options.path, settings: options.settings})
}
