import type {Document} from '../document.js'
import type {Parameter, ParameterKind} from './parameter.js'

/** Words with which a design says that something is its own. */
const introduces =
  /\b(?:add(?:s|ed|ing)?|new|introduc\w+|propos\w+|will|should|expos\w+|provid\w+|accepts?|supports?|behind|guard\w*|gated?|controlled by|allows?|optional(?:ly)?|can be (?:set|configured|enabled|disabled|turned))\b/i

/** Kinds that only a design's own code and samples, or a gate of its own, show. */
const own: readonly ParameterKind[] = ['field', 'gate']

/** Whether a design introduces a parameter, rather than mention in passing one that exists. */
export function isIntroduced({name, kind, place, default: value}: Parameter, document: Document): boolean {
  if (value !== undefined || own.includes(kind) || document.source.split(name).length > 2) return true
  const passage = document.passages.find(({start, end}) => start <= place.start && place.end <= end)
  return passage === undefined || introduces.test(passage.text)
}
