import type {Document} from '../document.js'
import {hasContent} from '../sections/section-content.js'
import {isAbout, isAside, type Section} from '../sections/sections.js'
import {phrases} from '../text/phrases.js'
import type {Topic} from '../topics/topics.js'
import {
  compileSignals,
  findSignals,
  type Mention,
  mentionOf,
  type ProseSignal,
  signalsIn,
  textFirst
} from './signals.js'

/** What there is to say of failure. */
export const failureAspects = ['failure', 'retry', 'data-loss', 'duplicates', 'edge-cases'] as const

/** One of the things that there is to say of failure. */
export type FailureAspect = (typeof failureAspects)[number]

/** `condition`: what happens otherwise; a sign of edge cases where there are several. */
const signals = compileSignals<FailureAspect | 'condition'>({
  failure: phrases`
    fail, fails, failed, failing, failure*, fault*, error*, exception*, panic*, crash*, outage*, unavailab*,
    unreachable, abort*, degrad*, malformed, invalid, broken, downtime, goes down, is down, rejects, is rejected,
    are rejected, be rejected, is refused, are refused, connection refused, sheds load, shed load, load shedding,
    deadlock*, dead letter*, hangs, gets stuck, get stuck, dies`,
  retry: phrases`
    retry*, retries, retried, backoff, back off, timeout*, time out, times out, timed out, fallback*, fall back,
    falls back, circuit breaker*, failover*, rollback*, roll back, rolls back, rolled back, recover*, reconnect*`,
  'data-loss': phrases`
    data loss, lose data, loses data, lost, loss of, corrupt*, inconsisten*, stale, partial write*, dropped, durable, durably,
    durability,
    write ahead`,
  duplicates: phrases`
    duplicat*, idempoten*, exactly once, at least once, at most once, deduplicat*, dedup*, conflict*, collision*`,
  'edge-cases': phrases`
    edge case*, corner case*, overflow*, boundary condition*, worst case, race condition*, exhaust*,
    denial of service, ddos`,
  condition: phrases`
    if the, if a, if an, if it, if no, if this, if there, if not, in case, otherwise, unless, when the`
})

/** Phrases with a word of failure that tell of none: of exceptions to a rule, of doubled code, of rounding, of work that is laborious. */
const idiom =
  /\b(?:(?:notable|only|sole|minor|rare|main|one|single|the|no) exceptions?|exceptions? (?:of|to)|error[- ]prone|trial and error|round(?:ing|[- ]?off) errors?|code duplication|duplicat\w+ (?:of )?(?:the )?(?:code|logic|work|effort|functionality|builds?))\b/i

/** The characters on both sides of a word within which an idiom with it stands. */
const idiomReach = 16

/** A branch or an error in a diagram. */
const diagramBranch = /^[ \t]*(?:alt|else|opt|break|critical)\b/m

/** Where a document speaks of failure. */
export interface FailureTreatment {
  /** a section on failure that says something */
  readonly section: Section | undefined
  /** the first mention of each aspect that is spoken of */
  readonly mentions: ReadonlyMap<FailureAspect, Mention>
  /** the first mention where the design is told, else the first that there is */
  readonly clearest: Mention | undefined
  /** how many words of failure there are */
  readonly signs: number
  /** how many words of what happens otherwise there are */
  readonly conditions: number
}

/** What `findFailures` looks for, by aspect, for people. */
export const failuresLookedFor: Readonly<Record<FailureAspect, string>> = {
  failure: '"fails", "error", "unavailable"',
  retry: '"retry", "timeout", "fallback", "recover"',
  'data-loss': '"lost", "corrupt", "inconsistent", "stale"',
  duplicates: '"duplicate", "idempotent", "exactly once", "conflict"',
  'edge-cases': '"edge case", "overflow", "race condition"'
}

/** Find where a document speaks of failure; what other options and future work would bring is something else. */
export function findFailures(document: Document): FailureTreatment {
  const mentions = new Map<FailureAspect, Mention>()
  let told: Mention | undefined
  let signs = 0
  let conditions = 0
  const note = (aspect: FailureAspect | 'condition', mention: () => Mention) => {
    if (aspect === 'condition') conditions++
    else signs++
    if (aspect !== 'condition' && !mentions.has(aspect)) mentions.set(aspect, mention())
  }
  for (const signal of textFirst(findSignals(document.prose, signals))) {
    if (isAside(signal.in.section) || isIdiom(signal) || isUnanswered(signal)) continue
    note(signal.name, () => mentionOf(signal))
    if (signal.name !== 'condition' && !isMotive(signal.in.section)) told ??= mentionOf(signal)
  }
  for (const block of document.codeBlocks) {
    if (block.language !== 'mermaid') continue
    for (const {name, start, end} of signalsIn(block.value, signals)) {
      note(name, () => ({place: block, words: block.value.slice(start, end)}))
    }
    const [branch] = diagramBranch.exec(block.value) ?? []
    if (branch) note('failure', () => ({place: block, words: branch.trim()}))
  }
  const section = document.sections.find((one) => one.topics.includes('failures') && hasContent(one))
  return {section, mentions, clearest: told ?? [...mentions.values()][0], signs, conditions}
}

/** What sections tell of before the design. */
const motives: readonly Topic[] = ['rationale', 'goals', 'existing']

function isMotive(section: Section | undefined): boolean {
  return motives.some((topic) => isAbout(section, topic))
}

/** Whether a sign stands in a heading or a question that nothing answers: a template asks, and the author did not. */
function isUnanswered({in: {passage, section}}: ProseSignal<string>): boolean {
  if (passage.node.type === 'heading') return section !== undefined && !hasContent(section)
  return /^[^.?!]*\?$/.test(passage.text.trim())
}

function isIdiom({start, end, in: {passage}}: ProseSignal<string>): boolean {
  return idiom.test(passage.text.slice(Math.max(0, start - idiomReach), end + idiomReach))
}
