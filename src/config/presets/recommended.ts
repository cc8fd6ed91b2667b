import {rules} from '../../../rules/index.js'
import {createPreset} from '../preset.js'

/** The rules that are worth their findings on any project, each at its own severity. */
const recommended = createPreset('recommended', Object.values(rules))

export default recommended
