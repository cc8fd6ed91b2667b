import type {List, ListItem, Paragraph} from 'mdast'
import type {Document} from '../document.js'
import {isStatusChoice} from '../metadata/metadata.js'
import {hasContent, ownContent} from '../sections/section-content.js'
import type {Passage} from '../text/passages.js'
import {type Span, spanOf} from '../text/span.js'
import {fillerOf, isTemplateSentence} from './filler.js'

/** A mark or a prompt that was left in the text, a list item without a word, or a name and a colon without a value. */
export type PlaceholderForm = 'mark' | 'item' | 'field'

/** Something that was left for later or never filled in. */
export interface Placeholder extends Span {
  readonly form: PlaceholderForm
  /** as written, on one line */
  readonly text: string
}

/** A mark that an author leaves, and the words beside it that make it a subject rather than a mark. */
const marks = /(?<![\w`#$@./-])(?:TODOs?|TBDs?|FIXME|XXX|TBA|TBC|UNRESOLVED(?=:|\]))(?![\w`/=-]|\.\w)/g
const subjectBefore =
  /(?:\b(?:a|an|the|this|that|these|those|some|any|no|old|existing|remaining|all|our|my|of|as|marked|called|named|into|resolve|resolved|remove|removed|address|with)\s+|["'“‘«])$/i
const subjectAfter =
  /^(?:["'”’»]|\s+(?:lists?|apps?|applications?|items?|comments?|tasks?|entries|entry|markers?|notes?|service|example|demo|api|model|component|is|are|was|were)\b)/i

/** Forms that only a template has, each whole: brackets and all. */
const prompts: readonly RegExp[] = [
  /\blorem ipsum\b/gi,
  /[([](?:leave (?:this )?(?:empty|blank)|fill(?:ed)? (?:me|this|in|after|out)\b[^()[\]\n]{0,80}|to be filled\b[^()[\]\n]{0,80}|insert\b[^()[\]\n]{1,80}|put (?:["“‘']|n\/a\b)[^()[\]\n]{1,80}|your (?:name|team|title|github)\b[^()[\]\n]{0,60}|todo\b[^()[\]\n]{0,80}|tbd\b[^()[\]\n]{0,80})[)\]]/gi,
  /\{(?:insert|your|todo|tbd|fill)\b[^{}\n]{0,80}\}/gi,
  // a sentence in two braces, or one in braces that asks for something; `{{ page.title }}` is a variable
  /\{\{ ?[A-Z][\w'’]* [\w'’]+ [\w'’]+ [^{}|=\n]{2,400}\}\}/g,
  /\{(?:Add|Define|Describe|Discuss|Explain|Give|If|Include|Link|List|Once|Outline|Please|Provide|Specify|State|Summari[sz]e|Tell|What|Which|Who|Why|How|Write)\b [^{}|=\n]{8,400}\}/g,
  // MADR
  /[[{](?:short title\b|title of option\b|argument [a-e]\b|decision driver \d|list everyone\b|(?:justification|positive consequence|negative consequence)\W{1,3}e\.g\.|describe (?:how|the|what)\b)[^[\]{}\n]{0,200}(?:[\]}]|\{force\})/gi,
  /\bReplace this (?:\w+ )?with your (?:\w+ ){0,3}(?:title|name|summary|description|text|proposal)\b/gi,
  /(?<![\w.-])(?:[XYN]{1,3}|_{2,4}|\?{1,3})\s?%(?!\w)/g,
  /(?<![\w/-])[A-Z]{2,5}[- ]?(?:N{4}|X{4})(?![\w])/g,
  /(?<![\w-])(?:yyyy-mm-dd|dd-mm-yyyy|mm\/dd\/yyyy)(?![\w-])/gi,
  /(?:over|under|below|above|than|most|least|within) [XY] (?:ms|milliseconds?|seconds?|minutes?|percent|requests?)\b/g,
  /\bTitle of (?:RFC|ADR|KEP|Proposal)\b|\bYour short, descriptive title\b/g,
  /\b(?:neat-enhancement-idea|discussion thread topic for that\s{1,3}proposal)\b/gi
]

/** `<insert diagram>` and `<your name>` are HTML to the parser. */
const tagPrompt = /<(?:insert|your|todo|tbd|fill|fixme|replace|describe|title of|name of|add)\b[^<>\n]{0,80}>/gi

/** All placeholders of a document in source order: in running text, in tags and in front matter, not in code. */
export function findPlaceholders(document: Document): readonly Placeholder[] {
  // Most documents hold none of them: one look at the source saves one at each passage.
  const possible = [marks, ...prompts].filter((pattern) => document.source.search(pattern) !== -1)
  const inProse = document.passages.flatMap((passage) => inPassage(passage, possible, document))
  const inTags = document.nodes.all('html').flatMap((node) => {
    const start = node.position?.start.offset ?? 0
    if (node.value.startsWith('<!--')) return []
    return [...node.value.matchAll(tagPrompt)].map((match) => spanAt(start + match.index, match[0]))
  })
  return [...inProse, ...inTags, ...emptyFields(document), ...inMetadata(document)].sort((a, b) => a.start - b.start)
}

function inPassage(passage: Passage, possible: readonly RegExp[], document: Document): readonly Placeholder[] {
  const {text, node} = passage
  if (node.type !== 'heading' && isLeftOver(text.trim(), passage, document))
    return [placeholder(passage, 0, text.length)]
  if (possible.length === 0 || headsList(passage, document)) return []
  const found = possible.flatMap((pattern) =>
    text.search(pattern) === -1
      ? []
      : [...text.matchAll(pattern)].filter((match) => pattern !== marks || isMark(match, text))
  )
  return found
    .map((match): [number, number] => [match.index, match.index + match[0].length])
    .filter(([start, end]) => !passage.code.some((span) => span.start < end && start < span.end))
    .sort(([a], [b]) => a - b)
    .filter(([start], at, all) => at === 0 || start >= (all[at - 1]?.[1] ?? 0))
    .map(([start, end]) => placeholder(passage, start, end))
}

/** A passage that says only that something is still to be said; a template's prompt with an answer below it is none. */
function isLeftOver(text: string, {start, code}: Passage, document: Document): boolean {
  if (/^to be (?:determined|decided|defined|discussed|written|added|filled)\b/i.test(text)) return text.length <= 80
  if (code.length === 0 && text.length <= 60 && fillerOf(text) === 'undecided') return !/^(?:pending|later)/i.test(text)
  if (!isTemplateSentence(text)) return false
  const section = document.sectionAt(start)
  return section !== undefined && ownContent(section).state === 'filler'
}

/** Whether a heading calls what stands below it a list of what is to do. */
function headsList({node, text, start}: Passage, document: Document): boolean {
  if (node.type !== 'heading' || !/^TODOs?:?$/.test(text.trim())) return false
  const section = document.sectionAt(start)
  return section !== undefined && hasContent(section)
}

const fieldName = /^[\p{L}[(][^:.?!\n]{0,50}:$/u

/** List items that are empty, or are a name and a colon, with nothing in the item, beside it or right below that answers. */
function emptyFields(document: Document): readonly Placeholder[] {
  return document.nodes
    .all('list')
    .flatMap((list) => list.children.flatMap((item, at) => emptyField(item, list, at, document) ?? []))
}

function emptyField(item: ListItem, list: List, at: number, {source}: Document): Placeholder | undefined {
  const [paragraph, ...more] = item.children
  if (!paragraph) return spanAt(spanOf(item).start, textAt(item, source), 'item')
  if (paragraph.type !== 'paragraph' || more.length > 0) return undefined
  const text = textAt(paragraph, source)
  if (!fieldName.test(text)) return undefined
  const next = list.children[at + 1]
  const isAnswered = next ? leadsIn(next, source) : answeredBelow(list, source)
  return isAnswered ? undefined : spanAt(spanOf(paragraph).start, text, 'field')
}

/** Whether the next item of a list is what a name and a colon announce, for it is neither a field nor a question itself. */
function leadsIn({children: [first]}: ListItem, source: string): boolean {
  if (first?.type !== 'paragraph') return false
  const text = textAt(first, source)
  return !/^[^:\n]{1,60}:(?:\s|$)/.test(text) && !text.endsWith('?')
}

/** Whether something that the last item of a list may announce follows the list: code, a table or a paragraph. */
function answeredBelow(list: List, source: string): boolean {
  const {end} = spanOf(list)
  return !/^(?:$|#{1,6}\s|<|-{3,}\s)/.test(source.slice(end, end + below).trimStart())
}

function textAt(node: ListItem | Paragraph, source: string): string {
  return source.slice(spanOf(node).start, spanOf(node).end).trim()
}

/** How far below a list its answer begins. */
const below = 200

function isMark(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, match.index - 20), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20)
  return !subjectBefore.test(before) && !subjectAfter.test(after)
}

function placeholder(passage: Passage, start: number, end: number): Placeholder {
  const text = passage.text.slice(start, end).replace(/\s+/g, ' ').trim()
  return {...passage.sourceSpan(start, end), text, form: 'mark'}
}

function spanAt(start: number, text: string, form: PlaceholderForm = 'mark'): Placeholder {
  return {start, end: start + text.length, text, form}
}

const yamlFiller =
  /(?:^|[:\-,[])[ \t]*["']?(TBD|TODO|TBA|FIXME|XXX|yyyy-mm-dd|neat-enhancement-idea)["']?[ \t]*(?:[,\]#]|$)/gim

function inMetadata({metadata, source}: Document): readonly Placeholder[] {
  const choices = metadata.entries.filter(({key, value}) => key === 'status' && isStatusChoice(value))
  const found = choices.map(({value, valueSpan}): Placeholder => ({...valueSpan, text: value, form: 'mark'}))
  if (!metadata.frontMatter) return found
  const {start, end} = metadata.frontMatter
  for (const match of source.slice(start, end).matchAll(yamlFiller)) {
    const text = match[1] ?? ''
    found.push(spanAt(start + match.index + match[0].indexOf(text), text))
  }
  return found
}
