import type {Document} from '../document.js'
import type {Span} from '../span.js'

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
  'Key Vault',
  'Kinesis',
  'LaunchDarkly',
  'Memorystore',
  'Mixpanel',
  'New Relic',
  'Okta',
  'PagerDuty',
  'Pub Sub',
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
 * The first use of each product in each code block, where neither the title nor a heading above the block names it: there
 * the product is the subject, elsewhere it is a detail of the back end.
 */
export function findVendorUses(document: Document, products: readonly string[]): VendorUse[] {
  const patterns = products.map((product) => ({product, expression: productPattern(product)}))
  const title = document.sections.find(({depth}) => depth === 1)?.title ?? ''
  return document.codeBlocks
    .filter(({language}) => language !== '' && !notCode.has(language))
    .flatMap((block) => {
      const headings = [title, ...headingsAbove(document, block.start)].join('\n')
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

function headingsAbove(document: Document, offset: number): string[] {
  const titles: string[] = []
  for (let section = document.sectionAt(offset); section; section = section.parent) titles.push(section.title)
  return titles
}

/** `Cosmos DB` also as `CosmosDB`, `cosmos-db`, `cosmos_db`, `newCosmosDbClient`. */
function productPattern(product: string): RegExp {
  const words = product.split(' ').map((word) => [...word].map(anyCase).join(''))
  // Without the flag `i`, so that the end of a word in lower case can be told from the next word of camel case.
  return new RegExp(`(?<![a-z](?=[a-z]))${words.join('[ _./-]?')}(?![a-z])`)
}

function anyCase(letter: string): string {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()]
  return lower === upper ? letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&') : `[${lower}${upper}]`
}
