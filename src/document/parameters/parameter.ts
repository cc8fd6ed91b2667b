import type {Span} from '../text/span.js'

/** How a parameter is given: on the command line, by the environment, by a configuration file, by code, or as a gate. */
export type ParameterKind = 'flag' | 'environment' | 'key' | 'field' | 'gate'

/** A configuration parameter that a document introduces. */
export interface Parameter {
  /** as written first: `--max-batch`, `CACHE_TTL`, `telemetry.batch_size` */
  readonly name: string
  readonly kind: ParameterKind
  /** where it is named first */
  readonly place: Span
  /** the default that the text states beside it, as written */
  readonly default?: string
}

/** Collects parameters by name; what is learnt later of one fills in what was missing. */
export interface ParameterCollection {
  add(parameter: Parameter): void
  /** in source order */
  all(): readonly Parameter[]
}

/** An empty collection. */
export function collectParameters(): ParameterCollection {
  const byName = new Map<string, Parameter>()
  return {
    add(parameter) {
      const known = byName.get(parameter.name)
      if (!known) byName.set(parameter.name, parameter)
      else if (parameter.place.start < known.place.start) byName.set(parameter.name, {...known, ...parameter})
      else byName.set(parameter.name, {...parameter, ...known})
    },
    all: () => [...byName.values()].sort((a, b) => a.place.start - b.place.start)
  }
}

/** One name for all spellings of a parameter: `batch_size`, `batchSize` and `batch-size` are `batchsize`. */
export function foldName(name: string): string {
  return name.replace(/[^\p{Letter}\p{Number}]/gu, '').toLowerCase()
}

/** An object that holds settings, as code reads them: `config.batch_size`. */
const holder = /^(?:config|cfg|options|opts|settings)\./

/** The parameters without further spellings of one: `--cache-ttl` is `CACHE_TTL`, and `server.cache-ttl` is `cache-ttl`. */
export function distinctParameters(parameters: readonly Parameter[]): readonly Parameter[] {
  const folded = parameters.map(({name}) => foldName(name))
  const firsts = new Map(folded.toReversed().map((name, at) => [name, folded.length - 1 - at]))
  return parameters.filter(({name}, at) => {
    if (firsts.get(folded[at] ?? '') !== at) return false
    const last = name.slice(name.lastIndexOf('.') + 1)
    const own = foldName(last)
    return last === name || !(/[-_]/.test(last) || holder.test(name)) || !firsts.has(own)
  })
}

/** Whether a name is a type's or a value's, as stands beside the names of fields. */
export function isTypeName(name: string): boolean {
  return /^(?:bool(?:ean)?|string|str|int(?:eger)?(?:32|64)?|uint(?:32|64)?|float(?:32|64)?|double|number|null|true|false)$/i.test(
    name
  )
}

/** Whether a name is written as constants and variables of the environment are. */
export function isConstantName(name: string): boolean {
  return /^[A-Z0-9_]+$/.test(name)
}

/** A name without the marks of a shell or a path around it: `${CACHE_TTL}`, `.cache.ttl`. */
export function withoutMarks(name: string): string {
  return name.replace(/^\$\{?|\}$|^\./g, '')
}
