import type {Document} from '../document.js'
import type {CodeBlock} from '../markdown/code-blocks.js'
import {hasContent} from '../sections/section-content.js'
import {isAside, type Section} from '../sections/sections.js'
import {phrases} from '../text/phrases.js'
import {
  compileSignals,
  findSignals,
  type Mention,
  mentionOf,
  type ProseSignal,
  signalsIn,
  textFirst
} from './signals.js'

/** What there is to say of concurrency. */
export const concurrencyAspects = ['thread-safety', 'ordering', 'blocking', 'cancellation', 'backpressure'] as const

/** One of the things that there is to say of concurrency. */
export type ConcurrencyAspect = (typeof concurrencyAspects)[number]

const shown = compileSignals({
  concurrency: phrases`
    parallelism, parallelize*, parallelise*, multi threaded, multithreaded, thread pool*, worker thread*,
    background thread*, main thread, os thread*, goroutine*, coroutine*, worker pool*, background task*,
    background job*, background worker*, background process*, in the background, asynchronously, asynchronous,
    in parallel, parallel execution, parallel processing, parallel request*, parallel task*, parallel job*,
    parallel worker*, parallel write*, parallel read*, parallel call*, parallel activit*, run parallel, event loop*, message queue*, task queue*, work queue*, job queue*, workers, async function*,
    async method*, async task*, several replicas, multiple replicas, multiple instances, several instances,
    concurrent request*, concurrent call*, concurrent client*`
})

const treated = compileSignals<ConcurrencyAspect>({
  'thread-safety': phrases`
    thread safe*, race condition*, data race*, race, races, deadlock*, mutex*, lock, locks, locked, locking,
    atomic*, synchronization, synchronisation, reentran*, single threaded, immutable, sendable, semaphore*,
    optimistic, leader election, lease, leases, concurrent, concurrently, concurrency, thread local, isolation`,
  ordering: phrases`
    ordering, in order, out of order, sequentially, serially, one at a time, happens before, idempoten*,
    eventual consisten*, eventually consistent, linearizab*, exactly once, at least once, interleav*, fifo,
    sequence number*`,
  blocking: phrases`
    blocking, non blocking, nonblocking, unblock*, wait for, waits for, waiting for, synchronously`,
  cancellation: phrases`
    cancel*, interrupted, graceful shutdown, gracefully, timeout*, time out, timed out, deadline*`,
  backpressure: phrases`
    backpressure, back pressure, rate limit*, throttl*, overload, overloaded, overloads, queue depth, queue size,
    queue length, backlog, contention, starvation, starve*, saturat*, pool size, max concurrent`
})

