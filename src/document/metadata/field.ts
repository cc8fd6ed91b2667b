import {fillerOf} from '../unfinished/filler.js'

/** What the value of a key has to be. */
export interface FieldSchema {
  readonly required?: boolean | undefined
  readonly type?: 'text' | 'date' | 'people' | 'number' | 'link' | undefined
  /** the legal values, in lower or upper case; a value may go on after one: `implemented (5.9)` */
  readonly values?: readonly string[] | undefined
  /** other keys that mean the same */
  readonly aliases?: readonly string[] | undefined
  /** how a date is written; default: `YYYY-MM-DD` */
  readonly format?: DateFormat | undefined
}

/** How a date is written. */
export type DateFormat = 'YYYY-MM-DD' | 'DD-mmm-YYYY'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Whether a value that is given is legal; `written` is how the source has it, with the targets of links. */
export function isLegal(value: string, written: string, schema: FieldSchema): boolean {
  if (schema.values && !isOneOf(value, schema.values)) return false
  switch (schema.type) {
    case 'date':
      return isDate(value, schema.format)
    case 'people':
      return isPeople(value)
    case 'number':
      return /\d/.test(value)
    case 'link':
      return /https?:\/\/|\]\(|\]\[|^#\d+$/.test(written)
    default:
      return true
  }
}

/** The value that was most likely meant, where one is certain. */
export function correctionOf(value: string, {type, format}: FieldSchema): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(value) ?? []
  if (type !== 'date' || year === undefined || format === 'DD-mmm-YYYY') return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}

function isOneOf(value: string, values: readonly string[]): boolean {
  const written = value.toLowerCase()
  const named = values.filter((one) => beginsWith(written, one.toLowerCase()))
  const isChoice = /[|{]/.test(written) && values.filter((one) => written.includes(one.toLowerCase())).length > 1
  return named.length > 0 && !isChoice
}

function beginsWith(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}-]/u.test(text.slice(word.length))
}

function isDate(value: string, format: DateFormat = 'YYYY-MM-DD'): boolean {
  const [, first, second = '', third] =
    (format === 'YYYY-MM-DD'
      ? /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/.exec(value)
      : /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(value)) ?? []
  if (first === undefined) return false
  const [year, day] = format === 'YYYY-MM-DD' ? [Number(first), Number(third)] : [Number(third), Number(first)]
  const month = format === 'YYYY-MM-DD' ? Number(second) : months.indexOf(second.toLowerCase()) + 1
  const date = new Date(Date.UTC(year, month - 1, day))
  return month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Names, handles or addresses; `{list everyone}`, `<author>` and "TBD" are none. */
function isPeople(value: string): boolean {
  return /\p{L}/u.test(value) && !/[{}]|<[^<>@]*>/.test(value) && fillerOf(value) === undefined
}
