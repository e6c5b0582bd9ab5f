#!/bin/sh
# Compiles and links one file against the prebuilt standard library, without the machinery of `go build`:
# build.sh <source> <program>
set -eu
cd "$(dirname "$1")"
go=/opt/viva/go
"$go/tool/compile" -o /tmp/main.a -p main -complete -trimpath "$PWD" -importcfg "$go/importcfg" -pack "$(basename "$1")"
"$go/tool/link" -o "$2" -importcfg "$go/importcfg" -buildmode=exe -s -w /tmp/main.a
