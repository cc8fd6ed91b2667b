import * as v from 'valibot'
import {shorten} from '../../src/document/text/shorten.js'
import {findPlaceholders, type Placeholder} from '../../src/document/unfinished/placeholders.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  allow: v.pipe(v.optional(v.array(v.string()), []), v.description('placeholders that may stay, as they are written'))
})

const say = {
  mark: (text: string) => `Unexpected placeholder \`${text}\`, expected the text that it stands for`,
  item: (text: string) => `Unexpected empty list item \`${text}\`, expected its text`,
  field: (text: string) => `Unexpected \`${text}\` without a value, expected what it asks for`,
  decide: 'Decide it and write it down, or move it to the open questions with the name of who decides and until when',
  fillIn: 'Fill it in, or delete the line'
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
      report(messageOf(placeholder), {place: placeholder, note: placeholder.form === 'mark' ? say.decide : say.fillIn})
    }
  }
})

function messageOf({form, text}: Placeholder): string {
  return say[form](shorten(text, quoteLimit))
}
