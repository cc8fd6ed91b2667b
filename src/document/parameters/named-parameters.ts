import type {Document} from '../document.js'
import {isAbout} from '../sections/sections.js'
import type {Passage} from '../text/passages.js'
import type {Span} from '../text/span.js'
import {listedSettings} from './listed-settings.js'
import {isLeftOut, knownNames} from './not-brought.js'
import {isConstantName, isTypeName, type Parameter, type ParameterCollection, type ParameterKind} from './parameter.js'
import {isDecidedElsewhere} from './scope.js'
import {sentenceAround} from './sentence.js'

/** Words that say that the names beside them configure something. */
const configuring =
  /\b(?:configur\w+|config|settings?|environment variables?|env vars?|feature[- ](?:gates?|flags?))\b/i
const gate = /\bfeature[- ](?:gates?|flags?|switch(?:es)?)\b/i

/** Endings of file names and hosts, which look like dotted keys. */
const fileEnding =
  /\.(?:c|cc|cert|cfg|com|conf|config|cpp|crt|cs|css|csproj|dev|dll|env|exe|go|gz|h|html?|ini|io|jar|java|js|json|key|kt|lock|log|md|mod|net|org|pem|php|png|proj|properties|props|proto|py|rb|rs|rst|sh|so|sql|svg|swift|tar|targets|toml|tsx?|txt|vue|xml|ya?ml|zip)$/i

interface NameForm {
  kind: ParameterKind
  /** whole text of a code span; its first group is the name */
  pattern: RegExp
  /** what the passage must be about for the name to count; nothing where the form alone says it */
  needs?: RegExp
  /** `needs` must stand within so many characters around the name, or in its sentence */
  within: number | 'sentence'
}

/** What a name of code is called right behind it. */
const codeNoun =
  /^[ \n]*(?:(?:,|and|or)[ \n]+[\w.]+[ \n]+)?(?:constants?|types?|struct(?:s|ures?)?|class(?:es)?|interfaces?|functions?|methods?|macros?|enums?|traits?|modules?|packages?|helpers?)\b/i

/** How far behind a name its noun ends. */
const nounReach = 60

