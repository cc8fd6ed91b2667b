import type {Metadata} from './metadata/metadata.js'
import type {Section} from './sections/sections.js'
import type {Topic} from './topics/topics.js'

/** What a document is taken for; document rules run only on the kinds that they name. */
export type DocumentKind = 'design' | 'adr' | 'template' | 'other'

/** What the kind of a document is read from. */
export interface KindEvidence {
  /** relative to the configuration root */
  path: string | undefined
  /** whether configuration names the file as a design; it wins over everything else */
  isDesign: boolean | undefined
  metadata: Metadata
  sections: readonly Section[]
}

/** Recognise what a document is: configuration first, then file name, then its title and headings, then its folder. */
export function recogniseKind({path = '', isDesign, metadata, sections}: KindEvidence): DocumentKind {
  if (isDesign) return 'design'
  const {folders, name} = placeOf(path, metadata.status !== undefined, () => proposesOutright(sections))
  const title = sections.find(({depth}) => depth === 1)?.title ?? ''
  if (isDesign === false || neverDesign.test(name) || taskList.test(title)) return 'other'
  if (isTemplate(name, folders, title)) return 'template'
  const headings = new Set(sections.filter(({heading}) => heading).map(({name}) => name))
  if (isDecisionRecord({name, folders, title, headings})) return 'adr'
  const evidence = {folders, name, title, metadata, sections, headings}
  return !isOtherwiseNamed(evidence) && isDesignDocument(evidence) ? 'design' : 'other'
}

interface Place {
  /** the folders above, in lower case */
  readonly folders: readonly string[]
  /** the name in lower case, without its extension */
  readonly name: string
}

/**
 * `keps/1287-resize/README.md` is the document `1287-resize`: the front page of a numbered or dated folder of designs, or one
 * with a status, or on a shelf of designs one that proposes something.
 */
function placeOf(path: string, hasStatus: boolean, proposes: () => boolean): Place {
  const parts = path
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .split('/')
    .map((part, at, all) => (at < all.length - 1 ? part.replace(/(?<=[a-z])_(?=[a-z])/g, '-') : part))
  const [above, folder = '', name = ''] = [parts.slice(0, -2), parts.at(-2), parts.at(-1)]
  const isFront =
    /^(?:readme|index)$/.test(name) &&
    (hasStatus || numberedFolder.test(folder) || (shelf.test(above.at(-1) ?? '') && proposes()))
  if (isFront && above.some((one) => designFolder.test(one) || decisionFolder.test(one)))
    return {folders: above, name: folder}
  return {folders: parts.slice(0, -1), name}
}

/** `1287-resize`, `kep-12.alpha` or `0042`, but no year. */
const numberedFolder = /^(?:(?:[a-z]{2,5}-?)?\d{2,8}[-_.]|(?!(?:19|20)\d\d$)\d{3,8}$)/

/** Files that every repository has, whatever their folder, in any language and for any version. */
const neverDesign =
  /^(?:readme|index|changelog|contributing|code[-_]of[-_]conduct|governance|maintainers|owners|security|support|license|releas(?:e|es|ing)(?:[-_]notes)?|glossary|faq|summary|toc|meeting[-_]notes|minutes|roadmap|todo|tasks|agents|claude|copilot-instructions|skill)(?:[-_.](?:[a-z]{2}(?:[-_][a-z]{2})?|v?\d[\d.]{0,11}x?))?$/

/** "Tasks: Import pipeline": what is to be done once the design is there. */
const taskList = /^(?:tasks|task list|to-?do(?: list)?)(?:$|\s?[:–—-])/i

