import {withLazy} from '../collections/memo.js'
import type {Document} from '../document.js'
import type {Carrier} from '../sections/carriers.js'
import {hasContent} from '../sections/section-content.js'
import {isAbout, type Section} from '../sections/sections.js'
import {phrases} from '../text/phrases.js'
import {encloses, type Span} from '../text/span.js'
import {compileSignals, findSignals, type Mention, mentionOf, type ProseSignal, sectionMention} from './signals.js'

/** Where a document weighs other options than the one that it takes. */
export interface Alternatives {
  /** sections on the topic that say something, without those below another */
  readonly sections: readonly Section[]
  /** sections on the topic that say nothing */
  readonly empty: readonly Section[]
  /** lead-ins, summaries and table rows that name the topic */
  readonly carriers: readonly Carrier[]
  /** passages that weigh another option in so many words; searched for on first use */
  readonly passages: readonly ProseSignal<Weighing>[]
}

/** `plain`: one such phrase weighs an option; `counted`: it does where the design is told; `hint`: it may, and needs company. */
type Weighing = 'plain' | 'counted' | 'hint'

/** `two options`, `three choices`: each number with each noun. */
const counted = ['two', 'three', 'four', 'several'].flatMap((count) =>
  ['options', 'choices', 'candidates', 'possibilities', 'possible solutions', 'potential solutions'].map(
    (noun) => `${count} ${noun}`
  )
)

const signals = compileSignals<Weighing>({
  counted: [...counted, 'an alternative', 'another option', 'other option*'],
  plain: phrases`
    we considered, we also considered, we have considered, i considered, considered but, considered and rejected,
    was considered but, was considered and, not an option, we explored, explored adding, explored using,
    we evaluated, was rejected because, were considered, was also considered, were also considered, also considered,
    considered using, considered alternative*, decided against, decided not to, ruled out, ruling out,
    rejected because, rejected this, rejected as, rejected in favor, rejected in favour, rejected due,
    dismissed because, discarded because, chosen over, chose over, preferred over, favored over, opted for,
    opted against, opted to, opt for, alternative approach*, alternative solution*, alternative design*,
    alternative option*, alternative would, alternative is, alternative was, alternative could, alternative to this,
    alternatives are, alternatives include, alternatives were, alternatives considered, alternatives to this,
    possible alternative*, one alternative, other alternative*, another alternative, alternative proposal*,
    alternative implementation*, another approach, other approach*,
    another possibility, another solution, other solution*, another way to, one option is, one option would,
    one approach would, we could also, could have been, we could have, could instead, would have been possible,
    would also be possible, it is tempting to, why not just, why not use, we chose not to, chosen because, we chose,
    pros and cons, trade off*, tradeoff*, doing nothing, downside of this approach, various approaches,
    these approaches, several approaches, two approaches, three approaches, both approaches, different approaches,
    multiple approaches, possible approaches, both options,
    other ways to, several ways we,
    was selected as, was chosen, selected because, as opposed to, chosen option, viable alternative*, viable option*,
    major approaches, non starter*, originally planned, originally proposed, originally considered, initially considered,
    would be too much work, would be too complex, would be too complicated, would be too invasive`,
  hint: phrases`
    following options, these options, various options, several ways to, two ways to, in favor of, in favour of,
    alternatively, instead of, rather than, alternative*, option 2, option b, versus, prefer* to`
})

/** What `findAlternatives` looks for, for people. */
export const alternativesLookedFor =
  'a section such as `Alternatives considered`, `Considered options` or `Rejected ideas`, a bold lead-in, summary or table row of that name, or a passage such as "we considered … but", "rejected because", "another option would be"'

/** Find where a document weighs alternatives. */
export function findAlternatives(document: Document): Alternatives {
  const named = document.sections.filter(
    ({topics, parent}) => topics.includes('alternatives') && !parent?.topics.includes('alternatives')
  )
  return withLazy<Omit<Alternatives, 'passages'>, Pick<Alternatives, 'passages'>>(
    {
      sections: named.filter(hasContent),
      empty: named.filter((section) => !hasContent(section)),
      carriers: document.carriers.filter(({topics}) => topics.includes('alternatives'))
    },
    {
      passages: () => findSignals(document.prose, signals).filter(weighs)
    }
  )
}

/** A heading names and does not weigh; the two options that somebody has in what moves the design are none of the design. */
function weighs({name, in: {passage, section}}: ProseSignal<Weighing>): boolean {
  return passage.node.type !== 'heading' && !(name === 'counted' && isAbout(section, 'rationale'))
}

/** So many hints weigh as much as a plain phrase. */
const enoughHints = 3

/** What weighs an option and where: the first section, else the first carrier, else the first plain passage. */
export function weighedAt(alternatives: Alternatives): Mention | undefined {
  const [section] = alternatives.sections
  if (section) return sectionMention(section)
  const [carrier] = alternatives.carriers
  if (carrier) return {place: carrier, words: carrier.title}
  const {passages} = alternatives
  const said = passages.find(({name}) => name !== 'hint') ?? passages[enoughHints - 1]
  return said && mentionOf(said)
}

/** Sub-headings and lead-ins that judge an option and name none. */
const judgement =
  /^(?:pros?|cons?|pros? (?:and|&) cons?|advantages?|disadvantages?|benefits?|drawbacks?|decision(?: outcome)?|conclusion|summary|comparison|positive|negative|rationale|notes?|why not)\b/i

/** How many options the sections on alternatives weigh: sub-sections, else items, rows or lead-ins, else one for the text. */
export function countOptions({sections, carriers}: Alternatives, document: Document): number {
  const leads = document.carriers.filter(({form, title}) => form === 'lead-in' && !judgement.test(title))
  const counted = sections.map((section) => {
    const named = section.children.filter(({title}) => !judgement.test(title)).length
    const led = within(leads, section).length
    const items = most(section.content.map((node) => (node.type === 'list' ? node.children.length : 0)))
    const rows = most(within(document.tables, section).map((table) => table.rows.length))
    return Math.max(1, named, led, items, rows)
  })
  const inSections = counted.reduce((sum, count) => sum + count, 0)
  return Math.max(inSections, carriers.length)
}

function within<Item extends Span>(items: readonly Item[], {start, end}: Span): readonly Item[] {
  return items.filter((item) => encloses({start, end}, item))
}

function most(counts: readonly number[]): number {
  return counts.reduce((highest, count) => Math.max(highest, count), 0)
}

const verdicts = compileSignals<'pro' | 'con' | 'chosen'>({
  pro: phrases`
    pro, pros, advantage*, benefit*, upside*, good, strength*, positive*`,
  con: phrases`
    con, cons, disadvantage*, drawback*, downside*, bad, weakness*, negative*, limitation*`,
  chosen: phrases`
    chosen, we chose, chose, selected, decided, decision outcome, recommended, recommendation, preferred,
    we propose, we will use, opted`
})

/** Which verdicts stand in the sections on alternatives, and `chosen` anywhere. */
export function verdictsOn({sections}: Alternatives, document: Document): ReadonlySet<'pro' | 'con' | 'chosen'> {
  const found = findSignals(document.prose, verdicts).filter(
    ({name, in: {passage}}) => name === 'chosen' || sections.some((section) => encloses(section, passage))
  )
  return new Set(found.map(({name}) => name))
}
