import * as v from 'valibot'
import {findPlaceholders} from '../../src/document/placeholders.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  allow: v.pipe(v.optional(v.array(v.string()), []), v.description('placeholders that may stay, as they are written'))
})

const say = {
  left: (text: string) => `Unexpected placeholder \`${text}\`, expected the text that it stands for`,
  remedy: 'Decide it and write it down, or move it to the open questions with the name of who decides and until when'
}

/** The longest placeholder that a message repeats whole. */
const quoteLimit = 60

export default defineRule({
  meta: {
    id: 'no-placeholders',
    summary: 'Disallow placeholders that were never filled in.',
    items: ['focus'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {allow}) {
    if (document.kind === 'template') return
    for (const placeholder of findPlaceholders(document)) {
      if (allow.includes(placeholder.text)) continue
      report(say.left(shorten(placeholder.text)), {place: placeholder, note: say.remedy})
    }
  }
})

function shorten(text: string): string {
  return text.length > quoteLimit ? `${text.slice(0, quoteLimit - 1).trimEnd()}…` : text
}
