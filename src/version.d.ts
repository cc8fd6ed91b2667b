/** The version of the package; the build fills it in. */
declare const DESIGN_LINT_VERSION: string
