import type {MermaidFailure} from './failure.js'

/** Mermaid's `maxTextSize`, which a document cannot raise: a longer diagram is not drawn. */
export const maxLength = 50_000

/**
 * Diagrams up to this length are parsed in this thread. Mermaid's parsers take up to quadratic, and some of its regular
 * expressions cubic, time in pathological input: at most a second at this length, but more than a minute at `maxLength`.
 */
export const maxInlineLength = 4_000

/** How long a longer diagram may take, in milliseconds; 10,000 nodes take two seconds. */
const usualLimit = 10_000

/** The outcome of parsing: mermaid's word against a diagram, `too-slow` when it came to no verdict, `undefined` when it draws it. */
export type ParseOutcome = MermaidFailure | 'too-slow' | undefined

/** Parse a diagram as mermaid does; the parsers are loaded on first use, and of them only the one for its type. `timeLimit` in milliseconds. */
export async function parseMermaid(source: string, timeLimit = usualLimit): Promise<ParseOutcome> {
  const {parse, location} = await import('./parsers/mermaid.js')
  const outcome =
    source.length <= maxInlineLength ? await parse(source) : await parseInWorker(source, location, timeLimit)
  // Deeply nested blocks exhaust the stack, here as in a browser.
  return outcome !== 'too-slow' && outcome?.name === 'RangeError' ? 'too-slow' : outcome
}

/** Run in a thread that can be stopped: a time limit of `node:vm` does not reach into modules. */
const workerCode = `
  const {parentPort, workerData} = require('node:worker_threads')
  import(workerData.location)
    .then(({parse}) => parse(workerData.source))
    .then((failure) => parentPort.postMessage(failure))
`

async function parseInWorker(source: string, location: string, timeLimit: number): Promise<ParseOutcome> {
  const {Worker} = await import('node:worker_threads')
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerCode, {
      eval: true,
      workerData: {source, location},
      resourceLimits: {maxOldGenerationSizeMb: 512}
    })
    const finish = (outcome: ParseOutcome) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(outcome)
    }
    const timer = setTimeout(finish, timeLimit, 'too-slow')
    worker.once('message', finish)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish('too-slow')
      else {
        clearTimeout(timer)
        reject(error)
      }
    })
  })
}
