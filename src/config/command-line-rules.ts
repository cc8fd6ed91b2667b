import {ConfigError} from './config-error.js'
import type {Layer} from './layers.js'

/** What errors and explanations call the flag. */
const flag = '--rule'

/** Read the settings of `--rule '<id>: <severity or [severity, options]>'`. @throws {ConfigError} on another shape */
export async function readCommandLineRules(settings: readonly string[], cwd: string): Promise<Layer> {
  const {parseYaml} = await import('./parse-yaml.js')
  const rules: Record<string, unknown> = {}
  for (const setting of settings) {
    // A shell makes the space behind the colon easy to forget; YAML needs it.
    const value = parseYaml(`\`${setting}\` of \`${flag}\``, setting.replace(/^[\w-]+:(?=\S)/, '$& '))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ConfigError(
        `Unexpected \`${setting}\` of \`${flag}\`, expected an id and a setting, as in \`${flag} 'no-placeholders: off'\``
      )
    }
    Object.assign(rules, value)
  }
  const config = {rules: rules as NonNullable<Layer['source']['config']['rules']>}
  const source = {config, name: flag, file: undefined, folder: cwd, home: cwd, ofPackage: false}
  return {source, path: [], conditions: [], settings: config}
}
