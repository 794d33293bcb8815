#!/usr/bin/env bash
# Proves that the layer rules catch something: plants a forbidden import in a copy of the sources, and fails unless
# dependency-cruiser names the rule. Then gives it a folder without modules, which must not pass for "all is well".
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT

cp -R "$root/src" "$root/dialogs" "$root/package.json" "$root/tsconfig.json" "$root/.dependency-cruiser.cjs" "$copy"
ln -s "$root/node_modules" "$copy/node_modules"
cd "$copy"
cruise() { node node_modules/dependency-cruiser/bin/dependency-cruise.mjs --config .dependency-cruiser.cjs "$@" 2>&1; }

printf "import { createGuide } from '../../dialogs/guide.js';\nexport const planted = createGuide;\n" \
  >src/guidance/planted.ts
code=0
told="$(cruise src dialogs)" || code=$?
if [ "$code" -eq 0 ] || ! grep -q 'guidance-imports-nothing-of-ours: src/guidance/planted.ts' <<<"$told"; then
  printf '%s\n' "$told"
  echo "The planted import was not caught (exit code $code)."
  exit 1
fi
echo "caught, with exit code $code: guidance-imports-nothing-of-ours"

mkdir empty
code=0
told="$(cruise empty)" || code=$?
if grep -Eq '(^|[^0-9])[1-9][0-9]* modules' <<<"$told"; then
  printf '%s\n' "$told"
  echo 'An empty folder was said to hold modules.'
  exit 1
fi
echo "an empty folder is told apart: $(tr -s '\n ' ' ' <<<"$told")"
