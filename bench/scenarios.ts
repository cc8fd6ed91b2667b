import {appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Cost, measure, median} from './child.js'
import {smallDocument} from './small-document.js'
import type {Tool} from './tools.js'

/** Medians of one tool in one scenario. */
export interface Row {
  scenario: string
  tool: string
  time: number
  memory: number | undefined
}

/** Where the scenarios are run: a folder of our own, so that no configuration of the documents counts. */
export interface Bench {
  folder: string
  /** how often each tool runs in each scenario */
  rounds: number
}

interface Scenario {
  name: string
  tools(all: readonly Tool[]): readonly Tool[]
  /** what each tool is run on, relative to the folder */
  paths: readonly string[]
  usesCache: boolean
  /** what is done before each measured run */
  before?(bench: Bench): void
}

const everyTool = (all: readonly Tool[]) => all
const cachingTools = (all: readonly Tool[]) => all.filter(({caches}) => caches)

const scenarios: readonly Scenario[] = [
  {name: 'cold', tools: everyTool, paths: ['docs'], usesCache: false},
  {name: 'warm', tools: cachingTools, paths: ['docs'], usesCache: true},
  {
    name: 'one changed file',
    tools: cachingTools,
    paths: ['docs'],
    usesCache: true,
    before: ({folder}) => appendFileSync(firstDocument(join(folder, 'docs')), '\nOne more line.\n')
  },
  {name: 'one small file', tools: everyTool, paths: ['small.md'], usesCache: false}
]

/** Copy the documents into the folder of the bench, and write a small one beside them. */
export function layOut({folder}: Bench, documents: string): void {
  mkdirSync(join(folder, '.git'), {recursive: true})
  cpSync(documents, join(folder, 'docs'), {recursive: true})
  writeFileSync(join(folder, 'small.md'), smallDocument)
}

/** Run every scenario; in each round every tool has its turn, so that what else the machine does falls on all. */
export async function runScenarios(bench: Bench, all: readonly Tool[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const scenario of scenarios) rows.push(...(await runScenario(scenario, bench, all)))
  return rows
}

async function runScenario(scenario: Scenario, bench: Bench, all: readonly Tool[]): Promise<Row[]> {
  const tools = scenario.tools(all)
  const costs = new Map<Tool, Cost[]>(tools.map((tool) => [tool, []]))
  const cacheOf = (tool: Tool) => (scenario.usesCache ? join(bench.folder, '.caches', tool.name) : undefined)
  const run = (tool: Tool) => measure(tool.command, tool.args(scenario.paths, cacheOf(tool)), bench.folder)
  if (scenario.usesCache) for (const tool of tools) await run(tool)
  for (let round = 0; round < bench.rounds; round++) {
    for (const [tool, taken] of costs) {
      scenario.before?.(bench)
      taken.push(await run(tool))
    }
  }
  return tools.map((tool) => {
    const taken = costs.get(tool) ?? []
    const memory = taken.flatMap((cost) => (cost.memory === undefined ? [] : [cost.memory]))
    const time = median(taken.map((cost) => cost.time))
    return {scenario: scenario.name, tool: tool.name, time, memory: memory.length > 0 ? median(memory) : undefined}
  })
}

/** What design-lint takes for the documents, and for as many copies of them. */
export async function runGrowth({folder}: Bench, tool: Tool, copies: number): Promise<[once: Cost, copied: Cost]> {
  const many = join(folder, 'copies')
  for (let copy = 0; copy < copies; copy++) cpSync(join(folder, 'docs'), join(many, `copy-${copy}`), {recursive: true})
  const once = await measure(tool.command, tool.args(['docs'], undefined), folder)
  const copied = await measure(tool.command, tool.args(['copies'], undefined), folder)
  rmSync(many, {recursive: true})
  return [once, copied]
}

function firstDocument(folder: string): string {
  const found = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .sort()
    .find((name) => name.endsWith('.md') && statSync(join(folder, name)).isFile())
  if (found === undefined) throw new Error(`Expected Markdown files in \`${folder}\`, found none`)
  return join(folder, found)
}
