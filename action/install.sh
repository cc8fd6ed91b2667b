#!/usr/bin/env bash
# Installs design-lint outside of the checkout, where neither its .npmrc nor its node_modules decide what is run.
set -euo pipefail

if [[ ! "$INPUT_VERSION" =~ ^[0-9A-Za-z.-]+$ ]]; then
  echo "design-lint: Unexpected version \`$INPUT_VERSION\`, expected one such as \`1\` or \`1.0.0\`" >&2
  exit 2
fi

mkdir -p "$RUNNER_TEMP/design-lint"
cd "$RUNNER_TEMP/design-lint"
npm install --prefix . --no-save --ignore-scripts --no-audit --no-fund "design-lint@$INPUT_VERSION"
