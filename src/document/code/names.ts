import type {LanguageId} from './languages.js'

const typeName =
  /(?:^|\s)(?:class|interface|struct|enum|trait|impl(?:<[^{]*?>)?|namespace|module|object|extension|protocol|record|union|service|message|package|mod|actor|concept|oneof|contract|library|defmodule|mixin|rpc|type)\s+(?:class\s+|struct\s+)?([\w$.:]+)/
const functionName =
  /(?:^|\s)(?:fn|func|fun|def|defp|defmacro|function\*?|sub|filter|macro_rules!|procedure|trigger|proc)\s+(?:\(\)\s*)?(?:<[^>]*>\s*)?([^\s(<[=;]+)/i
const calledName = /(?<![~\w$#?!])([~\w$#?!]+(?:(?:::|\.)~?[\w$]+)*) ?(?:<(?:[^()<>]|<[^()<>]*>)*>)?(?:\[\])? ?\(\)/
const assignedName = /(?<![\w$#])([\w$#]+) ?(?::(?:[^=]+[=:])?|=) ?(?:\w+\()?(?:async ?)?(?:function|\(|<|[\w$]+ ?=>)/
const variableName = /\b(?:let|var|val|const)\s+(?!va[lr]\s)([\w$`]+)/
const objectiveName = /^[-+] ?\(\) ?([\w:]+)/
const operatorName = /\boperator\s*([^\s\w(]{1,3}|\w+)/
const wordBefore = /(?<![\w$])([\w$]+)[^\w$]*$/

/** The name of a type from its signature; the type that is extended, for `impl … for T`. */
export function nameOfType(signature: string): string {
  const implemented = /^(?:unsafe )?impl\b.* for (?:& ?)?(?:mut )?([\w:]+)/.exec(signature)?.[1]
  if (/\bcompanion object$/.test(signature)) return 'Companion'
  return implemented ?? typeName.exec(signature)?.[1]?.replace(/(?<!:):+$/, '') ?? wordBefore.exec(signature)?.[1] ?? ''
}

/** The name of a function from its signature; empty when it has none. */
export function nameOfFunction(signature: string): string {
  const found =
    functionName.exec(signature)?.[1] ??
    objectiveName.exec(signature)?.[1] ??
    operatorName.exec(signature)?.[0] ??
    assignedName.exec(signature)?.[1] ??
    calledName.exec(signature)?.[1] ??
    variableName.exec(signature)?.[1] ??
    wordBefore.exec(signature)?.[1] ??
    ''
  return found.replace(/(?<![`:])[`:]+$/, '').replace(/^self\./, '')
}

const lastName = /(?<![\w$.:?!])[.:?!]*([\w$][\w$.:?!]*)$/
const noCall = /^(?:if|for|while|switch|catch|return|class|object|when|match)$/

/** The name of the call that a function stands in or behind, from the text before it; `undefined` where it is no call. */
export function nameOfCall(before: string): string | undefined {
  let depth = 0
  let behind = before.length
  let closed = behind
  for (let at = before.length - 1; at >= 0 && depth >= 0; at--) {
    if (before[at] === ')') {
      if (depth === 0) closed = at
      depth++
    } else if (before[at] === '(') {
      depth--
      // Balanced brackets at the end are the arguments before a trailing function.
      if (depth < 0 || (depth === 0 && before.slice(closed + 1, behind).trim() === '')) behind = at
    }
  }
  const called = before.slice(Math.max(0, behind - 200), behind).trimEnd()
  const [, name] = lastName.exec(called.replace(/<[^<>]*>$/, '').trimEnd()) ?? []
  return name === undefined || noCall.test(name) ? undefined : name
}

const nameFirst: ReadonlySet<LanguageId> = new Set([
  'kotlin',
  'scala',
  'swift',
  'typescript',
  'javascript',
  'rust',
  'go',
  'python',
  'cadence'
])

/** The name of a field from the text of its declaration, initial value and all. */
export function nameOfField(text: string, language: LanguageId): string {
  const declared = text.replace(/(?<!\s)\s*=(?!=|>)[\s\S]*/, '')
  if (nameFirst.has(language)) {
    const words =
      /^(?:(?:public|private|protected|static|readonly|override|declare|abstract|accessor)\s+)*([#\w$`]+)(?:\s|$)/
    return (
      variableName.exec(declared)?.[1] ??
      /(?<![#\w$])([#\w$]+)\s*(?:[?!]\s*)?:(?!:)/.exec(declared)?.[1] ??
      words.exec(declared)?.[1] ??
      ''
    )
  }
  return wordBefore.exec(declared.replace(/\[[^\]]*\]?|:\s*\d+|\{[\s\S]*/g, ''))?.[1] ?? ''
}

/** The name of a function as its author wrote it between back quotes; `undefined` where it is a plain one. */
export function quotedFunctionName(
  {text, code}: {text: string; code: string},
  start: number,
  end: number
): string | undefined {
  const quoted = /\b(?:fun|def|func)\s+(?:\w+\.)?("[^"]*")/.exec(code.slice(start, end))
  if (!quoted?.[1]) return undefined
  const from = start + quoted.index + quoted[0].length - quoted[1].length
  return text.slice(from + 1, from + quoted[1].length - 1)
}
