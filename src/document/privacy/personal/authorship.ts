import {lastAtMost} from '../../collections/last-at-most.js'
import type {Document} from '../../document.js'
import {cellAt, tableAt} from '../../markdown/tables.js'
import {indentOf} from '../../text/indent.js'
import {encloses, type Span, spanOf} from '../../text/span.js'

/** What documents call the people who stand behind them. */
const roles =
  'authors?|co-?authors?|owners?|co-?owners?|reviewers?|approvers?|deciders?|maintainers?|contribut[eo]rs?|collaborators?|committers?|triagers?|team members?|editors?|contacts?|sponsors?|champions?|shepherds?|stakeholders?|assignees?|proposers?|decision[- ]makers?|drivers?|facilitators?|responsible|accountable|consulted|informed|participants?|attendees|implement[eo]rs?|leads?|dri|poc|point of contact|prepared by|written by|created by|developed by|designed by|maintained by|reported by|contributed by|submitted by|proposed by|reviewed by|approved by|acknowledge?ments?|credits|signatories|copyright'

/** What stands before a role: `Primary author`, `Tech lead`, `KEP owner`. */
const kinds =
  'current|design|doc|document|engineering|feature|former|kep|lead|main|original|primary|principal|product|project|proposal|rfc|secondary|spec|tech|technical'

/** `Author:`, `* **Author(s)**:`, `| Owners |`, `<!-- Reviewers: …`, `Primary author —`. */
const labelled = new RegExp(
  `^[\\s>*+\\-|#<!_\`"']{0,12}(?:(?:${kinds})[ -])?(?:${roles})(?:\\(s\\))?(?: \\([^)\\n]{0,40}\\))?[\\s*_\`"']{0,4}(?:[:|=<\\u2013\\u2014]|-\\s)`,
  'i'
)

/** `Signed-off-by: Jane Roe`, `@author Jane Roe`, `by Jane Roe`; `written by Jane Roe`, `Copyright 2024 Jane Roe` also further on. */
const credit =
  /^[\s>*+\-|#<!_`]{0,12}(?:[A-Z][a-z]+-by:|@ ?author\b|[Bb]y\b)|(?<![\w-])[A-Z][a-z]+(?:-[a-z]+){1,3}-by:|\b(?:[Ww]ritten|[Cc]reated|[Dd]eveloped|[Mm]aintained|[Pp]repared|[Dd]rafted)(?: for [^.,\n]{1,60}?)? by [A-Z]|\b[Cc]opyright\b|\(c\) |\u00a9/

const roleTitle = new RegExp(`^(?:[\\w&]+[ -]){0,3}(?:${roles})(?:\\(s\\))?(?!\\w)`, 'i')

/** The title of a file of people. */
const roleAlone = new RegExp(`^(?:${roles})(?:\\(s\\))?$`, 'i')

/** Front matter keys whose values are people. */
const roleKey = new RegExp(`^['"]?(?:\\w{1,20}[-_ ])?(?:${roles})[\\w-]{0,12}['"]?\\s*[:=]`, 'i')

/** Words in lower case that stand within names and between them. */
const particles: ReadonlySet<string> = new Set(
  'al and at bin da de del den der di dos du el for from in la le of ter the van von with y zu'.split(' ')
)

/** A name before an address, as version control and package files have it: `Jane Roe <jane@shop.io>`. */
const fullName = /\p{Lu}[^<:\n]{0,60} [^<:\n]{1,60}<\S{1,100}@/u
const labelledName = new RegExp(`[:=]\\s{0,3}["']?${fullName.source}`, 'u')

const listItem = /^\s*(?:[*+-]|\d{1,9}[.)])\s/

/** How far above a line of a list its label is looked for. */
const farthest = 60

/**
 * Whether an offset stands where a document names its people: front matter keys such as `authors`, lines such as `Author:`
 * and the lists under them, author tables, sections such as `Maintainers`, and the byline under the title. In code only a
 * label with a full name counts.
 */
