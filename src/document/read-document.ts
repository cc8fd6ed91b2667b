import type {Parse} from '../parse/parse.js'
import {loadParser, type ParserName} from '../parse/parser.js'
import {createDocument} from './create-document.js'
import type {Document} from './document.js'
import type {DocumentSettings} from './settings.js'
import {withoutByteOrderMark} from './text/byte-order-mark.js'

/** Parse a text, with or without a byte order mark, into a document. */
export async function readDocument(
  text: string,
  options: {path?: string; settings?: DocumentSettings; parser?: ParserName} = {}
): Promise<Document> {
  const {parse} = await loadParser(options.parser)
  return parseDocument(text, {...options, parse})
}

/** The same with a parser that is at hand; the YAML package is loaded with the first document that has front matter. */
export async function parseDocument(
  text: string,
  {parse, path, settings}: {parse: Parse; path?: string | undefined; settings?: DocumentSettings | undefined}
): Promise<Document> {
  const source = withoutByteOrderMark(text)
  const tree = await parse(source)
  const yaml = tree.children[0]?.type === 'yaml' ? await import('./metadata/yaml.js') : undefined
  return createDocument({source, tree, path, settings, yaml})
}
