import type {Rows} from './command.js'

/** What help tells of the variables that decide on colour. */
export const colorVariables: Rows = [
  ['NO_COLOR', 'when set and not empty, colour nothing'],
  ['FORCE_COLOR', 'colour although no terminal reads along; `0` or `false` colours nothing']
]
