/** How often an action was stopped in the middle by `src/limits/run-within.ts`. */
const __interruptions = () => globalThis[Symbol.for('design-lint.interruptions')] ?? 0

/**
 * Evaluates once; a call from within, by modules that import each other in a circle, does nothing. What was stopped in
 * the middle, where nothing can be caught, is evaluated anew.
 */
const __once = (evaluate) => {
  let isDone = false
  let startedAt = -1
  return () => {
    if (isDone || startedAt === __interruptions()) return
    startedAt = __interruptions()
    try {
      evaluate()
      isDone = true
    } catch (error) {
      startedAt = -1
      throw error
    }
  }
}

/** Takes the place of esbuild's `__commonJS`. */
const __commonJs = (evaluate) => {
  let module
  const run = __once(() => {
    module = {exports: {}}
    evaluate(module.exports, module)
  })
  return () => {
    run()
    return module.exports
  }
}

/** Takes the place of esbuild's `__esm`. */
const __esModule = (evaluate) => {
  let value
  const run = __once(() => {
    value = evaluate()
  })
  return () => {
    run()
    return value
  }
}

module.exports = {__commonJs, __esModule}
