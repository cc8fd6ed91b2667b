import {rules} from '../../../rules/index.js'
import {createPreset} from '../preset.js'

/** Every rule at its own severity, without restraint. */
const all = createPreset('all', Object.values(rules))

export default all
