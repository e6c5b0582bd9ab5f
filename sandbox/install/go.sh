#!/bin/sh
# The driver of the compiler and the linker, built by them.
set -eu
go=/opt/viva/go
"$go/tool/compile" -o /tmp/build.a -p main -complete -pack -importcfg "$go/importcfg" /src/go/build.go
"$go/tool/link" -o /build-go -importcfg "$go/importcfg" -buildmode=exe -s -w /tmp/build.a
rm -rf /tmp/*
