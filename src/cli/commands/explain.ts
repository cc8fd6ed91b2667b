import {rules} from '../../../rules/index.js'
import {createPaint} from '../../report/paint.js'
import {wantsColor} from '../color.js'
import {colorVariables} from '../color-variables.js'
import {defineCommand} from '../command.js'
import {didYouMean} from '../did-you-mean.js'
import {renderMarkdown} from '../render-markdown.js'
import {readRuleReadme} from '../rule-readme.js'
import {UsageError} from '../usage-error.js'

/** `design-lint explain <rule>` */
export const explain = defineCommand({
  name: 'explain',
  summary: 'Show why a rule exists, with examples and options.',
  words: '<rule>',
  completes: Object.keys(rules),
  flags: {
    color: {kind: 'switch', summary: 'colour the text'},
    'no-color': {kind: 'switch', summary: 'do not colour the text'}
  },
  examples: [['design-lint explain no-ascii-diagrams', 'read the readme of a rule, offline']],
  manual: async () => ({environment: colorVariables}),
  async run(context, flags, words) {
    const [id, ...others] = words
    if (id === undefined || others.length > 0) {
      throw new UsageError(
        `Unexpected ${words.length} rule ids, expected one, as in \`design-lint explain max-code-lines\``
      )
    }
    if (!Object.hasOwn(rules, id)) throw unknownRule(id)
    const readme = await readRuleReadme(id)
    context.stdout.write(renderMarkdown(readme, createPaint(wantsColor(context.stdout, context, flags))))
    return 0
  }
})

function unknownRule(id: string): UsageError {
  const hint = didYouMean(id, Object.keys(rules)) || '; the list is at `design-lint rules`'
  return new UsageError(`Unexpected rule \`${id}\`, expected the id of a rule${hint}`)
}
