/** The version of the package; the build fills it in. */
declare const DESIGN_LINT_VERSION: string
/** A digest of what the package is built from; the build fills it in. */
declare const DESIGN_LINT_BUILD: string
