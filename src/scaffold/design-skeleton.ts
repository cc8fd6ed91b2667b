import type {Topic} from '../document/topics/vocabulary.js'

/** A section of a skeleton: the question that it answers, and what to begin with. */
export interface SkeletonSection {
  readonly title: string
  readonly depth: 2 | 3
  readonly question: string
  /** Markdown that shows the form of an answer; `TODO` stands where one is missing */
  readonly start?: string
}

/** What a design has to answer, in the order in which a reader asks. */
export const designSections: readonly SkeletonSection[] = [
  {title: 'Summary', depth: 2, question: 'What changes, for whom, in three sentences?'},
  {
    title: 'Motivation',
    depth: 2,
    question: 'Why is it needed, why now, and what happens if nothing is done?',
    start: 'TODO, because TODO.'
  },
  {title: 'Goals', depth: 3, question: 'How will we know that it succeeded? Name numbers.', start: '- TODO'},
  {
    title: 'Non-goals',
    depth: 3,
    question: 'What would a reader expect here that is left out, and why?',
    start: '- TODO'
  },
  {
    title: 'Current state',
    depth: 2,
    question: 'What exists today, what of it is reused, where does the design meet it, and why is it not enough?',
    start: 'Today, TODO. We reuse TODO. It is not enough, because TODO.'
  },
  {title: 'Design', depth: 2, question: 'How does it work, in one paragraph, before the parts?', start: 'TODO'},
  {
    title: 'Architecture',
    depth: 3,
    question: 'Which components are there, and which of them are new? Name what you draw.',
    start:
      '```mermaid\nflowchart LR\n  caller[Caller] --> service[New service]\n  service --> store[(Store)]\n```\n\nTODO'
  },
  {
    title: 'Data flow',
    depth: 3,
    question: 'What happens for one request, also when it fails?',
    start:
      '```mermaid\nsequenceDiagram\n  participant caller as Caller\n  participant service as New service\n  participant store as Store\n  caller->>service: request\n  service->>store: write\n  alt stored\n    service-->>caller: accepted\n  else store is away\n    service-->>caller: error, try again later\n  end\n```\n\nTODO'
  },
  {
    title: 'Interface',
    depth: 3,
    question: 'What do callers see: input, output, errors, limits, whether it blocks? Signatures only, no bodies.',
    start:
      '```ts\n/** Takes one request and stores it. Rejects with `StoreAway` after the timeout; safe to call again with the same id. */\nfunction accept(request: Request): Promise<Receipt>\n```\n\nTODO'
  },
  {
    title: 'Configuration',
    depth: 2,
    question: 'What can be set, and how is the feature turned off? One row for each setting; say so if there is none.',
    start:
      '| setting | type | default | acceptable values | description |\n| --- | --- | --- | --- | --- |\n| `timeout` | duration | `2s` | 100ms to 30s | TODO |\n| `enabled` | boolean | `false` | `true`, `false` | the feature flag: users can opt out with it, TODO |'
  },
  {
    title: 'Failure handling',
    depth: 2,
    question:
      'What can fail, what do users see, is it retried, can data be lost or doubled, which edge cases are there?',
    start:
      '| failure | what happens | retry | data loss and duplicates |\n| --- | --- | --- | --- |\n| the store is away | TODO | TODO | TODO |\n| the same request comes twice | TODO | TODO | TODO |\n| edge case: TODO | TODO | TODO | TODO |'
  },
  {
    title: 'Concurrency',
    depth: 2,
    question:
      'What runs at the same time? What is thread-safe, ordered, blocking, cancelled, and what holds back a flood?',
    start:
      '- Thread safety: TODO\n- Ordering: TODO\n- Blocking and asynchronous calls: TODO\n- Cancellation and timeouts: TODO\n- Backpressure: TODO'
  },
  {
    title: 'Security and privacy',
    depth: 2,
    question: 'Who may do what, what is stored of whom, and for how long?',
    start: 'TODO'
  },
  {
    title: 'Test plan',
    depth: 2,
    question: 'Which cases show that it works? Names and a line on each, no code.',
    start:
      'Strategy: unit tests for TODO, integration tests for TODO. Coverage goal: TODO.\n\n**Unit tests**\n\n- TODO: what is given, what is expected\n\n**Integration tests**\n\n- TODO: what is given, what is expected\n\n**Edge cases and failures**\n\n- TODO: what is given, what is expected'
  },
  {
    title: 'Rollout',
    depth: 2,
    question: 'How is it turned on step by step, watched, and taken back?',
    start: 'TODO'
  },
  {
    title: 'Alternatives',
    depth: 2,
    question: 'What else was considered, doing nothing among it, and why was it not chosen?',
    start:
      'We chose the design above, because TODO.\n\n- **Do nothing.** Pro: no work. Con: TODO. Rejected because TODO.\n- **TODO.** Pro: TODO. Con: TODO. Rejected because TODO.'
  },
  {
    title: 'Open questions',
    depth: 2,
    question: 'What is to be decided, by whom, until when?',
    start: '- TODO'
  }
]

/** What reviewers ask of every design, and house styles leave to its main section: titles of sections above. */
export const askedOfDesigns: readonly string[] = [
  'Current state',
  'Architecture',
  'Data flow',
  'Interface',
  'Configuration',
  'Failure handling',
  'Concurrency',
  'Test plan'
]

/** The main section of a design by house style, in the normal form of headings; records of decisions have none. */
export const mainSections: readonly string[] = [
  'design',
  'design detail',
  'detailed design',
  'reference level explanation',
  'specification',
  'determination'
]

/** How an answer on a topic begins, for sections of house styles, which bring none of their own. */
export const startsByTopic: Partial<Record<Topic, string>> = {
  rationale: 'TODO, because TODO.',
  alternatives:
    '- **Do nothing.** Pro: no work. Con: TODO. Rejected because TODO.\n- **TODO.** Pro: TODO. Con: TODO. Rejected because TODO.',
  tests:
    'Strategy: unit tests for TODO, integration tests for TODO. Coverage goal: TODO.\n\n- TODO: what is given, what is expected'
}
