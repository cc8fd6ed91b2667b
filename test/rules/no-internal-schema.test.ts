import {describe, expect, it} from 'vitest'
import noInternalSchema from '../../rules/no-internal-schema/index.js'
import {testRule} from '../../src/rule/test-rule.js'

const table = '```sql\nCREATE TABLE crates (id uuid PRIMARY KEY, size int NOT NULL);\n```\n'
const about = (words: string, times: number) => Array.from({length: times}, () => `${words}.\n`).join('\n')

describe('no-internal-schema', () => {
  it.each<[what: string, prose: string, found: number]>([
    ['a document that comes back to the language', about('The planner rewrites the SQL', 5), 0],
    ['a document that names it now and then', about('The planner rewrites the SQL', 4), 1],
    ['a document that names a product', about('All of it runs on SQL Server', 9), 1],
    ['a document that names a statement', about('CREATE TABLE takes an option', 1), 0]
  ])('in %s', async (_, prose, found) => {
    const findings = await testRule(noInternalSchema, `# Depot\n\n${prose}\n## Crates\n\n${table}`)
    expect(findings).toHaveLength(found)
  })
  it.each<[what: string, block: string, found: readonly string[]]>([
    [
      'a model with keys',
      '```prisma\nmodel Crate {\n  id String @id\n  depot Depot @relation(fields: [depotId])\n}\n```\n',
      ['model `Crate`']
    ],
    ['a model with an index', '```prisma\nmodel Crate {\n  size Int\n\n  @@index([size])\n}\n```\n', ['model `Crate`']],
    ['a model of an interface', '```typespec\nmodel Crate {\n  @key id: string;\n  size: int32;\n}\n```\n', []],
    ['an enumeration', '```prisma\nenum Size {\n  SMALL\n  LARGE\n}\n```\n', []]
  ])('%s', async (_, block, found) => {
    const findings = await testRule(noInternalSchema, `# Depot\n\n## Crates\n\n${block}`)
    expect(findings.map(({message}) => /model `\w+`/.exec(message)?.[0])).toEqual(found)
  })
})
