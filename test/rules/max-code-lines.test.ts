import {expect, it} from 'vitest'
import maxCodeLines from '../../rules/max-code-lines/index.js'
import {testRule} from '../../src/rule/test-rule.js'

const step = (at: number) => ['+-----------+', `| service ${at} |`, '+-----------+', '      |', '      v']
const picture = [
  ...Array.from({length: 15}, (_, at) => step(at + 10))
    .flat()
    .slice(0, -2)
].join('\n')

it('counts no lines of a picture, which is to become a diagram', async () => {
  expect(await testRule(maxCodeLines, `The services:\n\n\`\`\`\n${picture}\n\`\`\`\n`)).toEqual([])
})

it('counts the lines of a block of as many lines of output', async () => {
  const output = picture.replaceAll(/[^\n]+/g, 'listening on 8080')
  const [found] = await testRule(maxCodeLines, `The log:\n\n\`\`\`\n${output}\n\`\`\`\n`)
  expect(found?.message).toBe('Unexpected `73` lines of declarations, data or output, expected at most `60`')
})
