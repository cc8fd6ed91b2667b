/* The only way into the parsers. Mermaid keeps its configuration and the diagram that it reads in module variables, so
   one diagram is read at a time. */
import {addDiagrams, Diagram, processAndSetConfigs} from 'mermaid/dist/mermaid.core.mjs'

let last = Promise.resolve()

/** Read a diagram as mermaid does; resolves to what mermaid says against it, as plain data. */
export function parse(source) {
  const result = last.then(() => read(source))
  last = result
  return result
}

async function read(source) {
  try {
    addDiagrams()
    const {code, title} = processAndSetConfigs(source)
    await Diagram.fromText(code, {title})
    return undefined
  } catch (error) {
    return describe(error)
  }
}

/** Errors of jison carry a `hash`, those of Langium a `result`, those of YAML a `mark`; others only a message. */
function describe(error) {
  if (!(error instanceof Error)) return {name: 'Error', message: String(error?.message ?? error)}
  const {name, message, hash, result, mark} = error
  const failure = {name, message}
  if (hash?.loc) {
    const {first_line: line, first_column: column} = hash.loc
    failure.jison = {line, column, text: hash.text, token: hash.token, expected: hash.expected ?? []}
  }
  if (mark) failure.yaml = {line: mark.line, column: mark.column, reason: error.reason}
  const [lexer] = result?.lexerErrors ?? []
  const [parser] = result?.parserErrors ?? []
  if (lexer) failure.lexer = {line: lexer.line, column: lexer.column, length: lexer.length, message: lexer.message}
  if (parser)
    failure.parser = {token: placeOf(parser.token), previous: placeOf(parser.previousToken), message: parser.message}
  return failure
}

function placeOf(token) {
  if (!token) return undefined
  const {image, startLine, startColumn, endLine, endColumn} = token
  return {image, startLine, startColumn, endLine, endColumn}
}

/** Where this module is, for a worker that has to load it on its own. */
export const location = import.meta.url
