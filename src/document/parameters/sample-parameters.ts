import type {Document} from '../document.js'
import type {CodeBlock} from '../markdown/code-blocks.js'
import {isAbout} from '../sections/sections.js'
import {indentOf} from '../text/indent.js'
import {settingsRead} from './code-settings.js'
import {isForeignSample} from './foreign-samples.js'
import {addOptionTypes} from './option-types.js'
import type {ParameterCollection, ParameterKind} from './parameter.js'
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

/** "`tool --show` prints:": what comes is the output of a command. */
const printed =
  /\b(?:prints?|outputs?|returns?|displays?|yields?|shows?)(?: the following| something like(?: this)?)?:$/i

/** A Kubernetes manifest of a kind that is configuration by its name. */
const configurationKind = /^kind: *\w*(?:Config|Configuration|ConfigMap|Settings|Options)\s*$/m

/** Add the parameters that samples of configuration and types of options show. */
export function addSampleParameters(document: Document, found: ParameterCollection): void {
  for (const block of document.codeBlocks) {
    if (block.language === 'mermaid' || isDecidedElsewhere(document.sectionAt(block.start))) continue
    if (isDataSample(block)) {
      if (isConfigurationSample(block, document)) addKeys(block, found)
    } else {
      addOptionTypes(block, document.sectionAt(block.start), found)
      for (const pattern of codeForms) addMatches(block, pattern, found)
      addReadSettings(block, found)
    }
  }
}

/** Variables that the system, the shell or the build service sets. */
const ofTheSystem =
  /^(?:HOME|PATH|PWD|USER|USERNAME|SHELL|TERM|LANG|LC_\w+|TZ|TMP|TEMP|TMPDIR|APPDATA|HOSTNAME|CI|NODE_ENV|KUBECONFIG|(?:GITHUB|GITLAB|XDG)_\w+)$/

/** Add what code reads from the environment and the flags that it defines, with their defaults. */
function addReadSettings(block: CodeBlock, found: ParameterCollection): void {
  for (const {name, place, default: value} of settingsRead(block)) {
    if (ofTheSystem.test(name)) continue
    const kind = name.startsWith('--') ? 'flag' : 'environment'
    found.add({name, kind, place, ...(value === undefined ? {} : {default: value})})
  }
}

/** Whether a block is written in a language of data, or, without one, consists of assignments. */
export function isDataSample(block: CodeBlock): boolean {
  return dataLanguages.has(block.language) || (block.language === '' && isMostlyAssignments(block))
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
  const leads = document.passages
    .filter(({start, end}) => end <= block.start && start >= (section?.start ?? 0))
    .slice(-2)
  if (printed.test(leads.at(-1)?.text ?? '')) return false
  if (isAbout(section, 'configuration')) return true
  if (introduces.test(section?.title ?? '') || configurationKind.test(block.value)) return true
  return leads.some(({text}) => introduces.test(text))
}

/** What stands behind a key whose parameters are below it, or that has none: nothing, a bracket, an empty map, an anchor. */
const opensMap = /^\s*(?:[{[|>][-+]?\s*|\{[\s.…]*\},?\s*|[&*][\w-]+\s*)?(?:#.*)?$/

/** Keys of every manifest, of pairs and of the description of a setting: they name no setting of their own. */
const generalKey =
  /^(?:apiVersion|kind|metadata|name|namespace|spec|labels|annotations|key|values?|operator|description|default|category|required|enum)$/i

/** Whether a key stands in samples of anything, and names no setting of its own. */
export function describesAnything(key: string): boolean {
  return generalKey.test(key)
}

/** Keys of the description of one setting. */
const describing =
  /^(?:name|label|display_?name|title|description|type|default|required|read_?only|category|enum|options|choices)$/i

/** From so many of them on a sample is such a description. */
const isDescription = 4

function addKeys(block: CodeBlock, found: ParameterCollection): void {
  const keys = block.lines.flatMap(({text}) => assignment.exec(text)?.[2] ?? [])
  if (keys.length > 0 && keys.every((key) => describing.test(key)) && new Set(keys).size >= isDescription) return
  for (const {text, start} of linesOfSettings(block.lines)) {
    const match = assignment.exec(text)
    const name = match?.[2]
    if (!name || generalKey.test(name)) continue
    const at = start + text.indexOf(name)
    if (opensMap.test(match[3] ?? '')) continue
    found.add({name, kind: 'key', place: {start: at, end: at + name.length}})
  }
}

/** Keys of a manifest below which nothing is set: what the system writes, what marks an object, what Kubernetes runs. */
const notSet = /^[ \t]*(?:- )?(?:status|labels|matchLabels|containers|initContainers|volumeMounts):[ \t]*$/

/** The lines of a manifest at whose keys somebody sets something. */
function linesOfSettings(lines: CodeBlock['lines']): CodeBlock['lines'] {
  let below: number | undefined
  return lines.filter(({text}) => {
    if (text.trim() === '') return true
    if (below !== undefined && (indentOf(text) > below || isItemAt(text, below))) return false
    below = notSet.test(text) ? indentOf(text) : undefined
    return below === undefined
  })
}

/** YAML lets the items of a list stand as far left as its key. */
function isItemAt(text: string, indent: number): boolean {
  return indentOf(text) === indent && text.startsWith('- ', indent)
}
