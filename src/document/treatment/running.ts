import type {Document} from '../document.js'
import {phrases} from '../text/phrases.js'
import {compileSignals, findSignals} from './signals.js'

/** What acts, is called, stores or travels while a system runs. */
const running = compileSignals({
  running: phrases`
    server*, client*, service*, request*, response*, controller*, daemon*, process, processes, agent*, node, nodes,
    cluster*, pod, pods, database*, storage, stored, store, stores, cache*, queue*, message*, event*, network*,
    connection*, endpoint*, host, hosts, file, files, disk*, volume*, container*, job, jobs, worker*, thread*, replica*,
    backup*, restor*, runtime, run time, upload*, download*, fetch*, sends, receives, returns, called, calls, invoke*,
    execut*, command, commands, webhook*, pipeline*, user input, api, plugin*, driver*, rpc*, http, url, urls, session*,
    token*, lifecycle, log, logs, device*, kernel, stream*, load balanc*, schedul*, reconcil*, operator*, app, apps,
    application*`
})

/** So many of these words to a thousand; grammars, naming conventions, releases and charters have fewer, systems 30 and more. */
const leastRunning = 15

/** So many code spans make a technical text. */
const enoughNames = 5

/**
 * Whether a design is of something that runs, and so can fail: it speaks of running parts, and shows code, a diagram in code
 * or in characters, names of code or an interface. A change of a language, of an organisation or of a release process does not.
 */
export function designsSomethingThatRuns({codeBlocks, passages, pictures, sections, prose}: Document): boolean {
  const names = passages.reduce((sum, {code}) => sum + code.length, 0)
  const isTechnical =
    codeBlocks.length > 0 ||
    names >= enoughNames ||
    sections.some(({topics}) => topics.includes('interfaces')) ||
    pictures.length > 0
  return isTechnical && findSignals(prose, running).length * 1000 >= leastRunning * prose.words
}
