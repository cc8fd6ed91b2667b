import type {FieldSchema} from '../document/metadata/field.js'
import type {MetadataSchema} from '../document/metadata/schema.js'
import {titleOf, type WantedSection} from '../document/sections/outline.js'
import {normaliseHeading, topics, topicsOf} from '../document/topics/topics.js'
import {askedOfDesigns, designSections, mainSections, type SkeletonSection, startsByTopic} from './design-skeleton.js'

/** What a new document is to be called. */
export interface NewDocument {
  title: string
  /** `YYYY-MM-DD` */
  date: string
  author: string
  number: number | undefined
}

/** What a house style asks for. */
export interface HouseStyle {
  readonly sections: readonly WantedSection[]
  readonly fields: MetadataSchema
  /** where the metadata stands */
  readonly form: 'front-matter' | 'header' | 'section'
  /** how a title begins that carries the number: `TEP-0012: ` */
  readonly numberedTitle: ((number: number) => string) | undefined
}

/** A new design: every section with its question as a comment, and `TODO` where an answer is missing. */
export function designSkeleton({title, date, author}: NewDocument): string {
  const front = `---\nstatus: draft\ndate: ${date}\nauthors: [${quote(author)}]\n---`
  const sections = designSections.map(skeletonText)
  return `${[front, `# ${title}`, ...sections].join('\n\n')}\n`
}

function skeletonText({title, depth, question, start}: SkeletonSection): string {
  return [`${'#'.repeat(depth)} ${title}`, `<!-- ${question} -->`, ...(start ? [start] : [])].join('\n\n')
}

/** What reviewers ask of a design and no section that its house style requires is for. */
function promptsBelow(main: WantedSection, sections: readonly WantedSection[]): readonly string[] {
  const others = sections.filter(
    ({optional, under}) => !optional && (under === undefined || main.titles.includes(under))
  )
  const covered = new Set(
    others.filter((wanted) => wanted !== main).flatMap((wanted) => [wanted.topic, ...topicsOf(titleOf(wanted))])
  )
  return designSections
    .filter(({title}) => askedOfDesigns.includes(title) && !topicsOf(title).some((topic) => covered.has(topic)))
    .map((section) => skeletonText({...section, depth: 3}))
}

/** A new document by a house style: its metadata, and its sections with their questions as comments. */
export function styledSkeleton(document: NewDocument, style: HouseStyle): string {
  const {number, title} = document
  const heading = `# ${number !== undefined && style.numberedTitle ? style.numberedTitle(number) : ''}${title}`
  const values = metadataOf(document, style.fields)
  const [front, below] = metadataText(values, style.form)
  const status = style.form === 'section' ? values.get('status') : undefined
  const starts = startsOf(style.sections)
  const main = style.sections.find((wanted) => mainSections.includes(normaliseHeading(titleOf(wanted))))
  const sections = style.sections.flatMap((wanted) => [
    sectionText(wanted, starts.get(wanted) ?? (titleOf(wanted) === 'Status' ? status : undefined)),
    ...(wanted === main ? promptsBelow(main, style.sections) : [])
  ])
  return `${[...front, heading, ...below, ...sections].join('\n\n')}\n`
}

function sectionText(wanted: WantedSection, start: string | undefined): string {
  const heading = `${wanted.under === undefined ? '##' : '###'} ${titleOf(wanted)}`
  const question = wanted.question === undefined ? [] : [`<!-- ${wanted.question} -->`]
  return [heading, ...question, ...(start ? [start] : [])].join('\n\n')
}

/** What sections begin with: each topic is begun once, where it comes first. */
function startsOf(sections: readonly WantedSection[]): ReadonlyMap<WantedSection, string> {
  const starts = new Map<WantedSection, string>()
  for (const topic of topics) {
    const start = startsByTopic[topic]
    const first = sections.find((one) => one.topic === topic || topicsOf(titleOf(one)).includes(topic))
    if (start && first) starts.set(first, start)
  }
  return starts
}

/** The keys that a new document needs: those that are required, and its status and date where the style knows them. */
function metadataOf(document: NewDocument, fields: MetadataSchema): ReadonlyMap<string, string> {
  const entries = Object.entries(fields).filter(
    ([key, {required, type}]) => required || key === 'status' || type === 'date'
  )
  return new Map(entries.map(([key, field]) => [key, valueFor(key, field, document)]))
}

function valueFor(key: string, {values, type, format}: FieldSchema, document: NewDocument): string {
  const [first] = values ?? []
  if (first !== undefined) return first
  if (type === 'date') return format === 'DD-mmm-YYYY' ? withMonth(document.date) : document.date
  if (type === 'people') return document.author
  if (type === 'number') return String(document.number ?? 0).padStart(4, '0')
  if (type === 'link') return 'https://example.com/TODO'
  return key === 'title' ? document.title : key === 'status' ? 'draft' : 'TODO'
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function withMonth(date: string): string {
  const [year, month, day] = date.split('-')
  return `${day}-${months[Number(month) - 1]}-${year}`
}

function metadataText(
  values: ReadonlyMap<string, string>,
  form: HouseStyle['form']
): readonly [front: readonly string[], below: readonly string[]] {
  const shown = [...values].filter(([key]) => form !== 'section' || key !== 'status')
  if (shown.length === 0) return [[], []]
  if (form === 'front-matter') {
    return [[['---', ...shown.map(([key, value]) => `${key}: ${quote(value)}`), '---'].join('\n')], []]
  }
  const mark = form === 'header' ? '- ' : ''
  return [[], [shown.map(([key, value]) => `${mark}${nameOf(key)}: ${value}`).join('\n')]]
}

/** `start-date` as people write it: `Start Date`. */
function nameOf(key: string): string {
  return key.replace(
    /(?:^|-)(\w)/g,
    (part, letter: string) => `${part.startsWith('-') ? ' ' : ''}${letter.toUpperCase()}`
  )
}

/** A value as YAML: plain where that means the same. */
function quote(value: string): string {
  return /^[A-Za-z0-9][\w ./]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value)
}