/** Titles that say what else a document is, at their end or their beginning. */
const otherTitles: readonly RegExp[] = [
  /\b(?:roadmap|charter|glossary|changelog|checklist|meeting|minutes|agenda|(?:status|progress|incident) report|notes|guide|tutorial|handbook|manual|newsletter|api reference|prd)(?: (?:v?\d[\w.]{0,11}|template|\([^()]*\)))?(?:$|\s?[:–—])/i,
  /^(?:roadmap|charter|(?:\w+ )?meeting|minutes|agenda|post-?mortem|incident report|prd|product requirements?(?: document)?|status report|getting started|tutorial|how[- ]to|runbook|faq|troubleshooting|test plan|user research|retrospective)(?:$|\s?[:–—(-]| q?\d| notes\b| (?:for|of) )/i,
  /^how to /i
]

/** Folders of other documents. */
const otherFolder =
  /^(?:meetings?|meeting-?notes|minutes|post-?mortems?|incidents?|roadmaps?|runbooks?|tutorials?|charters?)$/

/** Headings of meetings. */
const meetingHeadings: readonly string[] = ['attendee', 'participant', 'agenda', 'action item', 'minute']

/** Whether a document says that it is something else, and neither proposes nor weighs anything. */
function isOtherwiseNamed({folders, title, headings, sections}: DesignEvidence): boolean {
  const proposes = designHeadings.some((heading) => headings.has(heading))
  if (proposes || sections.some(({topics}) => topics.includes('alternatives'))) return false
  return (
    otherTitles.some((pattern) => pattern.test(title)) ||
    otherFolder.test(folders.at(-1) ?? '') ||
    meetingHeadings.filter((heading) => headings.has(heading)).length >= 2
  )
}

const templateName =
  /^(?:[\dxny]{1,10}[-_ ])?(?:(?:adr|rfc|kep|tep|pep|cfp|msc|ddr|proposal|design|designs|decision|doc|document|spec|enhancement|feature|short|long|full|minimal|one|pager|the)[-_ ])*template(?:[-_ ](?:adr|rfc|kep|proposal|design|decision|doc|spec|short|long|full|minimal|bare|\d{1,4}))*$/

function isTemplate(name: string, folders: readonly string[], title: string): boolean {
  if (templateName.test(name) || folders.some((folder) => /^[._]?templates?$/.test(folder))) return true
  return (
    /^(?:(?:adr|rfc|kep|proposal|design(?: doc(?:ument)?)?|decision(?: record)?|enhancement) )?template$/i.test(
      title
    ) ||
    /^\W{0,2}(?:[a-z]{2,5}[- ]?)?(?:n{3,5}|x{3,5}|0000)\b.*\b(?:title|name)\b/i.test(title) ||
    /^(?:\[.*\b(?:title|name)\b.*\]|<[^>]*\b(?:title|name)\b[^>]*>|\{.*\b(?:title|name)\b.*\})$/i.test(title)
  )
}

const decisionFolder =
  /^(?:adrs?|decisions?|decision-?(?:records?|log)|architecture-?decisions?(?:-?records?)?|arch-?decisions?)$/

interface Shape extends Place {
  title: string
  headings: ReadonlySet<string>
}

function isDecisionRecord({name, folders, title, headings}: Shape): boolean {
  const has = (...wanted: string[]) => wanted.some((heading) => headings.has(heading))
  if (has('decision outcome') && has('considered option', 'context and problem statement')) return true
  if (has('decision') && has('consequence') && has('context', 'status')) return true
  if (/^adr[-_ ]?\d/.test(name) || /^adr[- #]*\d+\b/i.test(title)) return true
  const isRecord = /^\d/.test(name) || has('decision', 'decision outcome', 'rationale', 'context')
  return isRecord && folders.some((folder) => decisionFolder.test(folder))
}

/** Topics that a guide or a reference rarely has a section of. */
const designTopics: readonly Topic[] = [
  'alternatives',
  'goals',
  'drawbacks',
  'questions',
  'future',
  'rationale',
  'rollout'
]

/** How many of them the sections of a document are about. */
function askedIn(sections: readonly Section[]): number {
  const topics = new Set(sections.flatMap((section) => section.topics))
  return designTopics.filter((topic) => topics.has(topic)).length
}

/** Whether a document has a section on what is proposed, and two more that only a design has. */
function proposesOutright(sections: readonly Section[]): boolean {
  return askedIn(sections) >= 2 && sections.some(({heading, name}) => heading && designHeadings.includes(name))
}

/** Topics that guides have too; a document that has tests and two more of them is planned like a design. */
const planTopics: readonly Topic[] = ['configuration', 'failures', 'concurrency', 'interfaces', 'security', 'existing']

/** Headings of designs that belong to no topic. */
const designHeadings: readonly string[] = [
  ...[
    'proposal',
    'proposed solution',
    'proposed design',
    'proposed change',
    'design',
    'design detail',
    'detailed design'
  ],
  ...['high level design', 'solution', 'implementation plan', 'guide level explanation', 'reference level explanation'],
  ...[
    'abstract',
    'implementation detail',
    'implementation history',
    'design overview',
    'solution overview',
    'proposed api',
    'architecture',
    'system architecture',
    'data flow'
  ]
]

const designFolder =
  /^(?:(?:design|enhancement|change|feature|improvement)?-?(?:proposals?|designs?|rfcs?|keps?|teps?|peps?|enhancements?|blueprints?|cfps?|mscs?|oteps?|[bgjnrv]eps|eips|bips|simds|specs?)|design-?(?:docs?|documents?|notes?)|rfds?|architecture)(?:-(?:accepted|approved|done|drafts?|implemented|rejected|archived?))?$/

/** Folders whose files are nothing but designs. */
const shelf =
  /^(?:design-?(?:docs?|documents?)|(?:design-?|enhancement-?)?proposals?|rfcs?|rfds?|keps?|teps?|peps?|cfps?|mscs?|oteps?|[bgjnrv]eps|eips|bips|simds)(?:-(?:accepted|approved|done|drafts?|implemented|rejected|archived?))?$/

const designName =
  /^(?:(?:rfc|kep|tep|pep|cfp|msc|rfd|gep|sep|pip|kip|se|[als])[-_]?\d{1,6}|\d{3,8}[-_])|(?:^|[-_])(?:design|proposal|rfc)$/

/** Titles by which a document calls itself one. */
const designTitle =
  /(?:\bdesign(?: doc(?:ument)?| spec(?:ification)?| proposal)?|\b(?:technical|tech|system|solution|software|architecture) (?:spec(?:ification)?|proposal)|\brfc|\bhld|\blld)(?: \([A-Z]{2,4}\))?$|^(?:(?:(?:technical|tech|system|solution|software|detailed|high[- ]level|low[- ]level) )?design(?: doc(?:ument)?)?|rfc|proposal|tech(?:nical)? spec(?:ification)?|hld|lld)\s?[:–—-]\s/i

interface DesignEvidence extends Shape {
  metadata: Metadata
  sections: readonly Section[]
}

/**
 * Three points make a design; where it lies or what it is called, by its file or its title, needs only one more sign, which
 * either is of the other; on a shelf of designs a few headings are enough.
 */
function isDesignDocument({folders, name, title, metadata, sections, headings}: DesignEvidence): boolean {
  const topics = new Set(sections.flatMap((section) => section.topics))
  const asked = askedIn(sections)
  const planned = topics.has('tests') && planTopics.filter((topic) => topics.has(topic)).length >= 2 ? 2 : 0
  const shaped = designHeadings.filter((heading) => headings.has(heading)).length
  const lies = folders.some((folder) => designFolder.test(folder)) || designName.test(name)
  const called = designTitle.test(title)
  const placed = lies || called
  const shelved = shelf.test(folders.at(-1) ?? '') && headings.size >= 4
  const declared = metadata.status !== undefined || metadata.form === 'header'
  return (
    shelved ||
    (lies && called) ||
    asked + planned + Math.min(shaped, 2) + (placed ? 1 : 0) + (declared ? 1 : 0) >= 3 ||
    (placed && (declared || asked + shaped >= 1))
  )
}
