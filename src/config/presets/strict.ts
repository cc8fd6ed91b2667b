import {rules} from '../../../rules/index.js'
import {createPreset} from '../preset.js'

/** Every rule at error, without restraint. */
const strict = createPreset('strict', Object.values(rules))

export default strict
