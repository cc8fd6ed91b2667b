import type {Span} from '../../document/text/span.js'

/** What a comment can say. The first three mean what they mean in remark-lint. */
export const verbs = ['disable', 'enable', 'ignore', 'disable-next-line', 'disable-file'] as const

/** The first word of a comment. */
export type Verb = (typeof verbs)[number]

/** A rule that a directive names, and where. */
export interface NamedRule extends Span {
  readonly id: string
}

/** The last day on which a directive holds, as written (`2027-03-01` or a mistake), and where. */
export interface Expiry extends Span {
  readonly date: string
}

/** One comment or front matter entry that silences findings. */
export interface Directive extends Span {
  readonly verb: Verb | 'front-matter'
  /** empty for all rules */
  readonly rules: readonly NamedRule[]
  /** why, or empty */
  readonly reason: string
  readonly until: Expiry | undefined
}

/** What is wrong with a comment that looks like a directive. */
export type MistakeKind =
  /** the first word is none of the verbs, or missing */
  | 'verb'
  /** `<!--design-lint-disable …-->`, as other linters are spoken to */
  | 'prefix'
  /** a word that can be no rule id */
  | 'word'
  /** a key beside `reason` and `until` */
  | 'key'
  /** a quote that nothing closes */
  | 'quote'
  /** there is text beside the comment, so that it is not read */
  | 'neighbour'
  /** nothing follows that it could hold for */
  | 'nothing'
  /** front matter that names no rule */
  | 'front-matter'

/** A part of a comment that says nothing we know, and where. */
export interface Mistake extends Span {
  readonly kind: MistakeKind
  /** as written; may be empty */
  readonly found: string
}

/** Whether a directive concerns a rule. */
export function concerns({rules}: Directive, ruleId: string): boolean {
  return rules.length === 0 || rules.some(({id}) => id === ruleId)
}
