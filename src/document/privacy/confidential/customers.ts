import type {Span} from '../../text/span.js'
import {fictionalCompanies} from '../placeholders.js'

/**
 * `customer Northgate Bank`, `our client, Halcyon,`, `the tenant named Brightwater`, `Customer: Halcyon`. Behind a capital
 * (`Client Components`) a name needs a sign or a word between; behind a comma it ends with one.
 */
const customer =
  /(?<![\w.-])(?:(?:customers?|clients?|tenants?)(?:,| named| called|:)?|(?:Customers?|Clients?|Tenants?)(?:,| named| called|:)|[Cc]ustomers? (?:like|such as)) (?:the )?(?<name>\p{Lu}[\p{L}\p{N}&'\u2019-]{2,40}(?: \p{Lu}[\p{L}\p{N}&'\u2019-]{1,40}){0,2})/gu

/** Words of the field that a capital does not make a name. */
const fieldWords =
  /^(?:API|APIs|SDK|SDKs|ID|IDs|UI|UX|CA|CLI|TLS|HTTP\w*|REST|JSON|YAML|SQL|DNS|AWS|GCP|Azure|Google|Microsoft|Amazon|Kubernetes|Docker|Java\w*|Python|Go|Rust|Swift|Node\w*|Linux|Windows|Android|Apple|Access|Account\w*|Admin\w*|Agent|All|Analytics|And|Any|App\w*|Auth\w*|Browser|Cache|Certificate\w*|Class|Code|Component|Config\w*|Connection|Contact|Controller|Credentials?|Data\w*|Device|Each|Endpoint|Experience|Feedback|For|From|Gateway|Group|Handler|How|If|In|Instance|Interface|Isolation|Journey|Key|Library|List|Managed|Management|Manager|Model|Name\w*|Namespace|Node|Object|On|Operator|Options?|Order\w*|Page|Platform|Policy|Portal|Profile|Protocol|Provider|Record|Relationship|Request\w*|Resource|Response|Retention|Rust|Secrets?|Sends?|Server|Service\w*|Session|Set|Settings|Side|Specific|State|Status|Story|Success|Support|Team|The|This|To|Token|Type|User|Version|We|Web|When|Will|With|You\w*|\w*(?:[Cc]lient|[Cc]ustomer|[Tt]enant)s?|MUST|MAY|SHALL|SHOULD|REQUIRED|RECOMMENDED|OPTIONAL)$/

/** `tenant A` is any. */
const shortestName = 3

/** The proper names that a text calls customers, but for companies of documentation and words of the field. */
export function findCustomers(source: string): Span[] {
  return [...source.matchAll(customer)].flatMap((match) => {
    const name = match.groups?.name ?? ''
    const [first = ''] = name.split(' ')
    const isOrdinary =
      fieldWords.test(first) || /^(?:\p{Lu}{1,4}\d*|\p{Lu}{2,}s)$/u.test(first) || /\p{Ll}\p{Lu}/u.test(first)
    const isApposed = /^\w+, /.test(match[0])
    if (isApposed && !/^[,.;)]/.test(source.slice(match.index + match[0].length).slice(0, 1))) return []
    if (isOrdinary || fictionalCompanies.includes(first.toLowerCase().replace(/['\u2019]s$/, ''))) return []
    const start = match.index + match[0].length - name.length
    const bare = name.replace(/['\u2019]s$/, '')
    return bare.length < shortestName ? [] : [{start, end: start + bare.length}]
  })
}
