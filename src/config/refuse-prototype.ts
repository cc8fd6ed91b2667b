import {ConfigError} from './config-error.js'

/** The same value, once it is sure that no key in it can change the prototype of an object that it is copied into. */
export function refusePrototype(name: string, value: unknown): unknown {
  const waiting = [value]
  const seen = new Set<unknown>()
  for (const item of waiting) {
    if (typeof item !== 'object' || item === null || seen.has(item)) continue
    seen.add(item)
    if (Object.hasOwn(item, '__proto__')) {
      throw new ConfigError(`Unexpected key \`__proto__\` in ${name}, expected none of that name`)
    }
    waiting.push(...Object.values(item))
  }
  return value
}
