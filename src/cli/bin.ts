#!/usr/bin/env node
import {join} from 'node:path'
import process from 'node:process'
import {requireCompiled} from './compiled-code.js'
import type * as Runner from './run.js'

const {exports, keep} = requireCompiled(join(__dirname, 'run.js'))
const {run, lints} = exports as typeof Runner
const argv = process.argv.slice(2)
// The streams of a process take as long to open as a document to read, so each waits for its first use.
const context = {
  cwd: process.cwd(),
  env: process.env,
  get stdin() {
    return process.stdin
  },
  get stdout() {
    return process.stdout
  },
  get stderr() {
    return process.stderr
  },
  interruption: () => new Promise<void>((resolve) => process.once('SIGINT', () => resolve()))
}

// A reader that has seen enough (`| head`) closes the pipe: there is nothing left to tell it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

// Other commands compile little of what most runs need.
if (lints(argv)) process.once('exit', keep)
run(argv, context).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    // Whatever arrives here is a bug: the trace is for the report of it.
    console.error(error)
    process.exitCode = 2
  }
)
