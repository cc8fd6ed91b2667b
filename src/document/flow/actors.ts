/** Nouns that name something that acts in a system: the parts of distributed systems, and the people before them. */
const roles: ReadonlySet<string> = new Set(
  `actor adapter admin administrator agent api app application attacker author backend balancer bank bot bridge broker browser
  buyer cache caller callee cli client cloud collector component consumer container controller coordinator customer
  daemon dispatcher database decorator db developer director driver engine executor exporter extension follower frontend gateway
  guest handler hook host hypervisor importer indexer ingester ingress initiator interceptor issuer kernel kubelet leader ledger library
  listener loader lambda manager master mediator merchant microservice middleware module monitor node notary operator
  orchestrator owner pipeline peer phone plugin primary process processor producer prover provider provisioner proxy
  publisher queue reader receiver reconciler recipient recorder registrar registry relay relayer replica replicator requester
  resolver responder router runner runtime scheduler sdk secondary seller sender sequencer server service shard shop
  sidecar signer site sink spawner standby storage store subscriber subsystem supervisor switch system syncer target
  tenant tracker validator vault verifier victim vm wallet watcher webapp webhook website witness
  worker wrapper writer`.split(/\s+/)
)

/** Verbs of what the parts of a system do to each other, in the third person. */
const verbs: ReadonlySet<string> = new Set(
  `accepts acknowledges charges acks adds admits allocates answers applies appends approves asks assigns attaches authenticates authorises
  authorizes binds blocks broadcasts builds buffers caches calculates calls checks claims closes collects commits compares
  completes computes confirms connects constructs consults consumes contacts continues converts copies creates decides
  decodes decrypts delegates declares deletes delivers denies deploys detaches detects determines discards discovers dispatches
  downloads drains drops echoes elects emits encodes encounters encrypts enqueues enters ensures establishes evaluates evicts exchanges
  executes extracts fails fetches fills filters finds finishes flushes forwards gathers generates gets gives grants handles
  hands hashes identifies imports includes increments informs initialises initializes initiates inserts inspects installs
  instructs intercepts invalidates invokes issues joins launches leaves listens listens loads locks looks lists makes maps marks matches
  merges mints monitors mounts notices notifies observes obtains opens orders parses passes pauses performs persists picks
  places polls posts prepares presents proceeds processes produces propagates provides provisions proxies publishes pulls pushes puts
  queries queues reads rebuilds receives reconciles records redirects refreshes registers rejects relays releases relies reloads
  removes renews renders replaces replicates replies reports requests reserves resets resolves responds restarts restores resumes
  retries retrieves returns reviews revokes routes runs saves scales scans schedules selects sends serialises serializes
  serves sets shows signals signs spawns starts stops stores streams submits subscribes supplies switches syncs synchronizes takes
  tells terminates transfers transforms translates transmits triggers tries unlocks unmounts unwraps updates uploads uses
  unpacks validates verifies visits waits wakes watches wraps writes`.split(/\s+/)
)

/** What people and parts do in a story; too common elsewhere to tell that one part acts upon another. */
const narration: ReadonlySet<string> = new Set(
  `clicks declares drives edits extends fires flags keeps orchestrates reaches retains sees types works`.split(' ')
)

/** The same verbs without their ending: `sends` → `send`, `passes` → `pass`, `replies` → `reply`. */
const baseForms: ReadonlySet<string> = new Set(
  [...verbs].map((verb) => verb.replace(/ies$/, 'y').replace(/(?<=ch|sh|ss|x|z)es$|(?<!s)s$/, ''))
)

/** Whether a word says that a part of a system does something, and names none itself. */
export function isInteraction(word: string): boolean {
  const key = word.toLowerCase()
  return (verbs.has(key) || baseForms.has(key)) && !roles.has(key)
}

/** Whether a word names a role, in singular or plural. */
export function isRole(word: string): boolean {
  const key = word.toLowerCase()
  return (roles.has(key) || roles.has(key.replace(/(?<=[^s])s$/, ''))) && !isInteraction(key)
}

/** Words before a name or a verb that change neither. */
const fillers =
  /^(?:\w+ly|the|a|an|this|that|each|every|any|its|their|our|your|his|her|then|next|finally|now|also|first|will|would|can|may|must|should|either|both|all|new|same|other|optionally|immediately|again)$/i

/** A phrase that names an actor, and what it does. */
export interface Clause {
  /** the name as written, without its article */
  readonly actor: string
  readonly verb: string
  /** where the verb begins and ends in the text */
  readonly verbStart: number
  readonly verbEnd: number
}

const longestName = 5

