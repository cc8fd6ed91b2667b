import type {InferOutput} from 'valibot'
import type {Document} from '../document/document.js'
import type {DocumentKind} from '../document/kind.js'
import type {Span} from '../document/text/span.js'
import type {ChecklistItem} from './checklist.js'
import type {Report} from './finding.js'
import type {OptionsSchema} from './options.js'
import type {Project, Read} from './project.js'
import type {Severity} from './severity.js'

/** What a rule cannot work without: options that only the project knows, or a key of the configuration. */
export type RuleNeed = 'options' | 'sources' | 'requirements'

/** What a rule is, as plain data. */
export interface RuleMeta {
  /** the name of its folder */
  id: string
  /** one sentence */
  summary: string
  /** the checklist items that it serves; empty for rules that serve none */
  items: readonly ChecklistItem[]
  /** `block` judges one thing on every file; `document` the whole, on the kinds named; `project` also reads other files */
  scope: 'block' | 'document' | 'project'
  /** of document rules: the kinds that answer for it; default: `design` */
  kinds?: readonly DocumentKind[]
  severity: Severity
  /** whether the preset `recommended` turns it on; default: true */
  recommended?: boolean
  /** options that lift its restraint, for the presets `strict` and `all`; its defaults are what `recommended` uses */
  strictOptions?: object
  /** what must be configured before a preset turns it on: options of its own, or a key of the configuration */
  needs?: RuleNeed
  /** speaks where a broken fence damages the document; every other rule is mute there */
  judgesDamage?: true
  /** the version that brought it */
  since: string
  /** what its edits are: `safe` ones are applied by `--fix` */
  fixable?: 'safe' | 'suggestion'
}

/** What the author of a rule writes. */
export interface RuleDefinition<Schema extends OptionsSchema> {
  meta: RuleMeta
  options: Schema
  /** of project rules: what `project` has to hold for this document */
  reads?(document: Document, options: InferOutput<Schema>): readonly Read[]
  /** what no report may show whole, whichever rule speaks of it; asked of every document, also when the rule is off */
  protects?(document: Document, options: InferOutput<Schema>, project: Project): readonly Span[]
  check(document: Document, report: Report, options: InferOutput<Schema>, project: Project): void | Promise<void>
}

/** A rule whose options have been forgotten by the type system, as registries and the engine hold it. */
export interface AnyRule {
  readonly meta: RuleMeta
  readonly options: OptionsSchema
  reads?(document: Document, options: never): readonly Read[]
  protects?(document: Document, options: never, project: Project): readonly Span[]
  check(document: Document, report: Report, options: never, project: Project): void | Promise<void>
}
