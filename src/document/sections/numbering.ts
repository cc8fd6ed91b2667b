import {type Span, spanOf} from '../text/span.js'
import type {Section} from './sections.js'

/** A section whose heading begins with a number such as `3.2`. */
export interface NumberedSection {
  readonly section: Section
  /** the number as written, without a closing `.`, `)` or `:` */
  readonly number: string
  /** the word before the number, such as `phase`, in lower case; empty where there is none */
  readonly label: string
  /** whether a label, punctuation or an inner point shows that it is no quantity */
  readonly marked: boolean
  /** where the number stands in the source */
  readonly span: Span
}

/** A section number that does not follow from the one before it or from the section around it. */
export interface NumberFault {
  readonly at: NumberedSection
  readonly fault: 'repeated' | 'out-of-order' | 'foreign'
  /** the section before it, or for `foreign` the section around it */
  readonly other: NumberedSection
  readonly expected: string
}

/** What is wrong with the section numbers of a document, and the number that each section would have in order. */
export interface Numbering {
  readonly numbered: ReadonlyMap<Section, NumberedSection>
  readonly faults: readonly NumberFault[]
  /** only the sections whose number changes */
  readonly renumbered: ReadonlyMap<Section, string>
}

/** The number at the beginning of a title: `3.2` of `3.2. Retries`; up to three digits a part, so no years. */
export function leadingNumber(title: string): string | undefined {
  return /^(\d{1,3}(?:\.\d{1,3}){0,5})[.):]?\s+\S/.exec(title)?.[1]
}

/** Words that number the sections which they begin. */
const labels = /^(step|phase|stage|part|section|chapter|appendix|milestone)[ \t]+(?=\d)/i

/**
 * Check the section numbers of a document. Sections below one parent are taken for numbered in order when they begin at
 * 0 or 1 and most of them follow the one before (`3 replicas` needs more of that than `3. Replicas`); anything else is
 * left alone.
 */
export function checkNumbering(source: string, sections: readonly Section[]): Numbering {
  const numbered = new Map(sections.flatMap((section) => readNumber(source, section)))
  const faults: NumberFault[] = []
  const renumbered = new Map<Section, string>()
  for (const run of findRuns(sections, numbered)) {
    const orderly = isOrderly(run) || isWrongPair(run, numbered)
    const outer = outerSection(run, numbered, orderly)
    run.forEach((at, index) => {
      const before = run[index - 1]
      const isForeign = outer !== undefined && prefixOf(at.number) !== outer.number
      const last = orderly ? lastOf(run[0] ?? at) + index : lastOf(at)
      if (isForeign) faults.push({at, fault: 'foreign', other: outer, expected: join(outer.number, last)})
      else if (before && orderly && !follows(run, index)) faults.push(misplaced(at, before, run[index - 2]))
      const prefix = outer ? (renumbered.get(outer.section) ?? outer.number) : prefixOf(at.number)
      const expected = join(prefix, last)
      if (expected !== at.number) renumbered.set(at.section, expected)
    })
  }
  return {numbered, faults: faults.sort((a, b) => a.at.span.start - b.at.span.start), renumbered}
}

/** The numbered section around a run whose numbers are meant to begin with its number. */
function outerSection(
  run: readonly NumberedSection[],
  numbered: ReadonlyMap<Section, NumberedSection>,
  orderly: boolean
): NumberedSection | undefined {
  const parent = run[0]?.section.parent
  const outer = parent && numbered.get(parent)
  if (!outer || partsOf(run[0]).length !== partsOf(outer).length + 1) return undefined
  return isNumberedAfter(outer, run) || (orderly && outer.label === '') ? outer : undefined
}

/** Whether one number of the run begins with that of the section around it, or most of them where that has a label: `Phase 2`. */
function isNumberedAfter(outer: NumberedSection, run: readonly NumberedSection[]): boolean {
  const within = run.filter((one) => prefixOf(one.number) === outer.number).length
  return outer.label === '' ? within > 0 : 2 * within > run.length
}

function join(prefix: string, last: number): string {
  return prefix === '' ? String(last) : `${prefix}.${last}`
}

