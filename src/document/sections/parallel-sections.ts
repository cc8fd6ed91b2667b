import type {Section} from './sections.js'

/** Whether two sections are alike by design: of one chapter or one name, cases of one kind, a digest, or a decision and its options. */
export function areParallel(one: Section, other: Section): boolean {
  const [chapter, otherChapter] = [chapterOf(one), chapterOf(other)]
  if (chapter === otherChapter || isDigest(one) || isDigest(other)) return true
  const label = caseLabel(one.title)
  if (label !== undefined && label === caseLabel(other.title)) return true
  if (areVariants(one, other) || (isDecision(one) && isOption(other)) || (isOption(one) && isDecision(other)))
    return true
  const areChapters = chapter === one && otherChapter === other
  return !areChapters && one.name === other.name
}

/** The section just below the outermost one, which is the title of the document or one of its parts. */
function chapterOf(section: Section): Section {
  let at = section
  while (at.parent?.parent) at = at.parent
  return at
}

function isDigest({name}: Section): boolean {
  return /^(?:executive )?(?:summary|abstract|overview|introduction|conclusion|tl;?dr)$/.test(name)
}

/** `use case` of `Use case 2: Refunds`, `option` of `Option A`. */
function caseLabel(title: string): string | undefined {
  return /^([^\d\s][^\d]{1,30}?)\s+(?:\d{1,3}|[A-Z])(?![\p{L}\d])/u.exec(title)?.[1]?.toLowerCase()
}

/** What was decided takes up the words of the option that won. */
function isDecision({name}: Section): boolean {
  return /^(?:(?:final |proposed |design )?decision|decided|chosen|conclusion|consequence)\b/.test(name)
}

function isOption(section: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) {
    if (at.topics.includes('alternatives') || /^(?:option|alternative|approach|proposal)\b/.test(at.name)) return true
    if (at.name === 'decision driver') return true
  }
  return false
}

/** `Cache properties` and `Queue properties`: titles of one form with a subject each; `Properties` alone may repeat either. */
function areVariants(one: Section, other: Section): boolean {
  if (one.topics.length > 0 || other.topics.length > 0) return false
  const [words, others] = [wordsOf(one), wordsOf(other)]
  if (Math.min(words.length, others.length) < 2 || Math.abs(words.length - others.length) > 1) return false
  if (words.every((word) => others.includes(word)) || others.every((word) => words.includes(word))) return false
  return words.at(-1) === others.at(-1) || (words[0] === others[0] && words[1] === others[1])
}

function wordsOf({name}: Section): readonly string[] {
  return name.replace(/^[\d.]+\s/, '').split(/[\s-]+/)
}
