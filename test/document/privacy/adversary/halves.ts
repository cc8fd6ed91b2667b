/** The half that is read when a detector is worked on, and the half that is only scored. */
export type Half = 'known' | 'unseen'

/** The half of a form, by its name alone (FNV-1a), so that adding one moves no other. */
export function halfOf(name: string): Half {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return (hash >>> 7) % 2 === 0 ? 'known' : 'unseen'
}
