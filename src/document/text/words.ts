import type {Span} from './span.js'
import {wordEnd} from './word-end.js'
import {createWordTable, type WordTable} from './word-table.js'

/**
 * Words of texts, one after the other: how each reads, where it stands in its text, and whether a phrase can come before
 * it. Lists of numbers, for a document has more words than anything else; they may be longer than `count`.
 */
export interface Words {
  readonly table: WordTable
  count: number
  /** what each word is, by the table */
  numbers: Int32Array
  starts: Int32Array
  ends: Int32Array
  /** 1 where punctuation that ends a phrase, a code span or the end of a text stands before it */
  begins: Uint8Array
}

/** A list without a word, and with room for those of a text of so many characters. */
export function createWords(length: number): Words {
  const room = Math.ceil(length / charactersPerWord)
  return {
    table: createWordTable(),
    count: 0,
    numbers: new Int32Array(room),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    begins: new Uint8Array(room)
  }
}

/** With the blank after a word; fewer in hardly any text. */
const charactersPerWord = 5

/** Add the words of a text that stand outside the given spans of code. */
export function addWords(words: Words, text: string, code: readonly Span[] = []): void {
  let goesOn = false
  let span = 0
  for (let at = 0; at < text.length; ) {
    const end = longWordEnd(text, at)
    if (end === at) {
      goesOn &&= joins(text, at)
      at++
      continue
    }
    while (span < code.length && (code[span]?.end ?? 0) <= at) span++
    const isCode = span < code.length && (code[span]?.start ?? 0) <= at
    if (!isCode) addWord(words, words.table.numberOf(text, at, end), {start: at, end}, goesOn)
    goesOn = !isCode
    at = end
  }
}

function addWord(words: Words, number: number, {start, end}: Span, goesOn: boolean): void {
  const {count} = words
  if (count === words.numbers.length) makeRoom(words)
  words.numbers[count] = number
  words.starts[count] = start
  words.ends[count] = end
  words.begins[count] = goesOn ? 0 : 1
  words.count++
}

function makeRoom(words: Words): void {
  const room = words.count * 2 + 16
  for (const list of ['numbers', 'starts', 'ends'] as const) {
    const longer = new Int32Array(room)
    longer.set(words[list])
    words[list] = longer
  }
  const begins = new Uint8Array(room)
  begins.set(words.begins)
  words.begins = begins
}

/** A word as it reads, in lower case, with a straight apostrophe. */
export function wordText({table, numbers}: Words, at: number): string {
  return table.texts[numbers[at] ?? -1] ?? ''
}

/** Letters and digits, with apostrophes between them. */
function longWordEnd(text: string, start: number): number {
  let end = wordEnd(text, start)
  while (end > start && isApostrophe(text.charCodeAt(end))) {
    const next = wordEnd(text, end + 1)
    if (next === end + 1) return end
    end = next
  }
  return end
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

/** Whether words go on over a character between two of them. */
function joins(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20 || /[\s\-‐‑–'"“”‘’*_/()]/.test(text[at] ?? '')
}
