import {cpus, totalmem} from 'node:os'
import type {Cost} from './child.js'
import type {Row} from './scenarios.js'

/** What was measured. */
export interface Measured {
  /** how many documents, and their bytes */
  documents: {count: number; bytes: number}
  rounds: number
  rows: readonly Row[]
  growth: {copies: number; once: Cost; copied: Cost}
  /** name and version of each tool */
  versions: readonly string[]
}

/** The page `docs/performance.md`. */
export function performancePage({documents, rounds, rows, growth, versions}: Measured): string {
  const {copies, once, copied} = growth
  const [cpu] = cpus()
  const memory = (cost: Cost) => (cost.memory === undefined ? '–' : `${cost.memory.toFixed(0)} MB`)
  return `# Performance

Written by \`npm run bench -- <folder of documents>\`; run it on your own documents, because times of another machine say little of yours.

## Method

- ${documents.count} Markdown documents, ${(documents.bytes / 1e6).toFixed(1)} MB, copied to a folder without any configuration: each linter checks what it recommends. design-lint judges designs and the others markup, so the times compare waiting, not work.
- ${rounds} rounds; in each round every linter has its turn. Medians of wall time and of peak memory (resident, processes that it starts included).
- *cold* keeps no results; *warm* follows a run on the same files that kept them; before each run of *one changed file* one document gets one more line; *one small file* has 14 kB.

## Machine

${new Date().toISOString().slice(0, 10)} · ${process.platform} ${process.arch} · ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'} · ${(totalmem() / 2 ** 30).toFixed(0)} GB · Node ${process.versions.node} · ${versions.join(' · ')}

## Results

${table(rows)}

${copies} copies of the documents take design-lint ${(copied.time / once.time).toFixed(1)} times as long as the documents (${seconds(once.time)} and ${seconds(copied.time)}); memory peaks at ${memory(once)} and ${memory(copied)}.
`
}

/** The rows as a Markdown table, each with its ratio to design-lint. */
export function table(rows: readonly Row[]): string {
  const ours = new Map(rows.filter(({tool}) => tool === 'design-lint').map((row) => [row.scenario, row.time]))
  const lines = rows.map(({scenario, tool, time, memory}) => {
    const ratio = (time / (ours.get(scenario) ?? time)).toFixed(2)
    return `| ${scenario} | ${tool} | ${seconds(time)} | ${ratio} | ${memory === undefined ? '–' : `${memory.toFixed(0)} MB`} |`
  })
  return [
    '| scenario | linter | time | to design-lint | memory |',
    '| --- | --- | ---: | ---: | ---: |',
    ...lines
  ].join('\n')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
