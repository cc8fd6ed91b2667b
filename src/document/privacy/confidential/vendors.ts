import type {Document} from '../../document.js'
import type {Span} from '../../text/span.js'

/** Products of vendors that a back end is built on, as code and configuration spell them without blanks and hyphens. */
export const vendorProducts: readonly string[] = [
  'Amazon S3',
  'Athena',
  'Auth0',
  'Aurora PostgreSQL',
  'Azure Blob',
  'Azure Functions',
  'BigQuery',
  'Bigtable',
  'CloudFront',
  'CloudWatch',
  'Cloud Pub Sub',
  'Cloud Run',
  'Cognito',
  'Cosmos DB',
  'Databricks',
  'Datadog',
  'DocumentDB',
  'DynamoDB',
  'ElastiCache',
  'EventBridge',
  'Event Hubs',
  'Firebase',
  'Firestore',
  'Google Pub Sub',
  'Key Vault',
  'Kinesis',
  'LaunchDarkly',
  'Memorystore',
  'Mixpanel',
  'New Relic',
  'Okta',
  'PagerDuty',
  'Redshift',
  'Salesforce',
  'Secrets Manager',
  'Segment IO',
  'SendGrid',
  'Service Bus',
  'ServiceNow',
  'Snowflake',
  'Splunk',
  'Step Functions',
  'Stripe',
  'Twilio',
  'Zendesk'
]

/** A product that a code block is written against. */
export interface VendorUse extends Span {
  readonly product: string
}

/** Languages of pictures and of what is not code. */
const notCode: ReadonlySet<string> = new Set(['mermaid', 'plantuml', 'puml', 'dot', 'text', 'txt', 'markdown', 'md'])

/**
 * The first use of each product in each code block, where neither the title, the file's name nor a heading above the block
 * names it: there the product is the subject, elsewhere it is a detail of the back end.
 */
export function findVendorUses(document: Document, products: readonly string[]): VendorUse[] {
  const patterns = products.map((product) => ({product, expression: productPattern(product)}))
  const named = namesOf(document)
  return document.codeBlocks
    .filter(({language}) => language !== '' && !notCode.has(language))
    .flatMap((block) => {
      const headings = [...named, ...headingsAbove(document, block.start)].join('\n')
      const text = document.source.slice(block.start, block.end)
      return patterns.flatMap(({product, expression}) => {
        const match = expression.exec(text)
        if (!match || expression.test(headings)) return []
        const start = block.start + match.index
        return [{product, start, end: start + match[0].length}]
      })
    })
    .sort((a, b) => a.start - b.start)
}

/** What a document is called: its title, in its text or front matter, and the path of its file. */
function namesOf({sections, metadata, path}: Document): string[] {
  const title = sections.find(({depth}) => depth === 1)?.title ?? ''
  return [title, metadata.fields.get('title') ?? '', path ?? '']
}

function headingsAbove(document: Document, offset: number): string[] {
  const titles: string[] = []
  for (let section = document.sectionAt(offset); section; section = section.parent) titles.push(section.title)
  return titles
}

/** `Cosmos DB` also as `CosmosDB`, `cosmos-db`, `COSMOS_DB`, `newCosmosDbClient`; `Memorystore` not as `MemoryStore`, which may be any. */
function productPattern(product: string): RegExp {
  const words = product.split(' ')
  const mixed = words.map((word) =>
    [...word]
      .map((letter, at) => (at === 0 || letter !== letter.toLowerCase() ? anyCase(letter) : escaped(letter)))
      .join('')
  )
  const capitals = words.map((word) => escaped(word.toUpperCase()))
  const spellings = [mixed, capitals].map((spelling) => spelling.join('[ _./-]?')).join('|')
  // Without the flag `i`, so that the end of a word in lower case can be told from the next word of camel case.
  return new RegExp(`(?<![a-z](?=[a-z]))(?:${spellings})(?![a-z])`)
}

function anyCase(letter: string): string {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()]
  return lower === upper ? escaped(letter) : `[${lower}${upper}]`
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
