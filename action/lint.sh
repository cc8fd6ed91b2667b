#!/usr/bin/env bash
# Runs design-lint on a checkout. Every input is a variable; what is wrong with one is said before anything runs.
set -euo pipefail

refuse() {
  echo "design-lint: Unexpected value \`$2\` of \`$1\`, expected $3" >&2
  exit 2
}

arguments=(--format github)

# A pull request has a base. One from a fork, or from a fork that is gone, is a stranger's.
is_pull_request=false
is_foreign=false
if [[ -n "$BASE_SHA" ]]; then
  is_pull_request=true
  if [[ "$HEAD_REPOSITORY" != "$BASE_REPOSITORY" ]]; then is_foreign=true; fi
fi

case "$INPUT_CONFIG_FORMAT" in
  auto) if $is_foreign; then arguments+=(--config-format static); fi ;;
  any | static) arguments+=(--config-format "$INPUT_CONFIG_FORMAT") ;;
  none) arguments+=(--no-config) ;;
  *) refuse config-format "$INPUT_CONFIG_FORMAT" '`auto`, `static`, `none` or `any`' ;;
esac

case "$INPUT_CHANGED_LINES" in
  auto) wants_changes=$is_pull_request ;;
  true | false) wants_changes=$INPUT_CHANGED_LINES ;;
  *) refuse changed-lines "$INPUT_CHANGED_LINES" '`auto`, `true` or `false`' ;;
esac
if $wants_changes; then
  if ! $is_pull_request; then refuse changed-lines true '`auto` or `false` outside of pull requests'; fi
  # What was changed is told by the history since the branch left its base.
  if [[ "$(git rev-parse --is-shallow-repository)" == true ]]; then
    git fetch --quiet --no-tags --unshallow origin "$BASE_SHA"
  fi
  arguments+=(--since "$BASE_SHA" --changed-lines)
fi

if [[ -n "$INPUT_MAX_WARNINGS" ]]; then arguments+=(--max-warnings "$INPUT_MAX_WARNINGS"); fi
if [[ -n "$INPUT_SARIF_FILE" ]]; then arguments+=(--format "sarif=$INPUT_SARIF_FILE"); fi

paths=()
while IFS= read -r path; do
  if [[ -n "$path" ]]; then paths+=("$path"); fi
done <<<"$INPUT_PATHS"

exec "$RUNNER_TEMP/design-lint/node_modules/.bin/design-lint" "${arguments[@]}" -- "${paths[@]}"
