/** The version of this package; the build writes it in, and code that runs unbuilt has none. */
export const version: string = typeof DESIGN_LINT_VERSION === 'string' ? DESIGN_LINT_VERSION : '0.0.0'

/** Tells two builds of one version apart; code that runs unbuilt has none, because nobody knows when it changes. */
export const build: string = typeof DESIGN_LINT_BUILD === 'string' ? DESIGN_LINT_BUILD : ''
