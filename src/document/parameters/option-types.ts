import type {CodeBlock} from '../markdown/code-blocks.js'
import {isAbout, type Section} from '../sections/sections.js'
import {indentOf} from '../text/indent.js'
import {isTypeName, type ParameterCollection} from './parameter.js'

/** Types whose fields may be settings by their names. */
const optionType =
  /\b(?:struct|class|interface|record|message|type|object|dataclass)\s+(\w*(?:Config|Configuration|Options|Opts|Settings|Parameters|Params|Spec|Policy|Args|Arguments))\b/g

/** Of these, types of what an object or a call is about as well: only what may be left out of them is set. */
const ofContent = /(?:Parameters|Params|Spec|Policy|Args|Arguments)$/

const field =
  /^[ \t]*(?:(?:pub|public|private|internal|readonly|final|val|var|let|optional|required|repeated|override)\s+)*(?:([A-Za-z_]\w*)\??\s*:\s*[\w"'`[{(<&*|]\S*|([A-Z]\w*)\s+[\w*[\]<>.?]+(?:\s+`[^`]*`)?(?:\s*\/\/.*)?$|[\w<>[\].?]+\s+([A-Za-z_]\w*)\s*(?:[;={]|$))/

/** Add the fields of types of options that a block of code declares. */
export function addOptionTypes(block: CodeBlock, section: Section | undefined, found: ParameterCollection): void {
  const isConfiguration = isAbout(section, 'configuration')
  let head = 0
  let counted = 0
  for (const match of block.value.matchAll(optionType)) {
    const end = match.index + match[0].length
    head += block.value.slice(counted, end).split('\n').length - 1
    counted = end
    const isContent = !isConfiguration && ofContent.test(match[1] ?? '')
    const body = outsideMethods(outsideDocstrings(bodyLines(block.lines, head)))
    if (!isContent && !isConfiguration && carriesTypes(body)) continue
    for (const [at, {text, start}] of body.entries()) {
      const name = fieldName(text)
      if (!name || (isContent && !mayBeLeftOut(body, at))) continue
      const from = start + text.indexOf(name)
      found.add({name, kind: 'field', place: {start: from, end: from + name.length}})
    }
  }
}

function fieldName(text: string): string | undefined {
  if (noField.some((pattern) => pattern.test(text))) return undefined
  const names = field.exec(text)
  const name = names?.[1] ?? names?.[2] ?? names?.[3]
  return name && !isTypeName(name) ? name : undefined
}

/** Lines of a type that hold no value to set. */
const noField: readonly RegExp[] = [
  // a type or a choice within it; what it holds comes below
  /^[ \t]*(?:oneof|struct|class|message|enum|interface|union|type|record|namespace)\b.*\{\s*$/,
  // a statement
  /^[ \t]*(?:elif|else|return|if|for|while|func|def|class|import|from|assert|del|raise|with|yield|case|throw|await)\b/,
  // a property of C# that can only be read
  /\{ *get; *\}/
]

/** How a type is written to files. */
const serialised = /`\w+:"|\bserde\b|= *\d+ *[;[]|@?Json\w*\b|\bget;/i

/** A value that somebody can write down. */
const plainValue =
  /\b(?:bool(?:ean)?|string|str|char|bytes?|u?int\w*|[iu](?:8|16|32|64|size)|long|short|float\w*|f32|f64|double|decimal|number|num|size_t|usize|duration|time(?:span|delta)?|any|object|path|url|uri|enum)\b|\s=\s|[|?]/i

/** Whether a type only hands other types on: its fields are no values, and nothing writes it to a file. */
function carriesTypes(body: CodeBlock['lines']): boolean {
  const fields = body.filter(({text}) => fieldName(text) !== undefined)
  return (
    fields.length > 0 &&
    !body.some(({text}) => serialised.test(text)) &&
    !fields.some(({text}) => plainValue.test(text))
  )
}

/** A value that a field has when nobody gives one, but for the number of a field of a message. */
const hasDefault = /\s=\s(?!\s*\d+\s*[;[])|\bdefaults?\b/i
const isOptional = /\boptional\b|\bomitempty\b|\w\?|\bOption(?:al)?[<[]/i

/** Whether the field of a line, or the comment right above it, says that it has a default or may be left out. */
function mayBeLeftOut(body: CodeBlock['lines'], at: number): boolean {
  const isTold = (text = '') => hasDefault.test(text) || isOptional.test(text)
  let line = at
  while (!isTold(body[line]?.text)) {
    line--
    if (!isComment.test(body[line]?.text ?? '')) return false
  }
  return true
}

const isComment = /^\s*(?:\/\/|#|\/?\*|@)/

/** The lines that are no text of a Python docstring. */
function outsideDocstrings(lines: CodeBlock['lines']): CodeBlock['lines'] {
  let inside = false
  return lines.filter(({text}) => {
    const quotes = text.match(/"""|'''/g)?.length ?? 0
    const isText = inside || quotes > 0
    if (quotes % 2 === 1) inside = !inside
    return !isText
  })
}

/** A head whose parameters or body come on the lines below it. */
const opensMethod = /\w[ \t]*\([^()]*$|\)[^()]*[{:][ \t]*$/
const constructs = /\b(?:__init__|init|constructor|new)\b/

/** The lines of a body that are not below the head of a method: what one takes and holds is nobody's setting, unless it constructs. */
function outsideMethods(lines: CodeBlock['lines']): CodeBlock['lines'] {
  let below = Number.POSITIVE_INFINITY
  return lines.filter(({text}) => {
    if (text.trim() === '') return true
    const indent = indentOf(text)
    if (indent > below) return false
    below = opensMethod.test(text) && !constructs.test(text) ? indent : Number.POSITIVE_INFINITY
    return true
  })
}

/** The lines between the head of a type and the line that closes it: the first that is indented no deeper than the head. */
function bodyLines(lines: CodeBlock['lines'], head: number): CodeBlock['lines'] {
  const indent = indentOf(lines[head]?.text ?? '')
  let close = head + 1
  for (; close < lines.length; close++) {
    const {text = ''} = lines[close] ?? {}
    if (text.trim() !== '' && text.trim() !== '{' && indentOf(text) <= indent) break
  }
  return lines.slice(head + 1, close)
}
