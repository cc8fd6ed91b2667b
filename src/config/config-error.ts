import {SettingError} from '../rule/setting-error.js'

/** Why a configuration cannot be used: one paragraph of what, where and what to do. The command line ends with status 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Run a step of reading a configuration; a wrong setting in it becomes an error that names where the setting was written. */
export function naming<Result>(origin: string, step: () => Result): Result {
  try {
    return step()
  } catch (error) {
    if (error instanceof SettingError) throw new ConfigError(`Cannot use ${origin}: ${error.message}`, {cause: error})
    throw error
  }
}

/** The first line of what was thrown, which JavaScript allows to be anything. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n')[0] ?? ''
}
