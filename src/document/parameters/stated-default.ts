/** Units of time in milliseconds and of size in bytes. */
const units: Readonly<Record<string, number>> = {
  ms: 1,
  millisecond: 1,
  s: 1e3,
  sec: 1e3,
  second: 1e3,
  m: 6e4,
  min: 6e4,
  minute: 6e4,
  h: 36e5,
  hour: 36e5,
  d: 864e5,
  day: 864e5,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3
}

const quantity = /^([-+]?\d[\d_,]*(?:\.\d+)?)\s?([a-z]+|%)?$/

/** Words that may stand for "none", in code and in tables. */
const nothing = /^(?:|none|null|nil|unset|undefined|empty|not set|-|–|—|n\/a|required)$/

const truth: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  enabled: 'true',
  no: 'false',
  off: 'false',
  disabled: 'false'
}

/**
 * Whether two texts state different values: `512` and `1024`, `5s` and `1m`, `true` and `off`. `60 s`, `"60s"` and `1m` are
 * one value, and what says more than a value, or in another unit, cannot be compared.
 */
export function areDifferentValues(one: string, other: string): boolean {
  const [a, b] = [foldValue(one), foldValue(other)]
  if (a === b || nothing.test(a) || nothing.test(b) || !isPlain(a) || !isPlain(b)) return false
  const [first, second] = [quantity.exec(a), quantity.exec(b)]
  if (!first || !second) return !first && !second
  const [left, right] = [measure(first), measure(second)]
  return left.unit === right.unit && left.amount !== right.amount
}

function foldValue(text: string): string {
  const value = text
    .trim()
    .replace(/^[`"'“(]+|(?<![`"'”).,;])[`"'”).,;]+$/g, '')
    .toLowerCase()
  return truth[value] ?? value
}

/** A word, a path or a number with its unit, and no sentence. */
function isPlain(value: string): boolean {
  return quantity.test(value) || /^[\w./:@%+-]+$/.test(value)
}

/** A unit that is none of time or size, as in `512 events`, says what is counted. */
function measure([, digits = '', unit = '']: RegExpExecArray): {amount: number; unit: string} {
  const amount = Number(digits.replace(/[_,]/g, ''))
  const factor = units[unit] ?? units[unit.replace(/s$/, '')]
  if (factor === undefined) return {amount, unit: unit === '%' ? unit : ''}
  return {amount: amount * factor, unit: /b$/.test(unit) ? 'bytes' : 'time'}
}
