/** What a section is about; one vocabulary serves every rule. */
export type Topic =
  | 'alternatives'
  | 'rationale'
  | 'goals'
  | 'configuration'
  | 'rollout'
  | 'tests'
  | 'drawbacks'
  | 'failures'
  | 'concurrency'
  | 'existing'
  | 'interfaces'
  | 'security'
  | 'questions'
  | 'future'

/** Headings of each topic in their normal form (lower case, singular, no numbering). */
const vocabulary: Readonly<Record<Topic, readonly string[]>> = {
  alternatives: [
    'alternative',
    'alternative considered',
    'rationale and alternative',
    'considered option',
    'rejected alternative'
  ],
  rationale: ['motivation', 'background', 'rationale', 'problem statement', 'context'],
  goals: ['goal', 'non-goal', 'requirement', 'scope'],
  configuration: ['configuration', 'option', 'parameter', 'setting', 'environment variable'],
  rollout: ['rollout', 'migration', 'deployment', 'graduation criteria'],
  tests: ['test plan', 'testing', 'test', 'testing strategy'],
  drawbacks: ['drawback', 'risk', 'risk and mitigation', 'limitation'],
  failures: ['error handling', 'failure mode', 'edge case', 'error'],
  concurrency: ['concurrency', 'thread safety', 'threading', 'locking'],
  existing: ['prior art', 'related work', 'current state', 'dependency'],
  interfaces: ['detailed design', 'api', 'interface', 'proposed api', 'specification'],
  security: ['security', 'security consideration', 'privacy'],
  questions: ['open question', 'unresolved question', 'open issue'],
  future: ['future work', 'future direction', 'future possibility']
}

/** The names of all topics. */
export const topics = Object.keys(vocabulary) as readonly Topic[]

/** The topics that a heading names. */
export function topicsOf(title: string, more: Readonly<Record<string, readonly string[]>> = {}): readonly Topic[] {
  const wanted = normaliseHeading(title)
  return (Object.keys(vocabulary) as Topic[]).filter(
    (topic) =>
      vocabulary[topic].includes(wanted) || more[topic]?.some((heading) => normaliseHeading(heading) === wanted)
  )
}

/** The normal form of a heading: lower case, no numbering, no trailing punctuation, each word in the singular. */
export function normaliseHeading(title: string): string {
  return title
    .toLowerCase()
    .replace(/^\s*(?:\d+(?:\.\d+)*|[ivx]+|[a-z])[.):]\s+/, '')
    .replace(/[\s:.?!]+$/, '')
    .replace(/\s+/g, ' ')
    .replace(/\b(\w{3,}?)(?:ies)\b/g, '$1y')
    .replace(/\b(\w{2,}[^s\W])s\b/g, '$1')
}
