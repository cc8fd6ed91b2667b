import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState
} from '@vitest/expect'

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

/** Vitest's own expectations. */
export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT]
)
setState({assertionCalls: 0}, expect)

/** What is being collected: the tests so far, the groups still to be opened, and the hooks that hold here. */
let collected = {file: '', tests: [], groups: [], before: [], after: []}

/**
 * Collect the tests of modules while they are evaluated.
 * @param {(enter: (file: string) => void) => Promise<void>} load
 * @returns {Promise<{id: string, run: () => Promise<void>}[]>}
 */
export async function collect(load) {
  collected = {file: '', tests: [], groups: [], before: [], after: []}
  await load((file) => {
    collected = {...collected, file, before: [], after: []}
  })
  const {tests, groups} = collected
  for (let group = groups.shift(); group; group = groups.shift()) {
    collected = {...group.around, tests, groups, before: [...group.around.before], after: [...group.around.after]}
    await group.open()
  }
  return tests
}

function addTest(name, body) {
  const {file, tests, before, after} = collected
  tests.push({
    id: `${file}#${tests.length} ${name}`,
    run: async () => {
      for (const hook of before) await hook()
      try {
        await body({})
      } finally {
        for (const hook of after) await hook()
      }
    }
  })
}

function addGroup(_name, open) {
  collected.groups.push({around: {...collected}, open})
}

const nothing = () => undefined

/** A function of Vitest's interface, with what hangs on it: `each`, `skip`, `skipIf`, `runIf`. */
function withVariants(add) {
  const each = (rows) => (name, body) => {
    for (const row of rows) add(name, () => (Array.isArray(row) ? body(...row) : body(row)))
  }
  const plain = Object.assign((name, body) => add(name, body), {
    each,
    skip: Object.assign(nothing, {each: () => nothing})
  })
  return Object.assign((name, body) => add(name, body), {
    each,
    skip: plain.skip,
    skipIf: (condition) => (condition ? plain.skip : plain),
    runIf: (condition) => (condition ? plain : plain.skip)
  })
}

export const it = withVariants(addTest)
export const test = it
export const describe = withVariants(addGroup)
export const beforeEach = (hook) => void collected.before.push(hook)
export const afterEach = (hook) => void collected.after.unshift(hook)
