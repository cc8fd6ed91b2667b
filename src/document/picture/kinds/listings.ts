import {hasWord} from '../cells/glyphs.js'

const statement =
  /[;{}]\s*(?:\/\/.*)?$|^\s*(?:fn|func|def|let|const|var|pub|impl|use|import|return|if|for|class|struct|enum|match|type)\b[^\n]*[({=:;]/
/** A form of Lisp with a comment behind it. */
const form = /^\s*\([a-z][^()]{0,80}\)\s*;/
const hung = /^[\s│┃|]*[├└┣┗╰]/
const gutter = /^\s*(?:-->|╭─\[|┌─)\s*\S+(?::\d|\.\w{1,5}$)/
const located = /^(?:\S+:\d+(?::\d+)?:?\s|(?:error|warning|note)(?:\[\w+\])?:)/i
const underline = /^\s*(?:(?:\d+\s*)?\|\s*)?[\^~]{2,}/
const logged = /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]|\[?\d\d:\d\d:\d\d|[IWEF]\d{4} \d\d:|(?:TRACE|DEBUG|INFO|WARN|ERROR)\b)/
const gitGraph = /^[|/\\ ]*\*(?: *[*|/\\])*\s+(?:commit\b|[0-9a-f]{7,40}\b|\()/
/** A commit of a drawn history, whatever is printed of it, and a row on which its lines part or meet. */
const gitCommit = /^[|/\\ ]{0,40}\*[-.|/\\ *]{0,40}(?: |$)/
const gitFork = /^[|/\\ ]*\|[/\\][|/\\ ]*$/
/** A caller with its share, as profilers print call graphs: `|--99.2%-- name`. */
const profiled = /^[\s|]*--\s?\d{1,3}\.\d+%-/
const rows = /^\s*(?:\(\d+ rows?\)|\d+ rows? in set|mysql>|postgres=[#>]|sqlite>)/
/** The head of a listing in columns, as command-line tools print it: `NAME   READY   AGE`. */
const columnHeads = /^\s*[A-Z][A-Z0-9_()-]+(?:\s{2,20}[A-Z][A-Z0-9_()-]+){2,}\s*$/
const grammar = /^\s*<?[\w-]+>?\s*(?:::=|:=)\s/
const diff = /^(?:@@ .* @@|\+\+\+ |--- )/
const prompt = /^\s*(?:[$%>]|>>>|PS>|C:\\[^>]*>) \S/

/** Share of rows that look like statements of a programming language; a row that hangs from a branch of a tree is none. */
export function codeShare(lines: readonly string[]): number {
  if (lines.length === 0) return 0
  return lines.filter((line) => (statement.test(line) && !hung.test(line)) || form.test(line)).length / lines.length
}

/** Whether rows are what a tool prints: a compiler, a log, a diff, a database or version control, or a grammar. */
export function isListing(lines: readonly string[]): boolean {
  if (lines.some((line) => gutter.test(line))) return true
  if (lines.some((line) => located.test(line)) && lines.some((line) => underline.test(line))) return true
  if (lines.some((line, at) => line.length < 400 && columnHeads.test(line) && hasWord(lines[at + 1] ?? 'x')))
    return true
  if (lines.some((line) => rows.test(line)) || lines.some((line) => /^@@ .* @@/.test(line))) return true
  if (isHistory(lines) || lines.filter((line) => profiled.test(line)).length >= 2) return true
  return [logged, grammar, diff, prompt].some((one) => share(lines, one) >= 0.4) || share(lines, gitGraph) >= 0.2
}

/** Whether version control drew rows: a star for each commit, and rows on which lines run aslant beside another one. */
function isHistory(lines: readonly string[]): boolean {
  return lines.some((line) => line.length < 100 && gitFork.test(line)) && share(lines, gitCommit) >= 0.25
}

/** Whether rows begin with a command that someone typed. */
export function isSession(lines: readonly string[]): boolean {
  return /^\s*(?:[$%>]|>>>|PS>|C:\\[^>]*>) [a-z./]/.test(lines[0] ?? '')
}

/** Whether rows are the source of a diagram in a diagram language that forgot its tag. */
export function isDiagramSource(lines: readonly string[]): boolean {
  return /^\s*(?:@start\w+|(?:strict\s+)?(?:di)?graph\b|flowchart\b|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt\b|title\s*:)/.test(
    lines.find((line) => line.trim() !== '') ?? ''
  )
}

function share(lines: readonly string[], pattern: RegExp): number {
  if (lines.length === 0) return 0
  return lines.filter((line) => pattern.test(line)).length / lines.length
}
