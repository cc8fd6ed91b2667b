import {rules} from '../../rules/index.js'
import {type ConfigLoader, type ConfigLoaderOptions, createConfigLoader} from '../config/load-config.js'
import {conflict} from './conflict.js'

/** What flags say of where configuration comes from. */
export interface ConfigFlags {
  config: string | undefined
  'no-config'?: boolean
  'config-format': string | undefined
}

/** A loader as the flags want it. @throws {UsageError} on flags that contradict each other */
export function loaderFrom(
  flags: ConfigFlags,
  options: Pick<ConfigLoaderOptions, 'cwd' | 'ruleSettings' | 'only'>
): ConfigLoader {
  if (flags.config !== undefined && flags['no-config']) {
    throw conflict('--no-config', '--config')
  }
  return createConfigLoader({
    ...options,
    registry: rules,
    configFile: flags.config,
    noConfig: flags['no-config'],
    format: flags['config-format'] === 'static' ? 'static' : 'any'
  })
}
