import type {Span} from '../../text/span.js'
import {linesWith} from '../suspects.js'

/** A sign that a document, or a part of it, is not for everybody. */
export interface Marking extends Span {
  readonly text: string
}

/**
 * Confidentiality markings as offices and the Traffic Light Protocol (FIRST, TLP 2.0) write them. Prose about
 * confidentiality is none: a marking stands alone, in capitals, or names whose secret it is.
 */
const markings =
  /\bTLP[: ](?:RED|AMBER(?:\+STRICT)?)\b|\b(?:[Cc]ompany|COMPANY|[Ss]trictly|STRICTLY|[Hh]ighly|HIGHLY|[Cc]ommercial(?:ly)? [Ii]n|[A-Z]\w+) (?:[Cc]onfidential|CONFIDENTIAL)(?: (?:[Ii]nformation|INFORMATION))?(?![\w-]| [a-z])|\b(?:[Cc]onfidential|CONFIDENTIAL) (?:and|AND|&) (?:[Pp]roprietary|PROPRIETARY|[Pp]rivileged|PRIVILEGED)|\b(?:[Ii]nternal|INTERNAL) (?:[Uu]se|USE) (?:[Oo]nly|ONLY)\b|\b(?:[Ff]or|FOR) (?:[Ii]nternal|INTERNAL|[Oo]fficial|OFFICIAL) (?:[Uu]se|USE)\b|\b(?:[Dd]o [Nn]ot|DO NOT) (?:[Dd]istribute|DISTRIBUTE|[Rr]edistribute|REDISTRIBUTE) (?:[Oo]utside|OUTSIDE|[Ee]xternally|EXTERNALLY)|\b(?:[Nn]ot|NOT) (?:[Ff]or|FOR) (?:[Ee]xternal|EXTERNAL|[Pp]ublic|PUBLIC) (?:[Dd]istribution|DISTRIBUTION|[Rr]elease|RELEASE)\b|\b(?:TOP SECRET|PROPRIETARY AND CONFIDENTIAL|NOFORN|EYES ONLY|COMPANY PROPRIETARY|CONFIDENTIAL)\b|^[ \t>*_#<!-]*(?:Classification|Confidentiality|Sensitivity)[*_ ]{0,3}:[*_ ]{0,4}(?:Confidential|Restricted|Internal|Secret)\b/gm

/** What every marking holds, so that most lines are passed over. */
const mark =
  /onfiden|ONFIDEN|TLP[: ]|al [Uu]se|AL USE|istribut|ISTRIBUT| [Rr]elease|[A-Z] (?:RELEASE|SECRET|ONLY|PROPR)|NOFORN|lassification|ensitivity/g

/** What makes a candidate speak of confidentiality rather than mark the document: quotes, code and constants around it. */
const around = /[\w"'`_=.-]/

/** What may stand before a marking in lower case: markup, or the document as its subject. */
const leadIn =
  /^[\s>*_#|<!-]*$|\b(?:document|page|file|material|draft|design|proposal|information|contents?)\b[^.]{0,40}$/i

/** The confidentiality markings of a text. */
export function findMarkings(source: string): Marking[] {
  return linesWith(source, mark).flatMap((line) => markingsOf(source.slice(line.start, line.end), line.start))
}

function markingsOf(line: string, offset: number): Marking[] {
  return [...line.matchAll(markings)].flatMap((match) => {
    const text = match[0].trimStart()
    const start = match.index + match[0].length - text.length
    const end = start + text.length
    const isWithin = around.test(line[start - 1] ?? ' ') || /[\w"'`=-]/.test(line[end] ?? ' ')
    if (isWithin || (/^[a-z]/.test(text) && !leadIn.test(line.slice(Math.max(0, start - 200), start)))) return []
    return [{text, start: offset + start, end: offset + end}]
  })
}
