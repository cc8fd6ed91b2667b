import {rules} from '../../rules/index.js'
import {type ConfigLoader, type ConfigLoaderOptions, createConfigLoader} from '../config/load-config.js'
import {conflict} from './conflict.js'
import {UsageError} from './usage-error.js'

/** What flags say of where configuration comes from. */
export interface ConfigFlags {
  config: string | undefined
  'no-config'?: boolean
  'config-format': string | undefined
}

/** A loader as the flags want it. @throws {UsageError} on flags that contradict each other or an unknown format */
export function loaderFrom(
  flags: ConfigFlags,
  options: Pick<ConfigLoaderOptions, 'cwd' | 'ruleSettings' | 'only'>
): ConfigLoader {
  if (flags.config !== undefined && flags['no-config']) {
    throw conflict('--no-config', '--config')
  }
  const format = flags['config-format'] ?? 'any'
  if (format !== 'any' && format !== 'static') {
    throw new UsageError(`Unexpected value \`${format}\` of \`--config-format\`, expected \`any\` or \`static\``)
  }
  return createConfigLoader({
    ...options,
    registry: rules,
    configFile: flags.config,
    noConfig: flags['no-config'],
    format
  })
}
