import {expect, it} from 'vitest'
import requireFailureModes from '../../rules/require-failure-modes/index.js'
import {testRule} from '../../src/rule/test-rule.js'

const told = 'Sessions are read from the database. A request first asks the cache, then the store.'
const drawn = '+---------+      +------------+\n| Gateway | ---> | Cache node |\n+---------+      +------------+'

it.each([
  ['a picture in running text', drawn, 1],
  ['the same picture in a code block', `\`\`\`\n${drawn}\n\`\`\``, 1],
  ['the same picture in mermaid', '```mermaid\nflowchart LR\n  Gateway --> Cache\n```', 1],
  ['words alone', 'The gateway asks the cache.', 0]
])('a design with %s runs somewhere or not', async (_, part, count) => {
  const found = await testRule(requireFailureModes, `# Cache\n\n${told}\n\n${part}\n`, {options: {minimumWords: 10}})
  expect(found).toHaveLength(count)
})
