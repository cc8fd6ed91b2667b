import {parseDocument} from 'yaml'
import {ConfigError, reasonOf} from './config-error.js'
import {refusePrototype} from './refuse-prototype.js'

/** Parse YAML 1.2 that errors call `name`; nothing for an empty text. @throws {ConfigError} with line and column */
export function parseYaml(name: string, text: string): unknown {
  const document = parseDocument(text)
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) {
    const [place] = problem.linePos ?? []
    const where = place ? ` at line ${place.line}, column ${place.col}` : ''
    const reason = problem.code === 'DUPLICATE_KEY' ? duplicateKey(text, problem.pos) : withoutPlace(problem.message)
    throw new ConfigError(`Cannot parse ${name}${where}: ${reason}`, {cause: problem})
  }
  return refusePrototype(
    name,
    toValue(name, () => document.toJS())
  )
}

function duplicateKey(text: string, [start, end]: readonly [number, number]): string {
  const key = /^[\w$.-]+/.exec(text.slice(start, Math.max(end, start + 80)))?.[0]
  return `Unexpected second key${key ? ` \`${key}\`` : ''} in one map, expected each key once`
}

function withoutPlace(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}

/** An alias may name no anchor, or too many of them. */
function toValue(name: string, convert: () => unknown): unknown {
  try {
    return convert()
  } catch (error) {
    throw new ConfigError(`Cannot parse ${name}: ${reasonOf(error)}`, {cause: error})
  }
}
