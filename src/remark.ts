import remarkLint from 'remark-lint'
import type {Pluggable, Preset} from 'unified'
import {rules} from '../rules/index.js'
import recommended from './config/presets/recommended.js'
import type {AnyRule} from './rule/rule.js'

const registry: Readonly<Record<string, AnyRule>> = rules

/** The recommended rules as a remark preset, with the comments of remark-lint. */
const preset: Preset = {
  plugins: [
    remarkLint,
    ...Object.entries(recommended.rules ?? {}).map(([id, setting]) => [registry[id], setting] as unknown as Pluggable)
  ]
}

export default preset
