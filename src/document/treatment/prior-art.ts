import type {Document} from '../document.js'
import {hasContent} from '../sections/section-content.js'
import {isAbout, type Section} from '../sections/sections.js'
import {phrases} from '../text/phrases.js'
import {type Span, spanOf} from '../text/span.js'
import {compileSignals, findSignals} from './signals.js'

/** What a design can say of the world that it comes into. */
export const priorArtAspects = ['existing', 'reuse', 'integration', 'insufficiency'] as const

/** What exists, what is taken over from it, where the design meets it, or why it is not enough. */
export type PriorArtAspect = (typeof priorArtAspects)[number]

const words: Readonly<Record<PriorArtAspect, readonly string[]>> = {
  existing: phrases`
    existing, currently, today, status quo, at present, at the moment, right now, nowadays, legacy, so far, until now,
    up to now, as of now, already, prior art, prior work, related work, in the past, historically, current, previously,
    previous version*, previous implementation*, incumbent, hardcoded, hard coded, hardcoding, was introduced,
    were introduced, refactor*, enhances, enhancing, enhance the, extends the, extend the, modifies the, modify the`,
  reuse: phrases`
    reus*, re use*, build on, builds on, building on, built on, build upon, builds upon, leverag*, based on,
    take advantage of, takes advantage of, borrow*, adopt*, wraps, wrapper*, inspired by`,
  integration: phrases`
    integrat*, interoperat*, interoperab*, plugs into, plug into, hooks into, hook into, compatible with,
    backward* compatib*, depends on, depend on, migrat*, upstream, downstream, interacts with`,
  insufficiency: phrases`
    insufficient, not sufficient, not enough, inadequate, falls short, fall short, does not support, doesn't support,
    do not support, don't support, no way to, has no, have no, there is no, there are no, there isn't, not possible,
    impossible, cannot, can't, lack*, unable, limitation*, workaround*, work around, shortcoming*, too slow, painful,
    hard to, difficult, tedious`
}

const signals = compileSignals(words)

/** Some of the words that a document is searched for, for messages. */
export function priorArtWords(aspect: PriorArtAspect): string {
  return words[aspect]
    .slice(0, 6)
    .map((word) => word.replace('*', '…'))
    .join(', ')
}

/**
 * The first place of each aspect that a document speaks of. A section on the topic speaks of what exists, and so does the
 * statement of the problem where it names a lack.
 */
export function findPriorArt(document: Document): ReadonlyMap<PriorArtAspect, Span> {
  const found = new Map<PriorArtAspect, Span>()
  const section = document.sections.find((one) => one.topics.includes('existing') && hasContent(one))
  const carrier = document.carriers.find(({topics}) => topics.includes('existing'))
  const stated = section?.heading ? spanOf(section.heading) : carrier
  if (stated) found.set('existing', stated)
  for (const {name, start, end, in: prose} of findSignals(document.prose, signals)) {
    const names: PriorArtAspect[] = [name]
    if (name === 'insufficiency' && statesProblem(prose.section, document.sections)) names.push('existing')
    for (const one of names) if (!found.has(one)) found.set(one, prose.passage.sourceSpan(start, end))
  }
  return found
}

/** The reasons, a summary, or the text below the title. */
function statesProblem(section: Section | undefined, [title]: readonly Section[]): boolean {
  if (section === undefined || section === title || isAbout(section, 'rationale')) return true
  return /^(?:summary|abstract|introduction|overview)$/i.test(section.title)
}
