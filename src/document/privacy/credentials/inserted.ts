import type {Document} from '../../document.js'
import type {Detection} from '../searches.js'
import {namesCredential} from './key-words.js'
import {isGeneratedKey, isLikelyPassword} from './plausible.js'

/** The columns and the values of an SQL statement. */
const statement = /\((?<columns>[\w\s,"`[\]]{1,400})\)\s{1,20}VALUES\s{0,20}\((?<values>[^()]{1,800})\)/gi

/** How far before the word `VALUES` its columns begin, and how far its values reach. */
const reach = {before: 420, behind: 840}

/** Secrets that SQL inserts: the values of columns that a credential's name heads. */
export function findInsertedSecrets({source, suspects}: Document): Detection<'password'>[] {
  return suspects('login').flatMap((line) => {
    if (!/values/i.test(source.slice(line.start, line.end))) return []
    const from = Math.max(0, line.start - reach.before)
    return [...source.slice(from, line.end + reach.behind).matchAll(statement)].flatMap((match) => {
      const {columns = '', values = ''} = match.groups ?? {}
      const names = columns.split(',')
      let at = from + match.index + match[0].length - 1 - values.length
      return values.split(',').flatMap((written, column) => {
        const [quoted = '', value = ''] = /N?'([^']{6,128})'/.exec(written) ?? []
        const start = at + written.indexOf(quoted) + quoted.indexOf(value)
        at += written.length + 1
        const isSecret = namesCredential(names[column] ?? '') && (isLikelyPassword(value) || isGeneratedKey(value))
        return isSecret ? [{kind: 'password', label: 'password', start, end: start + value.length, value}] : []
      })
    })
  })
}
