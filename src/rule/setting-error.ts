import {nearest} from './nearest.js'

/** A longer list of legal values tells less than the nearest one alone. */
const listedAtMost = 16

/** A configuration value that cannot be used: where it stands, what it is, what was expected. */
export class SettingError extends Error {
  override readonly name = 'SettingError'

  constructor(
    /** keys and indexes from the outermost value inwards */
    readonly path: readonly (string | number)[],
    readonly value: unknown,
    readonly expected: string,
    readonly legal: readonly (string | number)[] = []
  ) {
    super(describe(path, value, expected, legal))
    // Reporters of the unified engine print the stack of a cause; a wrong setting needs only its sentence.
    this.stack = `${this.name}: ${this.message}`
  }

  /** The same error seen from further out. */
  within(...outer: (string | number)[]): SettingError {
    return new SettingError([...outer, ...this.path], this.value, this.expected, this.legal)
  }
}

function describe(
  path: readonly (string | number)[],
  value: unknown,
  expected: string,
  legal: readonly (string | number)[]
): string {
  const where = path.length > 0 ? ` at \`${pathText(path)}\`` : ''
  const choices = legal.length > 0 && legal.length <= listedAtMost ? ` (${legal.map(show).join(', ')})` : ''
  const close = typeof value === 'string' ? nearest(value, legal.map(String)) : undefined
  const hint = close === undefined ? '' : `; did you mean \`${close}\`?`
  return `Unexpected \`${show(value)}\`${where}, expected ${expected}${choices}${hint}`
}

/** `rules.max-code-lines[1].max` */
function pathText(path: readonly (string | number)[]): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('')
}

function show(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'function') return 'a function'
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
