#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'

// Where Node can keep compiled code (from 22.8), the second run compiles nothing; what is imported above is compiled before.
const {enableCompileCache} = module as {enableCompileCache?: () => void}
enableCompileCache?.()
const {run} = await import('./run.js')

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
