// The small commands are loaded as one: each that was loaded by itself would cut what it shares with linting into a
// file more, which every run would open.
export {createCompletion} from './completion.js'
export {explain} from './explain.js'
export {init} from './init.js'
export {merge} from './merge.js'
export {newCommand} from './new.js'
export {protect} from './protect.js'
export {rulesCommand} from './rules.js'
