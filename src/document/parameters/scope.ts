import type {Section} from '../sections/sections.js'
import type {Topic} from '../topics/topics.js'

/** Whether a section tells of other options, of later work, of tests or of what is not done: what it names the design does not bring. */
export function isDecidedElsewhere(section: Section | undefined): boolean {
  for (let at = section; at; at = at.parent) {
    if (chosen.test(at.title)) return false
    if (elsewhere.some((topic) => at.topics.includes(topic)) || notDone.test(at.name)) return true
  }
  return false
}

const elsewhere: readonly Topic[] = ['alternatives', 'future', 'tests']

/** "Option 1 (selected)": an option that the design took. */
const chosen = /[([–—:-]\s*(?:selected|chosen|accepted|adopted|preferred|recommended|proposed)\b/i

/** Headings in their normal form; one that is joined with goals tells of these as well. */
const notDone = /^(?:non goal|anti goal|out of scope|not in scope|non objective|(?:known )?limitation)\b/
