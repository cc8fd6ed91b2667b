import {describe, expect, it} from 'vitest'
import consistentAsync from '../../rules/consistent-async/index.js'
import {testRule} from '../../src/rule/test-rule.js'

describe('consistent-async', () => {
  it.each<[what: string, code: string, found: number]>([
    ['in an asynchronous function', 'async fn open(id: Id) -> Depot {\n    runtime.block_on(find(id))\n}', 1],
    ['in one that has no other way to wait', 'fn main() {\n    runtime.block_on(find(id));\n}', 0],
    ['in a fragment', 'let depot = runtime.block_on(find(id));', 0]
  ])('`block_on` %s', async (_, code, found) => {
    expect(await testRule(consistentAsync, `# Depot\n\n\`\`\`rust\n${code}\n\`\`\`\n`)).toHaveLength(found)
  })
})
