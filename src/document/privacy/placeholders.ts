/** Names that RFC 2606, RFC 6761 and common practice keep for documentation and for private networks. */
const reservedHost =
  /(?:^|\.)(?:example(?:\.(?:com|org|net|edu|[a-z]{2}|com?\.[a-z]{2}))?|test|invalid|localhost|local|internal|intranet|lan|home\.arpa|svc|onion)$/i

/** Companies that exist only in documentation. */
export const fictionalCompanies: readonly string[] = [
  'acme',
  'adatum',
  'adventureworks',
  'contoso',
  'fabrikam',
  'foobar',
  'foo',
  'globex',
  'hooli',
  'initech',
  'northwind',
  'northwindtraders',
  'piedpiper',
  'proseware',
  'tailspintoys',
  'umbrella',
  'wayneenterprises',
  'wideworldimporters',
  'wingtiptoys'
]

/** Providers whose domains read like placeholders. */
const providers: ReadonlySet<string> = new Set(
  'email.cz email.de email.it mail.com mail.de mail.ee mail.ru post.cz post.sk'.split(' ')
)

/** First labels of domains that say "put your own here". */
const placeholderLabel =
  /^(?:[abcxyz]|abc|xyz|bar|baz|qux|company|corp|corporation|org|organi[sz]ation|domain|email|mail|enterprise|hosts?|hostname|server|site|website|demo|yours?|placeholder|provider|customer|client|tenant|business|(?:example|test|sample|dummy|fake)[\w-]*|[\w-]*(?:example|-test|-sample))$/i

/** Domains that begin with whose they are: `my-company`, `yourdomain`. */
const ownedLabel =
  /^(?:my|your|our|some|any|the)[a-z-]*(?:app|business|company|corp|domain|email|host|org|organi[sz]ation|project|server|service|site|startup|team|thing|where)$/i

/** Local parts that name nobody, among them those of message ids. */
const placeholderLocal =
  /^(?:me|you|user|users?-?\d*|user[._-]?(?:name|id|[a-z]|\d+)|foo|bar|baz|foo\.?bar|name|email|e-mail|mail|someone|somebody|anyone|anybody|nobody|test\w*|[\w-]+-test|example\w*|sample|demo|dummy|fake|placeholder|(?:my|your|some)[._-]?\w*|first[._-]?(?:name)?[._-]?last[._-]?(?:name)?|f[._-]?last(?:name)?|x+|\d|[\da-f]{16,64})$/i

/** Mailboxes of a role, a program or a version control system rather than of a person. */
const roleMailbox =
  /^(?:git|hg|svn|no-?reply|do-?not-?reply|noreply[\w.+-]*|[\w.+-]*-noreply|abuse|accounting|accounts|admins?|agents?|administrator|alerts?|announce|appointments|billing|bookings?|bot|bounces?|build|careers|ci|claims|coc|code-of-conduct|community|complaints|compliance|conduct|contact|contributors?|dev|devel|customer-?(?:care|service|support)|data-?protection|developers?|dkim|dmarc|dpo|enquiries|events|feedback|finance|gdpr|hello|help|helpdesk|hostmaster|hr|info|inquiries|invoices?|it|jobs|legal|list|lists|mailer|mailer-daemon|maintainers?|marketing|media|news|newsletter|notifications?|notify|office|oncall|open-?(?:code|source)|ops|orders|oss|payments?|postmaster|press|procurement|reception|recruiting|reservations|privacy|psirt|returns|root|sales|secure|security|service|services|shipping|sre|staff|support|sysadmin|team|users?|webmaster|[\w.+-]+\[bot\])$/i

/** Domains of mailing lists and of machines. */
const listDomain =
  /(?:^|\.)(?:lists?\.[\w.-]+|googlegroups\.com|groups\.io|freelists\.org|vger\.kernel\.org|mailman\.[\w.-]+|listserv\.[\w.-]+|sourceware\.org|noreply\.github\.com|users\.noreply\.github\.com|noreply\.[\w.-]+|iam\.gserviceaccount\.com|gserviceaccount\.com|appspot\.gserviceaccount\.com|group\.calendar\.google\.com)$/i

/** Ends of mailing list names. */
const listLocal =
  /-(?:announce|announcements|all|approvers|board|committee|community|commits|contributors|core|council|dev|devel|developers|discuss|discussion|group|info|issues|leads?|list|maintainers|members|oncall|private|reviewers|security|sig|steering|support|talk|team|tsc|users|wg)$/i

/** Whether a host name is kept for documentation or for private networks. */
export function isReservedHost(host: string): boolean {
  return reservedHost.test(host)
}

/** Whether an address stands for nobody in particular: documentation, a role, a list, a machine. */
export function isImpersonalAddress(local: string, domain: string): boolean {
  if (isReservedHost(domain) || listDomain.test(domain) || isSpeltHost(local, domain)) return true
  // What stands behind a plus sorts the mail of the mailbox before it.
  const [mailbox = ''] = local.split('+')
  if (roleMailbox.test(mailbox) || listLocal.test(mailbox) || placeholderLocal.test(local)) return true
  if (providers.has(domain.toLowerCase())) return false
  return isPlaceholderDomain(domain)
}

/** Whether an at sign stands in for the letter it looks like: `ex@mple.com`. */
function isSpeltHost(local: string, domain: string): boolean {
  return isReservedHost(`${local}a${domain}`)
}

/** Whether the domain that a host belongs to says "put your own here", or is that of a company of documentation. */
export function isPlaceholderDomain(host: string): boolean {
  const name = host.toLowerCase().split('.').at(-2) ?? ''
  return placeholderLabel.test(name) || ownedLabel.test(name) || fictionalCompanies.includes(name.replaceAll('-', ''))
}

/** Whether a run of digits counts up or down, or repeats, as made-up numbers do. */
export function isMadeUpNumber(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits) || /^(\d{2,4})\1+$/.test(digits)) return true
  return '01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits)
}
