import {parseArgs} from 'node:util'
import fc from 'fast-check'
import {examples, grammar, mutants, noise, readCorpus} from '../test/hostile/documents.js'
import {createExaminer} from '../test/hostile/examiner.js'

/** Inputs that are tried between two looks at the clock. */
const batch = 20

const {values} = parseArgs({options: {minutes: {type: 'string', default: '10'}, seed: {type: 'string'}}})
const deadline = Date.now() + Number(values.minutes) * 60_000
const {examine, close} = await createExaminer()
const corpus = [...(await readCorpus()), ...examples]
const kinds = {noise, grammar, mutants: mutants(corpus)}
let seed = Number(values.seed ?? Date.now() % 2 ** 31)
let tried = 0
let failed = 0

console.log(`seed ${seed}`)
do {
  for (const [kind, documents] of Object.entries(kinds)) {
    const treated = fc.asyncProperty(documents, async (text) => {
      tried++
      const problems = await examine(text)
      if (problems.length > 0) throw new Error(problems.join('\n'))
    })
    const {failed: isFailure, counterexample, errorInstance} = await fc.check(treated, {seed, numRuns: batch})
    if (!isFailure) continue
    failed++
    console.log(`\n${kind}, --seed ${seed}:\n${JSON.stringify(counterexample?.[0])}\n${errorInstance}`)
  }
  seed++
} while (Date.now() < deadline)

await close()
console.log(`\n${tried} inputs, ${failed} failures, last seed ${seed - 1}`)
process.exitCode = failed > 0 ? 1 : 0
