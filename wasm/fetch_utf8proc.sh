#!/usr/bin/env bash
# Puts utf8proc's C sources into DIR: the module compiles them, for a library built for this
# machine is of no use to it. They are the Debian source package of the release that this machine
# already installs from, so its own package lists say where; no root needed, nothing else changed.
# usage: wasm/fetch_utf8proc.sh DIR
set -euo pipefail
target=${1:?usage: wasm/fetch_utf8proc.sh DIR}
[ ! -f "$target/utf8proc.c" ] || exit 0

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/parts" "$scratch/lists/partial" "$scratch/archives/partial"

# The machine's lists, asked for sources instead of packages, in a directory of our own.
shopt -s nullglob
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ -f "$list" ] || continue
  sed -n 's/^deb[[:space:]]/deb-src /p' "$list" > "$scratch/parts/$(basename "$list" .list).list"
done
for list in /etc/apt/sources.list.d/*.sources; do
  sed -E 's/^Types:.*/Types: deb-src/' "$list" > "$scratch/parts/$(basename "$list")"
done

apt=(apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$scratch/parts"
  -o "Dir::State::lists=$scratch/lists" -o "Dir::Cache::archives=$scratch/archives"
  -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User= -o APT::Get::List-Cleanup=0)
"${apt[@]}" update
(cd "$scratch" && "${apt[@]}" source --download-only utf8proc)

mkdir -p "$target"
tar -xf "$scratch"/utf8proc_*.orig.tar.* -C "$target" --strip-components=1
[ -f "$target/utf8proc.c" ] || { echo "utf8proc's source package holds no utf8proc.c" >&2; exit 1; }
