import type {CodeBlock} from '../code-blocks.js'
import type {Document} from '../document.js'
import {isAbout} from '../sections.js'
import {isForeignSample} from './foreign-samples.js'
import {isTypeName, type ParameterCollection, type ParameterKind} from './parameter.js'
import {isDecidedElsewhere} from './scope.js'

const dataLanguages = new Set([
  'yaml',
  'yml',
  'toml',
  'ini',
  'properties',
  'json',
  'jsonc',
  'json5',
  'hcl',
  'conf',
  'env',
  'dotenv'
])
const assignment = /^[ \t]*(?:- )?(["']?)([A-Za-z_][\w.-]*)\1[ \t]*[:=](.*)$/
const introduces = /\b(?:configur\w+|config|config ?maps?|settings|environment variables?)\b/i

/** A Kubernetes manifest of a kind that is configuration by its name. */
const configurationKind = /^kind: *\w*(?:Config|Configuration|ConfigMap|Settings|Options)\s*$/m

/** Types whose fields are settings by their names. */
const optionType =
  /\b(?:struct|class|interface|record|message|type|object|dataclass)\s+(\w*(?:Config|Configuration|Options|Opts|Settings|Parameters|Params|Spec|Policy|Args|Arguments))\b/g
const field =
  /^[ \t]*(?:(?:pub|public|private|internal|readonly|final|val|var|let|optional|required|repeated|override)\s+)*(?:([A-Za-z_]\w*)\??\s*:\s*[\w"'`[{(<&*|]\S*|([A-Z]\w*)\s+[\w*[\]<>.?]+(?:\s+`[^`]*`)?(?:\s*\/\/.*)?$|[\w<>[\].?]+\s+([A-Za-z_]\w*)\s*(?:[;={]|$))/

/** Add the parameters that samples of configuration and types of options show. */
export function addSampleParameters(document: Document, found: ParameterCollection): void {
  for (const block of document.codeBlocks) {
    if (block.language === 'mermaid' || isDecidedElsewhere(document.sectionAt(block.start))) continue
    if (dataLanguages.has(block.language) || (block.language === '' && isMostlyAssignments(block))) {
      if (isConfigurationSample(block, document)) addKeys(block, found)
    } else {
      addOptionTypes(block, found)
      for (const pattern of codeForms) addMatches(block, pattern, found)
    }
  }
}

function isMostlyAssignments({lines}: CodeBlock): boolean {
  const written = lines.filter(({text}) => text.trim() !== '')
  return written.length >= 3 && written.filter(({text}) => assignment.test(text)).length >= 0.7 * written.length
}

/** How code and command lines show a parameter; the first group is the name. */
const codeForms: readonly CodeForm[] = [
  // `config.batch_size` is read
  {kind: 'key', pattern: /\b((?:config|cfg|options|opts|settings)\.[a-z]\w*)(?![\w(.])/g},
  // a functional option: `func WithTimeout(d time.Duration) Option`
  {kind: 'field', pattern: /\bfunc ((?:With|Without|Enable|Disable)[A-Z]\w*)\([^()\n]{0,200}\) \w*Option\b/g},
  // `tool config set batch_size 64`
  {kind: 'key', pattern: /\bconfig set (?:--?[\w-]+ )*([a-z][\w.-]*)/g},
  // a flag of a synopsis: `[--limit <n>]`, `-c <file>`
  {kind: 'flag', pattern: /(?<![\w-])(--?[a-zA-Z][\w-]*)[ =]<[\w -]{1,40}>/g}
]

interface CodeForm {
  readonly kind: ParameterKind
  readonly pattern: RegExp
}

/** Command lines of tools that everyone has; their flags are nobody's design. */
const commonTool =
  /^[ \t]*(?:\$ )?(?:sudo )?(?:kubectl|docker|podman|helm|git|gh|curl|wget|npm|npx|pip|go|cargo|aws|gcloud|az)\b/

function addMatches(block: CodeBlock, {kind, pattern}: CodeForm, found: ParameterCollection): void {
  if (block.value.search(pattern) === -1) return
  for (const {text, start} of block.lines) {
    if (commonTool.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? ''
      const at = start + match.index + match[0].indexOf(name)
      found.add({name, kind, place: {start: at, end: at + name.length}})
    }
  }
}

/** A sample of data is configuration when its section is about it, or the text right before it says so. */
function isConfigurationSample(block: CodeBlock, document: Document): boolean {
  if (isForeignSample(block.value)) return false
  const section = document.sectionAt(block.start)
  if (isAbout(section, 'configuration')) return true
  if (introduces.test(section?.title ?? '') || configurationKind.test(block.value)) return true
  const leads = document.passages
    .filter(({start, end}) => end <= block.start && start >= (section?.start ?? 0))
    .slice(-2)
  return leads.some(({text}) => introduces.test(text))
}

/** What stands behind a key whose parameters are below it, or that has none: nothing, a bracket, an empty map, an anchor. */
const opensMap = /^\s*(?:[{[|>][-+]?\s*|\{[\s.…]*\},?\s*|[&*][\w-]+\s*)?(?:#.*)?$/

/** Keys of every manifest, of pairs and of the description of a setting: they name no setting of their own. */
const generalKey =
  /^(?:apiVersion|kind|metadata|name|namespace|spec|labels|annotations|key|values?|operator|description|default|category|required|enum)$/i

function addKeys(block: CodeBlock, found: ParameterCollection): void {
  for (const {text, start} of outsideStatus(block.lines)) {
    const match = assignment.exec(text)
    const name = match?.[2]
    if (!name || generalKey.test(name)) continue
    const at = start + text.indexOf(name)
    if (opensMap.test(match[3] ?? '')) continue
    found.add({name, kind: 'key', place: {start: at, end: at + name.length}})
  }
}

/** The lines of a manifest that are no part of the status, which the system writes and nobody sets. */
function outsideStatus(lines: CodeBlock['lines']): CodeBlock['lines'] {
  let below: number | undefined
  return lines.filter(({text}) => {
    if (text.trim() === '') return true
    if (below !== undefined && indentOf(text) > below) return false
    below = /^[ \t]*status:[ \t]*$/.test(text) ? indentOf(text) : undefined
    return below === undefined
  })
}

function addOptionTypes(block: CodeBlock, found: ParameterCollection): void {
  let head = 0
  let counted = 0
  for (const match of block.value.matchAll(optionType)) {
    const end = match.index + match[0].length
    head += block.value.slice(counted, end).split('\n').length - 1
    counted = end
    const body = bodyLines(block.lines, head)
    for (const {text, start} of outsideDocstrings(body)) {
      const names = noField.some((pattern) => pattern.test(text)) ? undefined : field.exec(text)
      const name = names?.[1] ?? names?.[2] ?? names?.[3]
      if (!name || isTypeName(name)) continue
      const at = start + text.indexOf(name)
      found.add({name, kind: 'field', place: {start: at, end: at + name.length}})
    }
  }
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

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