/** Tools that everyone has, right before a flag of theirs: "Helm's `--set`". */
const commonTool = /\b(?:kubectl|docker|podman|helm|git|gh|curl|wget|npm|npx|pip|cargo|aws|gcloud|az)(?:['’]s)?\s+$/i

/** Flags that every command has. */
const everyCommand = /^--(?:help|version)$/

/** Keys that the platform writes. */
const written = /^(?:metadata|status)\./

/** Right beside a name. */
const nearby = 25
/** In one clause with it. */
const clause = 60

const gateName = /^([A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*)(?:=(?:true|false))?$/

const keyWord = /^([a-z]\w*(?:[-_][a-z0-9]+)+)$/

/** What says of a constant that somebody sets it: "the variable …", "Set … to tune it". */
const constantIsSet =
  /\b(?:environment|env|variables?)\b|(?:^|[.;:] )\s*(?:set|export|override)\b.*\bto (?:configure|tune|customi[sz]e|override|change|control|enable|disable|adjust)\b|\bconfigured (?:by|with|via|through|using)\b/i

const forms: readonly NameForm[] = [
  {kind: 'flag', pattern: /^(--[a-z][a-z0-9]*(?:[-._][a-z0-9]+)*)(?:[= ]\S.*)?$/i, within: 0},
  {
    kind: 'flag',
    pattern: /^(-[a-z][A-Za-z]{2,})$/,
    needs: /\b(?:flags?|switch(?:es)?|command[- ]line|arguments?)\b/i,
    within: clause
  },
  {
    kind: 'environment',
    pattern: /^\$?\{?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\}?(?:=.*)?$/,
    needs: constantIsSet,
    within: 'sentence'
  },
  {kind: 'gate', pattern: gateName, needs: gate, within: nearby},
  {kind: 'gate', pattern: gateName, needs: /\bfeature[- ](?:gate|flag)\b[^.]{0,30}\bname/i, within: clause},
  {
    kind: 'key',
    pattern: /^\.?([a-z][\w-]*(?:\[\])?(?:\.[a-z][\w-]*(?:\[\])?)+)$/,
    needs: configuring,
    within: 'sentence'
  },
  {
    kind: 'key',
    pattern: keyWord,
    needs:
      /\b(?:fields?|keys?|options?|entry|entries) (?:in|of|to) (?:the |its |our )?(?:[\w-]+ )?config(?:uration)?\b/i,
    within: clause
  },
  {
    kind: 'key',
    pattern: keyWord,
    needs:
      /\b(?:settings?(?! (?:an?|it|its|that|the|these|this|up)\b)|config(?:uration)? (?:keys?|options?|fields?|parameters?|values?|items?)|tunables?|knobs?|defaults? to)\b/i,
    within: nearby
  },
  // "Default `max_attempts = 6`, `base_delay = 2.0`"
  {
    kind: 'key',
    pattern: /^([a-z][a-z0-9]*(?:[_-][a-z0-9]+|[A-Z][a-z0-9]*)+)\s?[=:]\s?[\w"'.+-]+$/,
    needs: /\bdefaults?\b/i,
    within: 'sentence'
  }
]

/** Add the parameters that running text names, in code spans and as feature gates. */
export function addNamedParameters(document: Document, found: ParameterCollection): void {
  const known = knownNames(document)
  const listed = listedSettings(document)
  for (const passage of document.passages) {
    if (isDecidedElsewhere(document.sectionAt(passage.start))) continue
    if (gate.test(passage.text)) addPlainGates(passage, found)
    const inConfiguration = isAbout(document.sectionAt(passage.start), 'configuration')
    for (const [at, span] of passage.code.entries()) {
      const form = formOf(passage, span, inConfiguration) ?? definedItem(passage, span, listed)
      if (!form || known.has(form.name) || isLeftOut(passage.text, span)) continue
      const stated = defaultAround(passage, span, passage.code[at + 1])
      found.add({
        ...form,
        place: passage.sourceSpan(span.start, span.end),
        ...(stated === undefined ? {} : {default: stated})
      })
    }
  }
}

/** `name` (string) – what it does, defaults to …: a passage that begins with a name and states its default, or a setting of a list. */
function definedItem(
  {text, node, start: at}: Passage,
  {start, end}: Span,
  listed: ReadonlySet<number>
): NamedForm | undefined {
  const code = text.slice(start, end)
  if (start > 0 || node.type === 'heading' || !/^[a-z][\w.-]*$/i.test(code) || isTypeName(code)) return undefined
  const isDefined = /\bdefault(?:s to\b| is\b| value\b|:)/i.test(text.slice(0, 400))
  if (isDefined) return {name: code, kind: 'key'}
  if (!listed.has(at) || !compound.test(code)) return undefined
  return {name: code, kind: isConstantName(code) ? 'environment' : 'key'}
}

/** A name of several words, which no value and no word of the text is. */
const compound = /^(?:[a-z][a-z0-9]*(?:[_-][a-z0-9]+|[A-Z][a-z0-9]*)+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/

type NamedForm = Pick<Parameter, 'name' | 'kind'>

/** Feature gates are often named without code marks: a word of several humps. */
function addPlainGates(passage: Passage, found: ParameterCollection): void {
  for (const match of passage.text.matchAll(/(?<![\w.`])(?!Test)[A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]+)+(?![\w.(]|['’]s)/g)) {
    const end = match.index + match[0].length
    if (codeNoun.test(passage.text.slice(end, end + nounReach))) continue
    if (!gate.test(passage.text.slice(Math.max(0, match.index - nearby), end + nearby))) continue
    const place = passage.sourceSpan(match.index, end)
    found.add({name: match[0], kind: 'gate', place})
  }
}

function formOf({text}: Passage, {start, end}: Span, inConfiguration: boolean): NamedForm | undefined {
  const code = text.slice(start, end)
  if (code.length > 80 || namesFile(code) || namesCode(text, {start, end})) return undefined
  for (const {kind, pattern, needs, within} of forms) {
    const name = pattern.exec(code)?.[1]
    if (!name || everyCommand.test(name) || written.test(name)) continue
    if (!needs || (inConfiguration && kind !== 'gate' && (!isWord.test(code) || isTold(text, {start, end}))))
      return {name, kind}
    const {start: from, end: to} =
      within === 'sentence' ? sentenceAround(text, {start, end}) : around({start, end}, within)
    if (needs.test(`${text.slice(from, start)} ${text.slice(end, to)}`)) return {name, kind}
  }
  return undefined
}

/** A name that may be anything's: `rate-limit`. */
const isWord = /^[a-z][\w-]*$/

/** Words by which a sentence of a section about configuration tells of settings. */
const tellsOfSettings =
  /\b(?:configur\w+|config|settings?|flags?|options?|parameters?|variables?|defaults?|enable[sd]?|disable[sd]?)\b/i

/** Whether a section about configuration tells of a name as of a setting: in an entry of its own, or in such words. */
function isTold(text: string, span: Span): boolean {
  const {start, end} = sentenceAround(text, span)
  return span.start === 0 || tellsOfSettings.test(text.slice(start, end))
}

function around({start, end}: Span, within: number): Span {
  return {start: Math.max(0, start - within), end: end + within}
}

/** Whether a text looks like the name of a file or a host. */
export function namesFile(code: string): boolean {
  return fileEnding.test(code)
}

/** Whether the text calls a name something of code, or a flag of a tool that everyone has. */
export function namesCode(text: string, {start, end}: Span): boolean {
  return codeNoun.test(text.slice(end, end + nounReach)) || commonTool.test(text.slice(Math.max(0, start - 20), start))
}

/** The default that a passage states of a name, behind it or as "By default, `x` is 30". */
export function defaultAround(passage: Passage, span: Span, next: Span | undefined): string | undefined {
  return defaultAfter(passage, span, next) ?? defaultBefore(passage, span)
}

function defaultBefore({text}: Passage, {start, end}: Span): string | undefined {
  if (!/\bby default,? (?:the )?$/i.test(text.slice(0, start))) return undefined
  return /^ (?:is|are|equals) (?:set to )?["“]?([\w.%/-]*[\w%])/i.exec(text.slice(end))?.[1]
}

/** `x` … (default: 30), `x`, which defaults to `30`: the value stated between a name and the next one. */
function defaultAfter({text, code}: Passage, {end}: Span, next: Span | undefined): string | undefined {
  const nextName = next && /^default/i.test(text.slice(end, next.start).trimStart().slice(-60)) ? code.at(-1) : next
  const stretch = text.slice(end, Math.min(end + 160, nextName && nextName !== next ? nextName.end : text.length))
  const stated =
    /\bdefault(?:(?:s|ing|ed)?(?: value)?(?: is| are| to| of|:|=)+ ?|(?<=[([]default) (?=[\d"“`]|true\b|false\b))["“]?((?:[\w.+%/-]|\d (?=(?:%|[kmgt]?i?b|[mnuµ]?s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hours?|d|days?)(?![\w])))*[\w%])/i.exec(
      stretch
    )
  const before = next && stated ? next.start - end < stated.index : false
  const value = stated?.[1]
  return before || (value && wordOfGrammar.test(value)) ? undefined : value
}

/** "defaults to using the host's": a sentence goes on, and states no value. */
const wordOfGrammar = /^(?:a|an|the|its?|their|this|that|what|whatever|being|using|be)$/i
