import {parseArgs} from 'node:util'
import {createExaminer} from '../test/hostile/examiner.js'
import {pathological} from '../test/hostile/pathological.js'

const {values} = parseArgs({
  options: {size: {type: 'string', default: '1000000'}, seconds: {type: 'string', default: '2'}, only: {type: 'string'}}
})
const size = Number(values.size)
const most = Number(values.seconds) * 1000

const {lint, close} = await createExaminer()
await lint('# Warm up\n\nTBD\n')
let slow = 0
for (const [name, make] of pathological) {
  if (values.only !== undefined && name !== values.only) continue
  const text = make(size)
  const before = process.cpuUsage()
  const {messages} = await lint(text)
  const {user, system} = process.cpuUsage(before)
  const milliseconds = Math.round((user + system) / 1000)
  const [limit] = messages.filter(({fatal}) => fatal)
  if (milliseconds > most) slow++
  console.log(`${String(milliseconds).padStart(6)} ms  ${name}${limit ? `: ${limit.message}` : ''}`)
}
await close()
console.log(
  `\n${slow} of ${pathological.length} patterns of ${size} characters took more than ${values.seconds} s of processor time`
)