export function isAuthorship(document: Document, offset: number): boolean {
  const place = {start: offset, end: offset}
  const line = document.lines.lineAt(offset)
  const at = offset - document.lines.start(line)
  const text = nearText(document.lines.text(line), at)
  const block = document.codeBlocks[lastAtMost(document.codeBlocks, offset, ({start}) => start)]
  if (block && encloses(block, place)) {
    const isCredited = credit.test(text) || isInRoleSection(document, offset)
    return (labelled.test(text) && labelledName.test(text)) || (isCredited && fullName.test(text))
  }
  const own = ownPart(text, Math.min(at, text.length))
  if (labelled.test(text) || labelled.test(own) || credit.test(text)) return true
  if (document.nodes.all('yaml').some((node) => encloses(spanOf(node), place))) return isUnderRoleKey(document, line)
  return (
    isUnderLabel(document, line) ||
    isInRoleSection(document, offset) ||
    isInRoleColumn(document, place) ||
    isByline(document, line)
  )
}

/** From so many characters on, a line is looked at only near a place. */
const longestLine = 2000

/** A line, or of a long one what stands near a place of it. */
function nearText(line: string, at: number): string {
  return line.length <= longestLine ? line : line.slice(Math.max(0, at - 400), at + 200)
}

/** The part of a line of several that an offset stands in: `Status: draft · Author: Jane Roe`, `Status: draft. Author: Jane Roe`. */
function ownPart(line: string, at: number): string {
  const starts = [' \u00b7 ', ' \u2022 ', '. ', '; '].map((sign) => {
    const before = line.lastIndexOf(sign, at)
    return before === -1 ? 0 : before + sign.length
  })
  return line.slice(Math.max(...starts))
}

/** The nearest key at the left edge above a line of front matter. */
function isUnderRoleKey({lines}: Document, from: number): boolean {
  for (let line = from; line >= 1; line--) {
    const text = lines.text(line)
    if (/^[\w'"]/.test(text)) return roleKey.test(text)
  }
  return false
}

/** A label counts for the lines that follow it without a blank one, and for the list after it. */
function isUnderLabel({lines}: Document, from: number): boolean {
  const indent = indentOf(lines.text(from))
  const isItem = listItem.test(lines.text(from))
  let isApart = false
  for (let line = from - 1; line >= Math.max(1, from - farthest); line--) {
    const text = lines.text(line)
    if (text.trim() === '' && isItem) {
      isApart = true
      continue
    }
    const label = labelled.exec(text)
    // A label with its person behind it does not wait for a list.
    if (label) return indentOf(text) <= indent && !(isApart && /\w/.test(text.slice(label[0].length)))
    if (text.trim() === '' || text.startsWith('#') || !(listItem.test(text) || isByName(text))) return false
  }
  return false
}

function isInRoleSection(document: Document, offset: number): boolean {
  for (let section = document.sectionAt(offset); section; section = section.parent) {
    if ((section.depth > 1 ? roleTitle : roleAlone).test(section.title)) return true
  }
  return false
}

function isInRoleColumn({tables}: Document, place: Span): boolean {
  const cell = cellAt(tables, place)
  if (!cell) return false
  const {table, row, column} = cell
  return [table.header[column], row[0]].some((one) => one !== undefined && roleTitle.test(one.text.trim()))
}

/** Names and addresses alone on a line above the first section below the title; a row of a table is data. */
function isByline({lines, sections, tables}: Document, line: number): boolean {
  const start = lines.start(line)
  const body = sections.find(({depth}) => depth > 1)
  if ((body && start >= body.start) || tableAt(tables, {start, end: start})) return false
  return isByName(lines.text(line))
}

/** A line that holds nothing but names and addresses: `Jane Roe <jane@shop.io>, John Poe (john@shop.io)`. */
function isByName(text: string): boolean {
  if (text.length > longestLine) return false
  const words = text.replace(/\S{1,200}@\S{1,200}|https?:\/\/\S{1,300}/g, ' ').match(/[\p{L}\p{M}'\u2019.-]+/gu) ?? []
  const names = words.filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word))
  return names.length > 1 && words.every((word) => names.includes(word) || particles.has(word) || !/\p{L}/u.test(word))
}
