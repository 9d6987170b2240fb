#!/usr/bin/env bash
# Waits until every container is healthy (`up --wait` is compose v2's only): await-healthy.sh COMPOSE...
set -euo pipefail

limit=${DRAWBRIDGE_PATIENCE:-300}
began=$SECONDS

# One line a container that is not there yet: its name and its state.
missing() {
  local containers
  containers=$("$@" ps -a -q)
  [[ -n $containers ]] || { echo "all: not created"; return; }
  # shellcheck disable=SC2086
  docker inspect --format \
    '{{.Name}}: {{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}' \
    $containers | grep -vE ': (healthy|running)$' | sed 's|^/||' || true
}

while left=$(missing "$@"); [[ -n $left ]]; do
  if ((SECONDS - began >= limit)); then
    echo "Not healthy after $limit s:" >&2
    sed 's/^/  /' <<<"$left" >&2
    echo "Read why with: $* logs SERVICE" >&2
    exit 1
  fi
  sleep 2
done
echo "Drawbridge is ready: http://localhost:4566 (mails: http://localhost:8025)"
