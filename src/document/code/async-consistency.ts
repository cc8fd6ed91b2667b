import type {Span} from '../text/span.js'
import type {Declaration} from './declarations.js'
import type {Interface} from './interfaces.js'
import type {Skeleton} from './skeleton.js'

/** How an operation breaks with those beside it. */
export type AsyncBreach = 'sync-among-async' | 'async-name' | 'no-async-name' | 'no-cancellation-token' | 'no-context'

/** An operation that is not like its siblings. */
export interface AsyncFinding {
  readonly breach: AsyncBreach
  readonly operation: Declaration
}

/** Verbs of operations that reach a disk, a network or another process; `create` makes an object as often as a row. */
const reaching =
  /^(?:get|put|set|save|store|load|read|write|fetch|send|receive|delete|remove|query|find|list|update|insert|open|connect|close|flush|publish|subscribe|upload|download|execute|run|start|stop|submit|commit)(?=[A-Z_]|$|Async)/i
/** Those that leave no doubt: a Go operation that only gets or parses takes no context on purpose. */
const surelyReaching =
  /^(?:Put|Save|Store|Load|Read|Write|Fetch|Send|Receive|Delete|Remove|Query|List|Update|Insert|Connect|Flush|Publish|Subscribe|Upload|Download|Execute|Submit|Commit)(?=[A-Z_]|$)/
const awaitable =
  /\b(?:Task|ValueTask|IAsyncEnumerable|Promise|PromiseLike|AsyncIterable|AsyncGenerator|Observable|IAsyncResult|IAsyncOperation|IAsyncAction)\b/

const asyncWord =
  /(?:^|\s)(?:async|suspend)\b|\basync\s*(?:throws|->|$)|\b(?:Task|ValueTask|Promise|Future|CompletableFuture|CompletionStage|Mono|Flux|Single|Completable|Awaitable|IAsyncEnumerable|AsyncIterator|AsyncGenerator|Stream|Flow|Deferred|BoxFuture|ListenableFuture)\b(?:\s*<|\s+\w+\s*\()/

function isAsync({head}: Declaration): boolean {
  return asyncWord.test(head)
}

/** The operations of an interface that break with their siblings; an interface whose text explains itself is not asked. */
export function findAsyncBreaches({operations}: Interface, {language}: Skeleton): readonly AsyncFinding[] {
  if (language.id === 'go') return withoutContext(operations)
  const named = language.id === 'csharp' || language.id === 'typescript' ? misnamed(operations, language.id) : []
  const cancelled = language.id === 'csharp' ? withoutToken(operations) : []
  return [...named, ...cancelled, ...mixed(operations, named)]
}

/** Blocking operations where at least two others, and more of them, are asynchronous. */
function mixed(operations: readonly Declaration[], named: readonly AsyncFinding[]): readonly AsyncFinding[] {
  const asynchronous = operations.filter(isAsync)
  const blocking = operations.filter(
    (one) => !isAsync(one) && reaching.test(one.name) && !named.some(({operation}) => operation === one)
  )
  if (asynchronous.length < 2 || blocking.length >= asynchronous.length) return []
  return blocking.map((operation) => ({breach: 'sync-among-async', operation}))
}

function misnamed(operations: readonly Declaration[], id: 'csharp' | 'typescript'): readonly AsyncFinding[] {
  const wrong = operations.filter(({name, head}) => /\wAsync$/.test(name) && !awaitable.test(head))
  const found: AsyncFinding[] = wrong.map((operation) => ({breach: 'async-name', operation}))
  const asynchronous = operations.filter(({head}) => awaitable.test(head))
  const suffixed = asynchronous.filter(({name}) => /\wAsync$/.test(name))
  if (id !== 'csharp' || suffixed.length <= asynchronous.length / 2) return found
  const plain = asynchronous.filter((one) => !suffixed.includes(one))
  return [...found, ...plain.map((operation) => ({breach: 'no-async-name' as const, operation}))]
}

function withoutToken(operations: readonly Declaration[]): readonly AsyncFinding[] {
  const asynchronous = operations.filter(({head}) => awaitable.test(head))
  const bare = asynchronous.filter(({head}) => !/\bCancellationToken\b/.test(head))
  if (bare.length >= asynchronous.length / 2) return []
  return bare.map((operation) => ({breach: 'no-cancellation-token', operation}))
}

/** In Go an operation that gives an error may reach out; siblings that take a context say that it should take one too. */
function withoutContext(operations: readonly Declaration[]): readonly AsyncFinding[] {
  const failing = operations.filter(({head}) => /\berror\b/.test(head))
  const bare = failing.filter(({head}) => !/\bcontext\.Context\b|\bctx\b/.test(head))
  if (bare.length >= failing.length / 2) return []
  const reachingOut = bare.filter(({name}) => surelyReaching.test(name))
  return reachingOut.map((operation) => ({breach: 'no-context', operation}))
}

const waiting =
  /(?<!\w)\w*Async\([^;\n]{0,400}\)\s*\.(?:Result\b|Wait\(\)|GetAwaiter\(\)\s*\.GetResult\(\))|\.GetAwaiter\(\)\s*\.GetResult\(\)|\bblock_on\(/g

/**
 * Where code waits for what is asynchronous: `.Result`, `.Wait()`, and `block_on` in asynchronous functions alone: others have no
 * other way to wait.
 */
export function findBlockingWaits({code, language, declarations}: Skeleton): readonly Span[] {
  if (language.id !== 'csharp' && language.id !== 'rust') return []
  const waits = [...code.matchAll(waiting)].map(({index, 0: found}) => ({start: index, end: index + found.length}))
  if (language.id === 'csharp' || waits.length === 0) return waits
  const bodies = declarations.flatMap(({kind, head, body}) =>
    kind === 'function' && body ? [{head, start: body.start, end: body.end}] : []
  )
  const open: typeof bodies = []
  let next = 0
  return waits.filter((wait) => {
    for (let body = bodies[next]; body && body.start <= wait.start; body = bodies[++next]) open.push(body)
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < wait.end) open.pop()
    return /(?:^|\s)async\s/.test(open.at(-1)?.head ?? '')
  })
}
