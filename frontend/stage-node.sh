#!/usr/bin/env bash
# Puts a Node that is new enough where frontend-maven-plugin looks for it, so that the plugin downloads nothing:
#   1. the system's Node, if it is new enough,
#   2. else Node and npm from the npm registry, fetched with the system's npm,
#   3. else nothing: the plugin then downloads Node from nodejs.org.
# usage: stage-node.sh <install directory> <wanted version, like 24.21.0>
# Writes <install directory>/staged.properties with the version that was staged.
set -euo pipefail

dir=$1
wanted=$2
home=$dir/node
oldest=24.15.0

new_enough() { [ "$(printf '%s\n%s\n' "$oldest" "$1" | sort -V | head -n 1)" = "$oldest" ]; }
tell() { printf 'node.staged.version=v%s\n' "$1" > "$dir/staged.properties"; }
version_of() { "$1" --version 2>/dev/null | sed 's/^v//'; }
npm_home() { local bin; bin=$(readlink -f "$(command -v npm)"); dirname "$(dirname "$bin")"; }
# Debian's npm keeps its parts elsewhere in the system and cannot be copied.
stands_alone() { [ -d "$1/node_modules/semver" ]; }
fetch() { npm install --prefix "$fetched" --no-save --no-audit --no-fund --prefer-offline --loglevel=error "$@"; }

mkdir -p "$home/node_modules"
if [ -x "$home/node" ] && [ -f "$home/node_modules/npm/package.json" ]; then
  tell "$(version_of "$home/node")"
  exit 0
fi

system=$(command -v node >/dev/null && version_of node || true)
if [ -n "$system" ] && command -v npm >/dev/null; then
  fetched=$(mktemp -d)
  trap 'rm -rf "$fetched"' EXIT
  if new_enough "$system" && stands_alone "$(npm_home)"; then
    npm=$(npm_home)
    cp -L "$(command -v node)" "$home/node"
  else
    case $(uname -m) in aarch64 | arm64) arch=arm64 ;; *) arch=x64 ;; esac
    package=node-$(uname -s | tr '[:upper:]' '[:lower:]')-$arch
    if ! fetch "$package@$wanted" npm@11; then
      echo "stage-node: $package@$wanted is not to be had from the npm registry; leaving Node to the Maven plugin" >&2
      tell "$wanted"
      exit 0
    fi
    cp "$fetched/node_modules/$package/bin/node" "$home/node"
    npm=$fetched/node_modules/npm
  fi
  rm -rf "$home/node_modules/npm"
  cp -RL "$npm" "$home/node_modules/npm"
  tell "$(version_of "$home/node")"
else
  tell "$wanted"
fi
