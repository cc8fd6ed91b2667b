import {describe, expect, it} from 'vitest'
import noVendorDetails from '../../rules/no-vendor-details/index.js'
import {testRule} from '../../src/rule/test-rule.js'

async function detailsIn(text: string, path = 'docs/design.md'): Promise<readonly string[]> {
  const messages = await testRule(noVendorDetails, text, {path})
  return messages.map(({message}) => /`([^`]+)`/.exec(message)?.[1] ?? message)
}

describe('no-vendor-details', () => {
  it.each<[code: string, found: readonly string[]]>([
    ['new DynamoDBClient({region})', ['DynamoDB']],
    ['import {cosmosdb} from "@azure/cosmos-db"', ['cosmosdb']],
    ['const vault = process.env.KEY_VAULT_URL', ['KEY_VAULT']],
    ['redis.createClient(memorystoreUrl)', ['memorystore']],
    ['new ChromaMemoryStore("https://chroma.example")', []],
    ['class BigTableView extends View {}', []],
    ['const broker: pubSubBrokers', []],
    ['topic: google-pubsub://orders', ['google-pubsub']]
  ])('in %s', async (code, found) => expect(await detailsIn(`# Orders\n\n\`\`\`ts\n${code}\n\`\`\`\n`)).toEqual(found))

  it.each<[where: string, text: string, path: string]>([
    ['the path', '# Redesign\n', 'text/0171-cloudfront-redesign.md'],
    ['the title of the front matter', '---\ntitle: CloudFront redesign\n---\n', 'text/0171.md'],
    ['a heading', '# Redesign\n\n## On CloudFront\n', 'text/0171.md']
  ])('is silent where %s names the product', async (_, head, path) => {
    expect(await detailsIn(`${head}\n\`\`\`ts\nnew cloudfront.Distribution(this)\n\`\`\`\n`, path)).toEqual([])
  })
})
