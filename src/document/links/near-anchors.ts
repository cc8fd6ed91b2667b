import {groupBy} from '../collections/groups.js'
/** Finds the one anchor that differs in punctuation alone; the anchors of a text are read once for all links to it. */
export function createNearAnchors(): (fragment: string, offered: ReadonlySet<string>) => string | undefined {
  const read = new Map<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>()
  return (fragment, offered) => {
    const wanted = letters(fragment)
    const byLetters = read.get(offered) ?? namesByLetters(offered)
    read.set(offered, byLetters)
    const near = byLetters.get(wanted) ?? []
    return near.length === 1 && wanted !== '' ? near[0] : undefined
  }
}

function namesByLetters(names: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  return groupBy(names, letters)
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
