/** What stands where an answer should be: nothing decided, nothing to say, or a sentence of the template. */
export type Filler = 'undecided' | 'not-applicable' | 'none' | 'template'

const whole: readonly (readonly [Filler, RegExp])[] = [
  [
    'undecided',
    /^(?:tb[dac]|todo|fixme|xxx+|wip|work in progress|to be (?:determined|decided|defined|done|added|written|filled(?: in| out)?|discussed|completed|provided|announced|confirmed)|coming soon|placeholder|pending|fill(?: me)? in|not (?:yet )?(?:written|decided|determined)|\?{2,5}|no idea)$/
  ],
  [
    'undecided',
    /^(?:this|these|it|(?:more |the )?details?) (?:can|could|should|must|will|needs? to|is to|are to) be (?:added|addressed|decided|defined|described|designed|detailed|determined|discussed|documented|filled in|specified|worked out|written) (?:later(?: on)?|soon|separately|in (?:the )?future|at a later (?:date|point|stage|time)|in a follow[- ]?up)$/
  ],
  ['not-applicable', /^(?:n\/?a|not applicable|does not apply|[-–—]{1,3})$/],
  [
    'none',
    /^(?:none|nothing|no|nil|none (?:known|considered|identified|yet|at (?:this|the) (?:time|moment|point)|so far|that (?:we|i) know(?: of)?)|no alternatives?(?: (?:were )?considered)?|empty)$/
  ]
]

/**
 * Sentences that the templates of Rust, Kubernetes, Swift, Go, React, TensorFlow, MADR, adr-tools, OpenTelemetry, Prometheus,
 * Ethereum, Solana and others put below their headings.
 */
const templateSentences: readonly string[] = [
  'why are we doing this',
  'what use cases does it support',
  'what is the expected outcome',
  'why should we not do this',
  'what other designs have been considered',
  'what other approaches did you consider',
  'what is the impact of not doing this',
  'explain the proposal as if it was already',
  'this is the technical portion of the rfc',
  'this is the bulk of the rfc',
  'this is the meat of the rfc',
  'explain the design in enough detail',
  'discuss prior art',
  'what parts of the design do you expect to resolve',
  'what parts of the design are still to be',
  'what related issues do you consider out of scope',
  'think about what the natural extension',
  'one paragraph explanation of the',
  'one para explanation of the',
  'brief one paragraph explanation',
  'this section is for explicitly listing',
  'this section should',
  'this section is incredibly important',
  'list the specific goals',
  'what are the caveats to the proposal',
  'what are the risks of this proposal',
  'describe the context and problem statement',
  'seed this with open questions',
  'the goal of this section is',
  'clearly define what it means for the',
  'major milestones in the lifecycle of a',
  'what other approaches',
  'give a high level overview',
  'provide a brief',
  'insert your text here',
  'replace this text',
  "what is the issue that we're seeing",
  "what is the change that we're proposing",
  'what is the status, such as proposed',
  'the issue motivating this decision, and any context',
  "the change that we're proposing or have agreed to implement",
  'what becomes easier or more difficult to do',
  'what is proposed to change?',
  'why should we make this change',
  'explain the proposed change as though',
  'from a technical perspective, how do you propose',
  'what are some (known!) drawbacks',
  'what are some prior and/or alternative approaches',
  "what are some questions that you know aren't resolved",
  'what are some future changes that this proposal would enable',
  'put here a motivation behind the change',
  'what specific problems are we solving with this',
  'if not clear, the target audience that this change relates to',
  'if this is not clear already, provide the target audience',
  'explain the full overview of the proposed solution',
  'the section stating potential alternatives',
  'the tasks to do in order to migrate to the new idea',
  'abstract is a multi sentence',
  'the technical specification should describe the syntax',
  'the rationale fleshes out the specification by describing',
  'is there any new terminology introduced with this proposal',
  'how will the implemented proposal impact',
  'what alternative designs were considered and what',
  'what security implications/considerations come with'
]

/** Sentences of templates that an author could begin another one with. */
const wholeSentences: ReadonlySet<string> = new Set(['move old designs to the new format', 'not doing x,y,z'])

/** How every text begins that `whole` can match, and how every template sentence begins: hardly any other text does. */
const mayBeWhole =
  /^[\s*_([<{>"']*(?:tb|to|fi|xx|wi|wo|co|pl|pe|no|na|n\/|ni|do|em|\?\?|[-–—]|(?:th(?:is|ese)|it) (?:\w+|needs? to|(?:is|are) to) be |(?:more |the )?detail)/i
const mayBeTemplate = new RegExp(
  `^[\\s*_([<{>"'-]*(?:${[...new Set([...templateSentences, ...wholeSentences].map((sentence) => sentence.split(' ', 1)[0]))].join('|')})\\b`,
  'i'
)

/** The filler that a text consists of, whole; `undefined` for a text that says something of its own. */
export function fillerOf(text: string): Filler | undefined {
  const template = isTemplateSentence(text) ? 'template' : undefined
  if (!mayBeWhole.test(text)) return template
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^[\s*_([<{>"']+|(?<![\s.!*_)\]}<>:"'])[\s.!*_)\]}<>:"']+$/g, '')
    .replace(/\s+/g, ' ')
  if (said.length > 60) return template
  return whole.find(([, pattern]) => pattern.test(said))?.[0] ?? template
}

/** Whether a text begins as a template's prompt does. */
export function isTemplateSentence(text: string): boolean {
  if (!mayBeTemplate.test(text)) return false
  const said = text
    .trim()
    .slice(0, 120)
    .toLowerCase()
    .replace(/^[\s*_([<{>"'-]+/, '')
    .replace(/[\s-]+/g, ' ')
    .replaceAll('’', "'")
  if (isAnswered(text)) return false
  return wholeSentences.has(said.replace(/\.$/, '')) || templateSentences.some((one) => said.startsWith(one))
}

/** From so many characters on, what stands behind a question answers it. */
const shortestAnswer = 60

/** Whether a text goes on behind its last question, and asks for nothing: an author's answer stands right behind the prompt. */
function isAnswered(text: string): boolean {
  const at = text.lastIndexOf('?')
  const rest = at === -1 ? '' : text.slice(at + 1).trim()
  return rest.length > shortestAnswer && !/^(?:please|consider|explain|describe|list)\b/i.test(rest)
}