/** Signatures, calls and types of what runs beside others, across languages. */
const concurrentCode: readonly RegExp[] = [
  /\b(?:async (?:fn|def|function|Task|\w{1,40}\()|go func\b|new Thread\b|CompletableFuture<|suspend fun\b|tokio::spawn\b|asyncio\.gather\b|Promise\.all\b|sync\.WaitGroup\b|Parallel\.For|ExecutorService\b|chan [\w.]{1,40})/,
  /\b(?:threading\.(?:Thread|R?Lock|Condition)|std::(?:j?thread|async|(?:shared_)?mutex|atomic)|pthread_\w{1,40})\b/,
  /\b(?:sync\.(?:RW)?Mutex|(?:Mutex|RwLock)<|(?:Reentrant|ReadWrite)Lock\b|SemaphoreSlim\b)/,
  /\b(?:Concurrent(?:HashMap|SkipListMap|Dictionary|Queue|Bag)|Atomic(?:Integer|Long|Boolean|Reference))\b/
]

/** Where a document shows concurrency, and where it speaks of it. */
export interface ConcurrencyTreatment {
  /** each place that shows concurrency, in source order */
  readonly shown: readonly Mention[]
  /** a section on concurrency that says something */
  readonly section: Section | undefined
  /** the first mention of each aspect that is spoken of */
  readonly mentions: ReadonlyMap<ConcurrencyAspect, Mention>
  /** the first mention in what is designed, and not in what other options would bring */
  readonly clearest: Mention | undefined
}

/** What `findConcurrency` looks for, by aspect, for people. */
export const concurrencyLookedFor: Readonly<Record<ConcurrencyAspect, string>> = {
  'thread-safety': '"thread-safe", "race", "lock", "atomic", "concurrent"',
  ordering: '"ordering", "in order", "sequential", "idempotent"',
  blocking: '"blocking", "waits for", "synchronous"',
  cancellation: '"cancel", "shutdown", "timeout", "deadline"',
  backpressure: '"backpressure", "rate limit", "bounded", "queue size"'
}

/** Find where a document shows concurrency, in prose, diagrams and code, and what it says of it, in prose and in code. */
export function findConcurrency(document: Document): ConcurrencyTreatment {
  const mentions = new Map<ConcurrencyAspect, Mention>()
  let told: Mention | undefined
  for (const signal of textFirst(findSignals(document.prose, treated))) {
    if (isIdiom(signal)) continue
    if (!mentions.has(signal.name)) mentions.set(signal.name, mentionOf(signal))
    if (!isAside(signal.in.section)) told ??= mentionOf(signal)
  }
  const inCode = document.codeBlocks.flatMap((block): Mention[] => {
    const words = showsConcurrency(block)
    return words ? [{place: block, words}] : []
  })
  const inProse = findSignals(document.prose, shown).filter(isShown).map(mentionOf)
  const inBoth = [...inProse, ...inCode].sort((a, b) => a.place.start - b.place.start)
  for (const block of inBoth.length > 0 ? document.codeBlocks : []) noteTreatment(block, mentions)
  const section = document.sections.find((one) => one.topics.includes('concurrency') && hasContent(one))
  const outside = [...mentions.values()].find(({place}) => !isAside(document.sectionAt(place.start)))
  return {shown: withoutBareSigns(inBoth), section, mentions, clearest: told ?? outside}
}

/** Workers may be machines or people, and what waits may run alone: where nothing else shows concurrency, all of them are one sign. */
function withoutBareSigns(shown: readonly Mention[]): readonly Mention[] {
  return shown.every(({words}) => words.toLowerCase() === 'workers' || awaitable.test(words))
    ? shown.slice(0, 1)
    : shown
}

/** `async load(`: how JavaScript and Python write what waits, on one thread. */
const awaitable = /^async (?:def$|function$|\w+\()/

/** What other options would do in parallel does not show; an API `in parallel to` another and `model parallelism` are other things. */
function isShown({start, end, in: {passage, section}}: ProseSignal<string>): boolean {
  const isElse =
    /^\s+(?:of|to)\b/.test(passage.text.slice(end, end + 4)) ||
    /\b(?:data|model|tensor|expert|sequence|spatial)[\s-]+(?:and\s+model\s+)?parallelism/i.test(
      passage.text.slice(Math.max(0, start - 20), end)
    )
  return !isAside(section) && !isElse
}

/** `in order to`, `locked into a format`: words of concurrency that tell of none. */
function isIdiom({start, end, in: {passage}}: ProseSignal<string>): boolean {
  return /^(?:in order (?:to|for|that)|lock(?:ed|s)? in(?:to)?|waiting for (?:review|approval|feedback))\b/i.test(
    passage.text.slice(start, end + 10).replace(/\s+/g, ' ')
  )
}

function noteTreatment(block: CodeBlock, mentions: Map<ConcurrencyAspect, Mention>): void {
  for (const {name, start, end} of signalsIn(block.value, treated)) {
    // `await` and `synchronized` are what code is made of; a design has to speak of blocking itself.
    if (name === 'blocking' || mentions.has(name)) continue
    mentions.set(name, {place: block, words: block.value.slice(start, end)})
  }
}

function showsConcurrency({language, value}: CodeBlock): string | undefined {
  if (language !== 'mermaid') return firstOf(concurrentCode, value)
  const [sign] = signalsIn(value, shown)
  return sign && value.slice(sign.start, sign.end)
}

/** What stands first in a text of what any of the expressions match. */
function firstOf(expressions: readonly RegExp[], text: string): string | undefined {
  const matches = expressions.map((expression) => expression.exec(text)).filter((match) => match !== null)
  return matches.sort((a, b) => a.index - b.index)[0]?.[0]
}
