import {describe, expect, it} from 'vitest'
import noEmptySections from '../../rules/no-empty-sections/index.js'
import {testRule} from '../../src/rule/test-rule.js'

describe('an empty section', () => {
  it.each([
    ['## Rollback\n\n## Test plan\n\nOne case.\n', /^Write what belongs here, or delete the heading/],
    ['## Rollback\n\nTBD\n\n## Of the store\n\nRestore it.\n', /^Write what belongs here, or delete the heading/],
    ['## Rollback\n\nN/A\n', /^Say in a sentence why it does not apply/],
    [
      '## Approach 1\n\n## Key rotation\n\nA new key each day.\n',
      /^Write what belongs here, delete the heading, or put `Key rotation` one level below it/
    ]
  ])('%j has a remedy of its own', async (source, expected) => {
    const [found] = await testRule(noEmptySections, `# Cache\n\nA map of prices.\n\n${source}`)
    expect(found?.note).toMatch(expected)
  })

  it.each(['Deletion in the background (no change)', 'Windows [not supported]'])(
    '%j says in its heading what there is to say',
    async (title) => {
      expect(await testRule(noEmptySections, `# Cache\n\nA map.\n\n## ${title}\n\n## Reads\n\nFast.\n`)).toEqual([])
    }
  )
})
