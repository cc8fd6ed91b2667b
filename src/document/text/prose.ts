import {groupBy} from '../collections/groups.js'
import {lastAtMost} from '../collections/last-at-most.js'
import {once} from '../collections/memo.js'
import {isContentsEntry} from '../sections/contents.js'
import {type Section, sectionAt} from '../sections/sections.js'
import type {Passage} from './passages.js'
import {addWords, createWords, type Words} from './words.js'

/** A passage and where its words begin: code spans, comments and link targets are none. */
export interface ProsePassage {
  readonly passage: Passage
  readonly section: Section | undefined
  /** which word of the document is its first */
  readonly firstWord: number
}

/** The running text of a document. */
export interface Prose {
  /** in source order, headings and table cells among them, entries of a table of contents not */
  readonly passages: readonly ProsePassage[]
  /** the words of all passages; offsets are of the text of their passage */
  readonly text: Words
  /** where a word in lower case stands among all words, in order */
  placesOf(word: string): readonly number[]
  /** the different words that begin with two letters */
  wordsFrom(opening: string): readonly string[]
  /** the passage that a word stands in */
  passageAt(place: number): ProsePassage | undefined
  /** the number of words in all of them */
  readonly words: number
  /** the number of words below a heading and its sub-headings, without the headings themselves */
  wordsIn(section: Section): number
}

/** Count and cut the words of a document once; every rule that looks for words shares them. Tables of contents say nothing. */
export function readProse(all: readonly Passage[], sections: readonly Section[]): Prose {
  const passages = all.filter((passage) => !isContentsEntry(passage))
  const text = createWords(passages.reduce((sum, passage) => sum + passage.text.length, 0))
  const below = new Map<Section, number>()
  const read = passages.map((passage): ProsePassage => {
    const section = sectionAt(sections, passage.start)
    const firstWord = text.count
    addWords(text, passage.text, passage.code)
    const count = text.count - firstWord
    if (passage.node.type !== 'heading') {
      for (let at = section; at; at = at.parent) below.set(at, (below.get(at) ?? 0) + count)
    }
    return {passage, section, firstWord}
  })
  const openings = once(() => indexOpenings(text.table.texts))
  return {
    passages: read,
    text,
    placesOf: indexPlaces(text),
    wordsFrom: (opening) => openings().get(opening) ?? [],
    passageAt: (place) => read[lastAtMost(read, place, ({firstWord}) => firstWord)],
    words: text.count,
    wordsIn: (section) => below.get(section) ?? 0
  }
}

/** Chains the places of each word: of most words nobody asks. */
function indexPlaces({numbers, count, table}: Words): Prose['placesOf'] {
  const chains = once(() => {
    const firsts = new Int32Array(table.texts.length).fill(none)
    const nexts = new Int32Array(count)
    for (let place = count - 1; place >= 0; place--) {
      const number = numbers[place] ?? 0
      nexts[place] = firsts[number] ?? none
      firsts[number] = place
    }
    return {firsts, nexts}
  })
  return (word) => {
    const number = table.find(word)
    if (number === undefined) return []
    const {firsts, nexts} = chains()
    const places: number[] = []
    for (let place = firsts[number] ?? none; place !== none; place = nexts[place] ?? none) places.push(place)
    return places
  }
}

const none = -1

function indexOpenings(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  return groupBy(words, (word) => word.slice(0, 2))
}
