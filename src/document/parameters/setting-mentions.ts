import {lastAtMost} from '../collections/last-at-most.js'
import type {Document} from '../document.js'
import type {Section} from '../sections/sections.js'
import type {Passage} from '../text/passages.js'
import type {Span} from '../text/span.js'
import {settingsInCode} from './code-settings.js'
import {isForeignSample} from './foreign-samples.js'
import {defaultAround, namesCode, namesFile} from './named-parameters.js'
import {isLeftOut, knownNames} from './not-brought.js'
import {withoutMarks} from './parameter.js'
import {readSampleKeys} from './sample-keys.js'
import {isDataSample} from './sample-parameters.js'
import {isDecidedElsewhere} from './scope.js'
import type {NamedSettings, SettingMention, SettingSample} from './setting-mention.js'

/** All that may name a setting, in running text and code; what the design does not bring is left out. */
export function namedSettings(document: Document): NamedSettings {
  return {mentions: settingMentions(document), samples: settingSamples(document)}
}

function settingMentions(document: Document): SettingMention[] {
  const known = knownNames(document)
  const inText = document.passages.flatMap((passage) => {
    const section = document.sectionAt(passage.start)
    if (passage.node.type === 'tableCell' || isDecidedElsewhere(section)) return []
    return spansIn(passage, section).filter(({name}) => !known.has(name))
  })
  const inCode = blocksOf(document).flatMap(settingsInCode)
  return [...inText, ...inCode]
}

function settingSamples(document: Document): SettingSample[] {
  return blocksOf(document)
    .filter((block) => isDataSample(block) && !isForeignSample(block.value))
    .map((block) => {
      const lead = document.passages[lastAtMost(document.passages, block.start, ({end}) => end)]
      return {
        keys: readSampleKeys(block),
        showsDefaults: lead !== undefined && lead.end <= block.start && ofDefaults.test(lead.text)
      }
    })
}

/** "The default configuration:", "Defaults:", and no "To change the defaults:". */
const ofDefaults = /(?<!(?:change|override|overriding|replace|from|beside|than) (?:\w+ )?)\bdefaults?\b[^.]*$/i

function blocksOf(document: Document): Document['codeBlocks'] {
  return document.codeBlocks.filter(
    ({language, start}) => language !== 'mermaid' && !isDecidedElsewhere(document.sectionAt(start))
  )
}

const nameForm = /^(?:--?[a-zA-Z][\w-]*(?:\.[\w-]+)*|\$?\{?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\}?|\.?[a-z]\w*(?:[-.]\w+)*)$/

function spansIn(passage: Passage, section: Section | undefined): SettingMention[] {
  const {text, code} = passage
  return code.flatMap((span, at): SettingMention[] => {
    const name = text.slice(span.start, span.end).split(/[= ]/, 1)[0] ?? ''
    if (!nameForm.test(name) || namesFile(name) || namesCode(text, span)) return []
    if (isLeftOut(text, span) || isCalledElse(passage, span, section)) return []
    const stated = defaultAround(passage, span, code[at + 1])
    const mention = {name: withoutMarks(name), place: passage.sourceSpan(span.start, span.end)}
    return [{...mention, from: 'text', ...(stated === undefined ? {} : {default: stated})}]
  })
}

/** What a name with the prefix of settings may be as well; what stands behind a name in the plural is what it counts. */
const elseNoun =
  'metric|counter|gauge|histogram|event|error|code|exception|table|column|index|topic|label|annotation|permission|scope|span|attribute|header|status|phase|state|condition|message|endpoint|route|command|subcommand|method|function|module|package|service|host|domain|constant|type|resource'
const calledBefore = new RegExp(`\\b(?:${elseNoun})(?:s|es)?:?\\s+(?:(?:called|named|like|such as|is|are)\\s+)?$`, 'i')
const calledBehind = new RegExp(`^\\s+(?:as\\s+(?:an?\\s+|the\\s+)?(?:\\w+\\s+)?)?(?:${elseNoun})\\b`, 'i')
const calledAbove = new RegExp(
  `\\b(?:(?:${elseNoun})(?:s|es)?|monitoring|observability|telemetry|schema|data models?)\\b`,
  'i'
)

/** How far before a name such a noun ends. */
const nounReach = 40

/** Whether the text or the heading calls a name something else than a setting. */
function isCalledElse({text}: Passage, {start, end}: Span, section: Section | undefined): boolean {
  if (calledBefore.test(text.slice(Math.max(0, start - nounReach), start))) return true
  return calledBehind.test(text.slice(end, end + nounReach)) || calledAbove.test(section?.title ?? '')
}