function readNumber(source: string, section: Section): [Section, NumberedSection][] {
  const label = labels.exec(section.title)?.[0] ?? ''
  const title = section.title.slice(label.length)
  const number = leadingNumber(title) ?? (label === '' ? undefined : /^\d{1,3}$/.exec(title)?.[0])
  if (number === undefined || !section.heading) return []
  const {start, end} = spanOf(section.heading)
  const from = start + (/^[#\s*_]*/.exec(source.slice(start, end))?.[0].length ?? 0) + label.length
  if (!source.startsWith(number, from)) return []
  const marked = label !== '' || number.includes('.') || /^[.):]/.test(title.slice(number.length))
  const span = {start: from, end: from + number.length}
  return [[section, {section, number, label: label.trim().toLowerCase(), marked, span}]]
}

/**
 * Numbered sections of one parent, depth and label; a number that begins anew begins another run. A run that mixes `4` and `4.1`
 * follows a scheme of its own and is left out.
 */
function findRuns(
  sections: readonly Section[],
  numbered: ReadonlyMap<Section, NumberedSection>
): readonly (readonly NumberedSection[])[] {
  const runs: NumberedSection[][] = []
  const open = new Map<Section | undefined, Map<string, NumberedSection[]>>()
  for (const section of sections) {
    const one = numbered.get(section)
    if (!one) continue
    const group = open.get(section.parent) ?? new Map<string, NumberedSection[]>()
    open.set(section.parent, group)
    const key = `${section.depth} ${one.label}`
    const run = group.get(key)
    const previous = run?.at(-1)
    if (run && previous && !(lastOf(one) <= 1 && lastOf(previous) > 1)) run.push(one)
    else {
      const begun = [one]
      group.set(key, begun)
      runs.push(begun)
    }
  }
  return runs.filter((run) => new Set(run.map((one) => partsOf(one).length)).size === 1)
}

function isOrderly(run: readonly NumberedSection[]): boolean {
  const [first] = run
  if (first === undefined || lastOf(first) > 1) return false
  const right = run.filter((_, index) => index > 0 && follows(run, index)).length
  const wrong = run.length - 1 - right
  return run.every((one) => one.marked) ? right >= Math.max(1, wrong) : right >= Math.max(2, 2 * wrong)
}

/** `2.1` and `2.3`, or `2.1` twice, inside section `2`: two are too few to tell an order from, but the section around them tells it. */
function isWrongPair(run: readonly NumberedSection[], numbered: ReadonlyMap<Section, NumberedSection>): boolean {
  const [first, second] = run
  const outer = first?.section.parent && numbered.get(first.section.parent)
  if (!outer || !second || run.length > 2) return false
  return lastOf(first) === 1 && [1, 3].includes(lastOf(second)) && isNumberedAfter(outer, run)
}

/** After a number that is wrong, the one that would follow its correction is right too. */
function follows(run: readonly NumberedSection[], index: number): boolean {
  const [beforeThat, before, at] = [run[index - 2], run[index - 1], run[index]]
  if (!at || !before) return false
  const step = lastOf(at) - lastOf(before)
  return step === 1 || isInPlace(run, index) || (step === 2 && before?.number === beforeThat?.number)
}

/** `3` in third place, where the run begins with `1`; in first and second place that says little. */
function isInPlace(run: readonly NumberedSection[], index: number): boolean {
  return index > 1 && lastOf(run[index]) === lastOf(run[0]) + index
}

function misplaced(at: NumberedSection, before: NumberedSection, beforeThat: NumberedSection | undefined): NumberFault {
  const fault = at.number === before.number ? 'repeated' : 'out-of-order'
  const step = fault !== 'repeated' && before.number === beforeThat?.number ? 2 : 1
  return {at, fault, other: before, expected: join(prefixOf(at.number), lastOf(before) + step)}
}

function partsOf(one: NumberedSection | undefined): readonly string[] {
  return one?.number.split('.') ?? []
}

function prefixOf(number: string): string {
  return number.split('.').slice(0, -1).join('.')
}

function lastOf(one: NumberedSection | undefined): number {
  return Number(partsOf(one).at(-1))
}
