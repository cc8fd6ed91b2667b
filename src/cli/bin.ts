#!/usr/bin/env node
import {join} from 'node:path'
import process from 'node:process'
import type {Writable} from 'node:stream'
import {whyUnwritable} from '../files/why-unwritable.js'
import type {Output} from './command.js'
import {requireCompiled} from './compiled-code.js'
import {directOutput} from './direct-output.js'
import type * as Runner from './run.js'

const {exports, keep} = requireCompiled(join(__dirname, 'run.js'))
const {run, tellBug} = exports as typeof Runner

const long = 10
let linted = 0
// One document needs little of what a thousand compile, and each later run loads all of it.
function onLint(left: number): void {
  linted++
  if (linted === 1) process.once('exit', keepOfFew)
  if (linted === 1 && left > 0) keep()
  if (linted === long) collectSoon()
}

/** Of a single document the report as well, and what the others of a few loaded beside that. */
function keepOfFew(): void {
  if (linted < long) keep()
}

/**
 * What is linted is let go, but V8 lets the heap of a long run grow to a multiple of what is in use before it collects
 * that. Code that is compiled under another flag is of no use to later runs, so nothing is kept any more.
 */
function collectSoon(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=40')
}

let stdout: Output | undefined
// The streams of a process take as long to open as a document to read, so each waits for its first use.
const context = {
  cwd: process.cwd(),
  env: process.env,
  get stdin() {
    return process.stdin
  },
  get stdout() {
    stdout ??= directOutput(openStdout) ?? openStdout()
    return stdout
  },
  get stderr() {
    return process.stderr
  },
  openStdout,
  onLint,
  interruption: () => new Promise<void>((resolve) => process.once('SIGINT', () => resolve()))
}

run(process.argv.slice(2), context).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    // Whatever arrives here is a bug.
    process.exitCode = 2
    return tellBug(error, context)
  }
)

function openStdout(): Writable {
  const stream = process.stdout
  if (stream.listenerCount('error') === 0) stream.on('error', endWithoutOutput)
  return stream
}

/** A reader that has seen enough (`| head`) closes the pipe: there is nothing left to tell it. */
function endWithoutOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  process.stderr.write(
    `design-lint: Unexpected failure to write to standard output (${whyUnwritable(error)}), expected a place that takes the whole report\n`
  )
  process.exit(2)
}
