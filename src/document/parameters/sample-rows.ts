import {groupBy} from '../collections/groups.js'
import type {Span} from '../text/span.js'
import type {ParameterRow} from './parameter-tables.js'
import type {RowIndex} from './row-index.js'
import {describesAnything} from './sample-parameters.js'
import type {SettingSample} from './setting-mention.js'

/** So many keys of a map are rows before its others are taken for settings as well. */
const leastSiblings = 2

/** The keys of a sample that stand among keys of a table, in a map of theirs, and that no table has. */
export function undocumentedKeys(
  {keys}: SettingSample,
  rows: RowIndex
): readonly {name: string; place: Span; twin: ParameterRow | undefined}[] {
  // An object of Kubernetes has fields beside those that a table tells of.
  if (keys.some(({path}) => path.length === 1 && path[0] === 'apiVersion')) return []
  const maps = groupBy(keys, ({path}) => path.slice(0, -1).join('.'))
  return [...maps].flatMap(([around, members]) => {
    const documented = members.filter(({path}) => rows.ofPath(path))
    const isOfTable = rows.below(around) >= leastSiblings
    const isShared = documented.length >= leastSiblings && documented.length * 2 >= members.length
    if (documented.length === 0 || !(isOfTable || isShared)) return []
    return members.flatMap(({path, value, place}) => {
      const last = path.at(-1) ?? ''
      if (value === '' || rows.ofPath(path) || describesAnything(last)) return []
      return [{name: isOfTable ? path.join('.') : last, place, twin: rows.withLastWord(last)}]
    })
  })
}
