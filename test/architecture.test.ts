import {readdir, readFile} from 'node:fs/promises'
import {dirname, join, posix} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each layer may import of ours, beside itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  limits: [],
  parse: ['limits'],
  document: ['parse', 'limits'],
  rule: ['document', 'parse'],
  rules: ['rule', 'document'],
  scaffold: ['document'],
  config: ['rules', 'rule', 'document', 'parse', 'scaffold'],
  git: [],
  files: [],
  lint: ['git', 'config', 'rule', 'document', 'parse', 'limits'],
  fix: ['files', 'rule', 'document'],
  report: ['rule', 'document'],
  merge: ['rule'],
  lsp: ['report', 'fix', 'lint', 'config', 'rules', 'rule', 'document'],
  cli: [
    'lsp',
    'merge',
    'report',
    'fix',
    'lint',
    'files',
    'git',
    'config',
    'rules',
    'rule',
    'document',
    'parse',
    'scaffold'
  ],
  api: ['report', 'fix', 'lint', 'config', 'rules', 'rule', 'document', 'parse']
}

/** Layers that may touch the file system. */
const onDisk = new Set(['files', 'config', 'lint', 'fix', 'cli'])

interface SourceFile {
  path: string
  layer: string
  text: string
  imports: string[]
}

const files = await readSources()

async function readSources(): Promise<SourceFile[]> {
  const paths = ['src', 'rules'].map(async (folder) =>
    (await readdir(join(root, folder), {recursive: true}))
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
  )
  return Promise.all(
    (await Promise.all(paths)).flat().map(async (path) => {
      const text = await readFile(join(root, path), 'utf8')
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
      return {path, layer: layerOf(path), text, imports}
    })
  )
}

function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  if (top === 'rules') return 'rules'
  return second.endsWith('.ts') ? 'api' : second
}

function targetOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return posix.join(dirname(from), specifier).replace(/\.js$/, '.ts')
}

describe.each(files)('$path', ({path, layer, text, imports}) => {
  const targets = imports.flatMap((specifier) => targetOf(path, specifier) ?? [])

  it('imports downward', () => {
    const upward = targets.filter((target) => layerOf(target) !== layer && !allowed[layer]?.includes(layerOf(target)))
    expect(upward).toEqual([])
  })

  it('touches the file system and the process only where that is its work', () => {
    if (!onDisk.has(layer)) expect(imports.filter((name) => /^(?:node:)?fs\b/.test(name))).toEqual([])
    if (layer !== 'cli' && layer !== 'api') expect(/(?<![\w.])process\.(?!versions\b)[a-z]/.test(text)).toBe(false)
  })

  it('starts a program only where git is spoken to', () => {
    if (layer !== 'git') expect(imports.filter((name) => /^(?:node:)?child_process$/.test(name))).toEqual([])
  })

  it('is one thing, of a size to read at once', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(path.endsWith('/index.ts') && layer === 'rules' ? 140 : 260)
  })
})

it('no rule imports another rule', () => {
  const crossing = files
    .filter(({layer, path}) => layer === 'rules' && path !== 'rules/index.ts')
    .flatMap(({path, imports}) =>
      imports
        .flatMap((specifier) => targetOf(path, specifier) ?? [])
        .filter((target) => target.startsWith('rules/') && target.split('/')[1] !== path.split('/')[1])
    )
  expect(crossing).toEqual([])
})

it('no module imports itself in a circle', () => {
  const graph = new Map(files.map(({path, imports}) => [path, imports.flatMap((name) => targetOf(path, name) ?? [])]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path) || trail.includes(path)) return
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const {path} of files) visit(path, [])
  expect(circles).toEqual([])
})

it('knows every layer', () => {
  expect([...new Set(files.map(({layer}) => layer))].filter((layer) => !(layer in allowed))).toEqual([])
})
