import {join} from 'node:path'
import {parentPort, workerData} from 'node:worker_threads'
import {requireCompiled} from './compiled-code.js'
import type * as Runner from './run.js'

// A thread beside the first: the same program, of which the first keeps the compiled code.
const {exports} = requireCompiled(join(__dirname, 'run.js'))
const {help} = exports as typeof Runner
// What it throws ends the thread, and reaches the first as an error of it.
void help(workerData, (report) => parentPort?.postMessage(report))