/** The subject and verb that a sentence begins with, unless a mere thing or a pronoun is the subject: `Then the order service sends …` → `order service`, `sends`. */
export function openingClause(sentence: string): Clause | undefined {
  const main = withoutCondition(withoutTitle(sentence))
  const offset = sentence.length - main.length
  const words = [
    ...main
      .replace(/\([^()]{0,60}\)/g, (aside) => ' '.repeat(aside.length))
      .matchAll(/--|[–—]|[\p{L}\p{N}_./'’-]+|[,:;]/gu)
  ]
  let label: readonly string[] = []
  let name: string[] = []
  let isFuture = false
  for (const {0: word, index} of words.slice(0, 12)) {
    if (/^[,;]$/.test(word)) return undefined
    if (word === ':' || word === '--' || word === '–' || word === '—') {
      // `User: submits the order` and `Frontend setup: the shop creates …`
      label = name
      name = []
      continue
    }
    if (name.length > 0 && /^(?:that|which|who)$/i.test(word)) return undefined
    const subject = name.length > 0 ? name : label
    const key = word.toLowerCase()
    if (subject.length > 0 && (isVerb(key) || (isFuture && baseForms.has(key)) || isVerbOf(subject.join(' '), word))) {
      const start = offset + index
      const actor = ownerOf(subject.join(' '))
      const acts = isActor(actor) || !isThing(actor)
      return acts ? {actor, verb: word, verbStart: start, verbEnd: start + word.length} : undefined
    }
    isFuture = key === 'will' || (isFuture && fillers.test(word))
    if (!fillers.test(word)) name.push(word)
    if (name.length > longestName) return undefined
  }
  return undefined
}

const isVerb = (word: string) => verbs.has(word) || narration.has(word)

/** Whether a word right behind the name of an actor can only be what it does. */
function isVerbOf(name: string, word: string): boolean {
  return /^[a-z]{2,}[a-rt-z]s$/.test(word) && isActor(name) && !isRole(word) && !isThing(word)
}

/** Whether a sentence begins with what somebody does who was named before: `Computes the total`. */
export function continuesClause(sentence: string): boolean {
  return verbs.has((/^\w+(?=\s(?!:))/.exec(sentence)?.[0] ?? '').toLowerCase())
}

/** `Snapshot creation: when done, the shop …` → `when done, the shop …`; a title alone may be the actor. */
function withoutTitle(sentence: string): string {
  const title = /^[^.,;:]{1,40}:\s+(?=(?:a|an|the|once|upon|when|if|after)\s)/i.exec(sentence)
  return title ? sentence.slice(title[0].length) : sentence
}

/** `engine's restore method` → `engine`. */
function ownerOf(name: string): string {
  const owner = isActor(name) ? undefined : /^(.{2,60}?)['’]s\s/.exec(name)?.[1]
  return owner !== undefined && isActor(owner) ? owner : name
}

/** `When the order is paid, the shop …` → `the shop …`. */
function withoutCondition(sentence: string): string {
  const condition =
    /^(?:when|once|if|after|before|on|upon|at|for|in|during|while|as|since|otherwise|periodically|later|finally|next|then|subsequently)\b[^,.;:]*,\s*/i.exec(
      sentence
    )
  return condition ? sentence.slice(condition[0].length) : sentence
}

/** Roles that are written in one word with what they are for: `datanode`, `webserver`, `backupstore`. */
const compound = /^\p{L}{3,}(?:node|server|store|service|client|manager|controller|worker)s?$/u

/** Whether a name is one of something that acts: its last word is a role, or it is a proper name or an identifier. */
export function isActor(name: string): boolean {
  const words = name.split(' ')
  const last = (words.at(-1) ?? '').toLowerCase().replace(/['’]s?$/, '')
  if (roles.has(last) || roles.has(last.replace(/s$/, '')) || compound.test(last)) return true
  return words.length <= 3 && words.every((word) => /^\p{Lu}[\p{L}\p{N}]*$/u.test(word)) && !pronouns.test(name)
}

/** What is acted upon, sent and stored: as a subject it takes no part. */
const things: ReadonlySet<string> = new Set(
  `request response reply message token file job task event data record row value key transaction block packet result error
  id identifier list page object resource snapshot state change update version field status code output input command query
  batch segment session connection call step function method flag option parameter argument configuration setting policy
  section document proposal design example approach process time number name type test check tag label one it they this that these those
  which there user-agent header body payload stream it we you`.split(/\s+/)
)

/** Whether a name is one of something that is acted upon, or of nothing. */
export function isThing(name: string): boolean {
  const last = (name.split(' ').at(-1) ?? '').toLowerCase()
  return things.has(last) || things.has(last.replace(/s$/, '')) || name === ''
}

const pronouns =
  /^(?:It|They|We|You|He|She|I|This|That|There|For|To|In|On|From|With|Each|After|Before|If|When|Once|Step|Otherwise|Note|Data|Request|Response|Message|Token|File|Job|Task|Event)$/

/** The form by which names are compared: lower case, singular, no quotes. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’`]s?(?=\s|$)/g, '')
    .replace(/(?<=[^s])s$/, '')
}
