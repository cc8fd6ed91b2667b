import type {Html, Paragraph} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {NodeIndex} from '../markdown/node-index.js'
import type {DocumentTable} from '../markdown/tables.js'
import {type Span, spanOf} from '../text/span.js'
import {type Topic, topicsOf, type Vocabulary} from '../topics/topics.js'
import {type Section, sectionAt} from './sections.js'

/** Something other than a heading that has a title: a lead-in of any title, or another form whose title names a topic. */
export interface Carrier extends Span {
  /** `**Alternatives:** …`, `<details><summary>Alternatives</summary>`, or a table whose row or column names the topic */
  readonly form: 'lead-in' | 'summary' | 'row' | 'column'
  readonly title: string
  readonly topics: readonly Topic[]
  readonly section: Section | undefined
}

/** What carriers are found in. */
export interface CarrierSource {
  nodes: NodeIndex
  tables: readonly DocumentTable[]
  sections: readonly Section[]
  vocabulary: Vocabulary | undefined
}

/** All carriers in source order. */
export function findCarriers({nodes, tables, sections, vocabulary}: CarrierSource): readonly Carrier[] {
  const named = [
    ...nodes.all('paragraph').flatMap(leadIn),
    ...nodes.all('html').flatMap(summaries),
    ...tables.flatMap(namedCells)
  ]
  const known = new Map<string, readonly Topic[]>()
  const topics = (title: string) => {
    const found = known.get(title) ?? topicsOf(title, vocabulary)
    known.set(title, found)
    return found
  }
  return named
    .map((one) => ({...one, topics: topics(one.title), section: sectionAt(sections, one.start)}))
    .filter((one) => one.form === 'lead-in' || one.topics.length > 0)
    .sort((a, b) => a.start - b.start)
}

type Named = Pick<Carrier, 'form' | 'title' | 'start' | 'end'>

/** The longest text that reads as a title. */
const titleLimit = 80

/** A paragraph that opens in bold, up to a colon or a stop, or is bold as a whole. */
function leadIn(node: Paragraph): Named[] {
  const [first, second] = node.children
  if (first?.type !== 'strong') return []
  const title = toString(first).trim()
  const after = second === undefined ? '' : toString(second)
  const isTitle = second === undefined || /[:.?]$/.test(title) || /^\s*[:.–—-]|^\s*\n/.test(after)
  return isTitle && title.length <= titleLimit ? [{form: 'lead-in', title, ...spanOf(node)}] : []
}

function summaries(node: Html): Named[] {
  const {start} = spanOf(node)
  return [...node.value.matchAll(/<summary\b[^>]{0,300}>((?:(?!<\/summary)[\s\S]){1,400})<\/summary/gi)].map(
    (match) => ({
      form: 'summary' as const,
      title: (match[1] ?? '')
        .replace(/<[^<>]{0,300}>/g, '')
        .trim()
        .slice(0, titleLimit),
      start: start + match.index,
      end: start + match.index + match[0].length
    })
  )
}

/** The first cell of each row, and the cells of the header; an empty value beside the name carries nothing. */
function namedCells({header, rows}: DocumentTable): Named[] {
  const columns = header.map(({text, start, end}) => ({form: 'column' as const, title: text.trim(), start, end}))
  const firsts = rows.flatMap(([first, ...rest]) =>
    first && rest.some(({text}) => text.trim() !== '')
      ? [{form: 'row' as const, title: first.text.trim(), start: first.start, end: first.end}]
      : []
  )
  return [...columns, ...firsts].filter(({title}) => title !== '' && title.length <= titleLimit)
}
