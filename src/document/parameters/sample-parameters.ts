import type {CodeBlock} from '../code-blocks.js'
import type {Document} from '../document.js'
import {isAbout} from '../sections.js'
import type {ParameterCollection} from './parameter.js'

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
const assignment = /^[ \t]*(?:- )?["']?([A-Za-z_][\w.-]*)["']?[ \t]*[:=](.*)$/
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
    if (block.language === 'mermaid') continue
    if (dataLanguages.has(block.language) || (block.language === '' && isMostlyAssignments(block))) {
      if (isConfigurationSample(block, document)) addKeys(block, found)
    } else {
      addOptionTypes(block, found)
      addReads(block, found)
    }
  }
}

function isMostlyAssignments({lines}: CodeBlock): boolean {
  const written = lines.filter(({text}) => text.trim() !== '')
  return written.length >= 3 && written.filter(({text}) => assignment.test(text)).length >= 0.7 * written.length
}

/** Code that reads `config.batch_size` has a parameter of that name. */
function addReads(block: CodeBlock, found: ParameterCollection): void {
  for (const {text, start} of block.lines) {
    for (const match of text.matchAll(/\b(?:config|cfg|options|opts|settings)\.([a-z]\w*)(?![\w(.])/g)) {
      const at = start + match.index
      found.add({name: match[0], kind: 'key', place: {start: at, end: at + match[0].length}})
    }
  }
}

/** A sample of data is configuration when its section is about it, or the text right before it says so. */
function isConfigurationSample(block: CodeBlock, document: Document): boolean {
  const section = document.sectionAt(block.start)
  if (isAbout(section, 'configuration')) return true
  if (introduces.test(section?.title ?? '') || configurationKind.test(block.value)) return true
  const leads = document.passages
    .filter(({start, end}) => end <= block.start && start >= (section?.start ?? 0))
    .slice(-2)
  return leads.some(({text}) => introduces.test(text))
}

function addKeys(block: CodeBlock, found: ParameterCollection): void {
  for (const {text, start} of block.lines) {
    const match = assignment.exec(text)
    const name = match?.[1]
    if (!name || /^(?:apiVersion|kind|metadata|name|namespace|spec|labels|annotations)$/.test(name)) continue
    const at = start + text.indexOf(name)
    // A key with nothing behind it opens a map; the parameters are in there.
    if (/^\s*(?:[{[|>][-+]?\s*)?(?:#.*)?$/.test(match[2] ?? '')) continue
    found.add({name, kind: 'key', place: {start: at, end: at + name.length}})
  }
}

function addOptionTypes(block: CodeBlock, found: ParameterCollection): void {
  for (const match of block.value.matchAll(optionType)) {
    const body = bodyLines(block, match.index + match[0].length)
    for (const {text, start} of body) {
      const names = field.exec(text)
      const name = names?.[1] ?? names?.[2] ?? names?.[3]
      if (!name || /^(?:return|if|for|func|def|import|class)$/.test(name)) continue
      const at = start + text.indexOf(name)
      found.add({name, kind: 'field', place: {start: at, end: at + name.length}})
    }
  }
}

/** The lines between the head of a type and the line that closes it: the first that is indented no deeper than the head. */
function bodyLines(block: CodeBlock, offset: number): CodeBlock['lines'] {
  const head = block.value.slice(0, offset).split('\n').length - 1
  const indent = indentOf(block.lines[head]?.text ?? '')
  const rest = block.lines.slice(head + 1)
  const close = rest.findIndex(({text}) => text.trim() !== '' && text.trim() !== '{' && indentOf(text) <= indent)
  return close === -1 ? rest : rest.slice(0, close)
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
