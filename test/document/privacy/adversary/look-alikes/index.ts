import {harmlessMentions} from './mentions.js'
import {harmlessValues} from './values.js'

/**
 * Lines that look like personal data or secrets and are neither. `{hex40}` and the like stand for values that are new on
 * every run.
 */
export const lookAlikes: Readonly<Record<string, readonly string[]>> = {...harmlessValues, ...harmlessMentions}
