import type {Span} from '../text/span.js'
import type {SampleKey} from './sample-keys.js'

/** A place that names a setting, or may: its form alone says little, a table that has such names says more. */
export interface SettingMention {
  readonly name: string
  readonly place: Span
  /** a code span of the text, or code, a script or a manifest */
  readonly from: 'text' | 'code'
  /** the default that is stated there, as written */
  readonly default?: string
}

/** A sample of configuration, key by key. */
export interface SettingSample {
  readonly keys: readonly SampleKey[]
  /** whether the text before it says that it shows defaults */
  readonly showsDefaults: boolean
}

/** What names settings in a document beside its tables. */
export interface NamedSettings {
  readonly mentions: readonly SettingMention[]
  readonly samples: readonly SettingSample[]
}
