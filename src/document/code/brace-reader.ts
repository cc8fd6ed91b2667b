import type {Language} from './languages.js'
import {fileRegion, type OpenItem, type OpenRegion, type Region} from './region.js'
import {regionKind} from './region-kind.js'
import {signatureOf, skipAttributes} from './signature.js'

/** A line that ends like this goes on in the next one. */
const goesOn =
  /(?:[,=+\-*/&|^%<(.:?!]|=>|->|\b(?:where|throws|extends|implements|else|noexcept|const|async|await|return|in|is|as|and|or|new|export))$/
/** `++`, `--`, a pointer and an unwrap end a statement all the same. */
const complete = /(?:\+\+|--|[\w)\]][!?]|\bcase .*:|\bdefault ?:)$/
/** A line that begins like this goes on from the one before. */
const goesOnFrom =
  /^(?:[{.?:&|+*/%=)\]]|->|=>|-\s|<\s|(?:where|throws|rethrows|extends|implements|with|noexcept|override|else|catch|finally|permits)\b)/
/** An elision, or a directive of Objective-C: lines that no other continues. */
const wholeLine =
  /^\s*(?:(?:\.{2,}|…)\s*|@(?:implementation|interface|protocol|end|optional|required|class|import)\b[^{]*)$/

/** `val found = try {`, `def append = for {`: a value that goes on behind its block. */
const valueHead = /=\s*(?:await\s+)?(?:if|try|for|when)\b/
const valueGoesOn = /^(?:else|catch|finally|yield)\b/

/** Braces nested deeper than code is ever written are not read: what walks the regions may recur. */
const deepest = 200

/** A region that is being read, with the item at its end and the brackets open in it. */
interface Frame {
  readonly region: OpenRegion
  brackets: number
  item: OpenItem
  /** up to where the item holds nothing but attributes */
  attributesEnd: number
  /** where the current line begins */
  line: number
  /** braces open below the depth that is read */
  unread: number
  /** the last region that was opened outside brackets */
  lastOpen?: OpenRegion
}

interface Reading {
  readonly code: string
  readonly language: Language
  readonly frames: Frame[]
}

/** Read the regions of a language with braces, in linear time; braces that do not balance are closed by the end of the text. */
export function readBraces(code: string, language: Language): Region {
  const bottom = frame(fileRegion(code.length), 0)
  const reading: Reading = {code, language, frames: [bottom]}
  const interesting = /["{}()[\];\n]/g
  for (let match = interesting.exec(code); match; match = interesting.exec(code)) {
    if (match[0] !== '"') step(reading, reading.frames.at(-1) ?? bottom, match[0], match.index)
    else {
      const close = code.indexOf('"', match.index + 1)
      interesting.lastIndex = close === -1 ? code.length : close + 1
    }
  }
  for (let top = reading.frames.at(-1); top && top !== bottom; top = reading.frames.at(-1)) {
    closeRegion(reading, top, code.length)
  }
  endItem(reading, bottom, code.length)
  return bottom.region
}

function frame(region: OpenRegion, start: number): Frame {
  return {region, brackets: 0, item: {start, end: start, regions: []}, attributesEnd: start, line: start, unread: 0}
}

function step(reading: Reading, top: Frame, character: string, at: number): void {
  if (character === '(' || character === '[') top.brackets++
  else if (character === ')' || character === ']') top.brackets = Math.max(0, top.brackets - 1)
  else if (character === '{') {
    if (reading.frames.length < deepest) openRegion(reading, top, at)
    else top.unread++
  } else if (character === '}') {
    if (top.unread > 0) top.unread--
    else closeRegion(reading, top, at)
  } else if (character === ';') {
    if (top.brackets > 0 && isLost(reading, top, at)) top.brackets = 0
    if (top.brackets === 0 && !inGoHead(reading, top)) endItem(reading, top, at + 1)
  } else {
    if (top.brackets === 0 && endsItem(reading, top, at)) endItem(reading, top, at)
    top.line = at + 1
  }
}

/** `if row, ok := rows[key]; ok {`: in Go the head of a branch may hold a statement. */
function inGoHead({code, language}: Reading, {item}: Frame): boolean {
  return language.id === 'go' && /^\s*(?:if|for|switch|else if)\b/.test(code.slice(item.start, item.start + 200))
}

/** A bracket that nobody closed: outside the head of a `for`, a statement ends where `;` ends the line. */
function isLost({code}: Reading, {item}: Frame, at: number): boolean {
  return (
    /^;[ \t]*(?:\n|$)/.test(code.slice(at, at + 200)) && !/^\s*for\b/.test(code.slice(item.start, item.start + 200))
  )
}

function endItem({code}: Reading, top: Frame, end: number): void {
  const {item} = top
  item.end = end
  if (item.regions.length > 0 || /\S/.test(code.slice(item.start, end))) top.region.items.push(item)
  top.item = {start: end, end, regions: []}
  top.attributesEnd = end
}

/** Whether the line break at an offset ends the item: always after an elision, else where the language says so. */
function endsItem({code, language}: Reading, top: Frame, at: number): boolean {
  const line = code.slice(top.line, at)
  if (wholeLine.test(line)) return true
  if (!language.endsAtLineBreak) return false
  const before = line.trimEnd().slice(-40)
  const closed = top.item.regions.at(-1)?.outer.end === top.line
  if ((before === '' && !closed) || (goesOn.test(before) && !complete.test(before))) return false
  if (goesOnFrom.test(nextWord(code, at + 1))) return false
  if (top.lastOpen && top.lastOpen.start > top.item.start) return true
  top.attributesEnd = skipAttributes(code, top.attributesEnd, at)
  return top.attributesEnd < at
}

function nextWord(code: string, at: number): string {
  const blank = /[^\S]*/y
  blank.lastIndex = at
  blank.test(code)
  return code.slice(blank.lastIndex, blank.lastIndex + 12)
}

function openRegion({code, language, frames}: Reading, top: Frame, at: number): void {
  const from = headStart(top)
  const signature = signatureOf(code, from, at)
  const kind = regionKind({
    signature,
    language,
    parent: top.region.kind,
    inBrackets: top.brackets > 0,
    content: code.slice(at + 1, at + 121)
  })
  const region: OpenRegion = {
    start: at + 1,
    end: code.length,
    kind,
    head: {start: firstInk(code, from, at), end: at},
    signature,
    outer: {start: at, end: code.length},
    parent: top.region,
    items: []
  }
  top.item.regions.push(region)
  if (top.brackets === 0) top.lastOpen = region
  frames.push(frame(region, at + 1))
}

/** Braces inside the brackets of a head (`@Retry({…}) run() {`) belong to the head. */
function headStart({item, brackets, lastOpen}: Frame): number {
  const before = brackets > 0 ? item.regions.at(-1) : lastOpen
  return Math.max(before?.outer.end ?? 0, item.start)
}

function closeRegion(reading: Reading, top: Frame, at: number): void {
  endItem(reading, top, at)
  const {region} = top
  if (!region.parent) {
    // A closing brace without an opening one: what follows is a new item.
    top.item.start = at + 1
    return
  }
  reading.frames.pop()
  region.end = at
  region.outer = {start: region.outer.start, end: Math.min(at + 1, reading.code.length)}
  const owner = reading.frames.at(-1)
  if (!owner) return
  owner.line = region.outer.end
  const goesOnAfter = owner.brackets > 0 || region.kind === 'data' || region.kind === 'lambda'
  if (!goesOnAfter && !isPartOfValue(reading, owner)) endItem(reading, owner, region.outer.end)
}

function isPartOfValue({code}: Reading, {item, line}: Frame): boolean {
  return valueHead.test(item.regions[0]?.signature ?? '') && valueGoesOn.test(nextWord(code, line))
}

function firstInk(code: string, start: number, end: number): number {
  while (start < end && /\s/.test(code[start] ?? '')) start++
  return start
}
