#!/usr/bin/env node
import process from 'node:process'
import {run} from './run.js'

// A reader that has seen enough (`| head`) closes the pipe: there is nothing left to tell it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

const {env, stdin, stdout, stderr} = process
try {
  process.exitCode = await run(process.argv.slice(2), {cwd: process.cwd(), env, stdin, stdout, stderr})
} catch (error) {
  // Whatever arrives here is a bug: the trace is for the report of it.
  console.error(error)
  process.exitCode = 2
}
