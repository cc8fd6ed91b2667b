import {createHash} from 'node:crypto'

/**
 * Whether a change belongs to a random share of all. The same seed picks the same ones in every run over the same sources.
 * @param {string} id
 * @param {{share: number, seed: number}} sample
 */
export function isSampled(id, {share, seed}) {
  return createHash('sha256').update(`${seed} ${id}`).digest().readUInt32BE() / 2 ** 32 < share
}

/**
 * Instrumented code without the switches and counters of changes outside of the sample: with those of all it takes several times
 * as long.
 * @param {string} code
 * @param {{share: number, seed: number}} sample
 */
export function withoutUnsampled(code, sample) {
  return code
    .replace(/\bstryMutAct_\w+\("(\d+)"\)/g, (call, id) => (isSampled(id, sample) ? call : 'false'))
    .replace(/\b(stryCov_\w+)\(((?:"\d+"(?:, )?)+)\)/g, (_, count, list) => {
      const sampled = list.split(', ').filter((id) => isSampled(id.slice(1, -1), sample))
      return sampled.length === 0 ? '0' : `${count}(${sampled.join(', ')})`
    })
}

const noticed = new Set(['Killed', 'Timeout'])
const unnoticed = new Set(['Survived', 'NoCoverage'])

/**
 * The share of changes that tests noticed, by folder and of all, with the bounds that hold it in 19 samples of 20.
 * @param {Readonly<Record<string, {mutants: readonly {status: string}[]}>>} files
 */
export function sharesByFolder(files) {
  const byFolder = new Map()
  for (const [file, {mutants}] of Object.entries(files)) {
    byFolder.set(folderOf(file), [...(byFolder.get(folderOf(file)) ?? []), ...mutants])
  }
  const folders = [...byFolder].sort(([a], [b]) => (a < b ? -1 : 1))
  return [...folders, ['all', folders.flatMap(([, mutants]) => mutants)]].flatMap(([folder, mutants]) => {
    const killed = mutants.filter(({status}) => noticed.has(status)).length
    const tried = killed + mutants.filter(({status}) => unnoticed.has(status)).length
    return tried === 0 ? [] : [{folder, killed, tried, bounds: wilson(killed, tried)}]
  })
}

/** The folder below `src/document`, or below `src`. */
function folderOf(file) {
  const parts = file.split('/')
  return parts.slice(0, Math.min(3, parts.length - 1)).join('/')
}

/** Wilson's interval: the usual one leaves the range from 0 to 1 where a folder has few changes. */
function wilson(killed, tried) {
  const z = 1.96
  const share = killed / tried
  const middle = (share + z ** 2 / (2 * tried)) / (1 + z ** 2 / tried)
  const half = (z / (1 + z ** 2 / tried)) * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2))
  return [middle - half, middle + half]
}
