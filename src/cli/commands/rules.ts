import {rules} from '../../../rules/index.js'
import {docsUrl} from '../../rule/docs-url.js'
import type {AnyRule} from '../../rule/rule.js'
import {defineCommand} from '../command.js'

/** `design-lint rules` */
export const rulesCommand = defineCommand({
  name: 'rules',
  summary: 'List all rules.',
  words: '[--format json]',
  flags: {
    format: {
      kind: 'text',
      short: 'f',
      value: '<text|json>',
      choices: ['text', 'json'],
      summary: 'one line a rule, or JSON'
    }
  },
  examples: [['design-lint rules --format json', 'everything a program needs to know of the rules']],
  async run({stdout}, {format = 'text'}) {
    const all: AnyRule[] = Object.values(rules)
    stdout.write(format === 'json' ? asJson(all) : asText(all))
    return 0
  }
})

function asJson(all: readonly AnyRule[]): string {
  return `${JSON.stringify(all.map(({meta}) => ({...meta, url: docsUrl(meta.id)})))}\n`
}

function asText(all: readonly AnyRule[]): string {
  const width = Math.max(...all.map(({meta}) => meta.id.length))
  return all.map(({meta}) => `${meta.id.padEnd(width)}  ${meta.severity.padEnd(5)}  ${meta.summary}\n`).join('')
}
