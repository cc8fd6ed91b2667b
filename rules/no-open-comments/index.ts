import * as v from 'valibot'
import {findOpenComments, type OpenCommentForm} from '../../src/document/markdown/open-comments.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  people: v.pipe(v.optional(v.boolean(), true), v.description('report lines that begin with `@person:`')),
  markup: v.pipe(
    v.optional(v.boolean(), true),
    v.description('report CriticMarkup such as `{++new++}` and `{>>why?<<}`')
  )
})

const say: Readonly<Record<OpenCommentForm, (mark: string) => string>> = {
  'critic-change': (mark) => `Unexpected CriticMarkup \`${mark}\`, expected the change to be accepted or rejected`,
  'critic-comment': (mark) => `Unexpected CriticMarkup \`${mark}\`, expected the comment to be resolved`,
  'reviewer-note': (mark) => `Unexpected note \`${mark}\`, expected the comment to be resolved`,
  person: (mark) => `Unexpected comment \`${mark}\`, expected it to be resolved`,
  'html-comment': (mark) => `Unexpected comment \`${mark}\`, expected it to be resolved`
}

const remedy = 'Let the text itself answer the comment, or list it under the open questions, and remove the comment'

export default defineRule({
  meta: {
    id: 'no-open-comments',
    summary: 'Disallow review comments that were left in the text.',
    items: ['focus'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check({source, nodes, passages}, report, {people, markup}) {
    for (const {form, mark, start, end} of findOpenComments(source, nodes, passages)) {
      if ((form === 'person' && !people) || (form.startsWith('critic') && !markup)) continue
      report(say[form](mark), {place: {start, end}, note: remedy})
    }
  }
})
