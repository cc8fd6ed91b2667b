/** Numbers for words, in the order in which they were first met; capitals make no difference. */
export interface WordTable {
  /** the words by their numbers, in lower case, with a straight apostrophe */
  readonly texts: readonly string[]
  /** the number of the word between two offsets of a text, which gets one where it is new */
  numberOf(text: string, start: number, end: number): number
  /** the number of a word in lower case, where it was met */
  find(word: string): number | undefined
}

/** In an empty slot. */
const none = -1

/** Nobody who writes a document can know which words fall on one another. */
const multiplier = Math.floor(Math.random() * 2 ** 31) | 1

/**
 * Make an empty table. It compares words where they stand: a copy of each would cost more than all that is done with it,
 * and most words have been met before.
 */
export function createWordTable(): WordTable {
  const texts: string[] = []
  const hashes: number[] = []
  const foreign = new Map<string, number>()
  let slots = new Int32Array(1024).fill(none)

  const slotOf = (hash: number, text: string, start: number, end: number): number => {
    const mask = slots.length - 1
    let slot = hash & mask
    for (let number = slots[slot] ?? none; number !== none; number = slots[slot] ?? none) {
      if (hashes[number] === hash && isSame(texts[number] ?? '', text, start, end)) break
      slot = (slot + 1) & mask
    }
    return slot
  }
  const learn = (word: string, hash: number): number => {
    hashes.push(hash)
    return texts.push(word) - 1
  }
  const grow = () => {
    slots = new Int32Array(slots.length * 4).fill(none)
    for (const [number, hash] of hashes.entries()) {
      if (hash === beyondAscii) continue
      let slot = hash & (slots.length - 1)
      while (slots[slot] !== none) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = number
    }
  }
  const numberOf = (text: string, start: number, end: number): number => {
    const hash = hashOf(text, start, end)
    if (hash === beyondAscii) return foreignNumberOf(text.slice(start, end).toLowerCase().replaceAll('’', "'"))
    const slot = slotOf(hash, text, start, end)
    const known = slots[slot] ?? none
    if (known !== none) return known
    const number = learn(text.slice(start, end).toLowerCase(), hash)
    slots[slot] = number
    if (texts.length * 2 > slots.length) grow()
    return number
  }
  const foreignNumberOf = (word: string): number => {
    if (hashOf(word, 0, word.length) !== beyondAscii) return numberOf(word, 0, word.length)
    const number = foreign.get(word) ?? learn(word, beyondAscii)
    foreign.set(word, number)
    return number
  }
  const find = (word: string): number | undefined => {
    const hash = hashOf(word, 0, word.length)
    if (hash === beyondAscii) return foreign.get(word)
    const number = slots[slotOf(hash, word, 0, word.length)] ?? none
    return number === none ? undefined : number
  }
  return {texts, numberOf, find}
}

/** Stands for the hash of a word that such a hash cannot tell. */
const beyondAscii = -1

/** From 0 on; the same for capitals. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return beyondAscii
    hash = (Math.imul(hash, multiplier) + lowered(code)) | 0
  }
  // The lowest bits choose the slot, and tell too little by themselves.
  return (hash ^ (hash >>> 15)) & 0x7fffffff
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== lowered(text.charCodeAt(start + at))) return false
  }
  return true
}

function lowered(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code
}
