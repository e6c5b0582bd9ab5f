#!/bin/sh
# Compilers and interpreters from Debian, and what makes them quick: a precompiled header for C++, Go's own library built
# once without cgo.
set -eu
export DEBIAN_FRONTEND=noninteractive

# Go comes from the same archive's backports: the stable one has no generic slices and maps.
if [ -f /etc/apt/sources.list.d/debian.sources ]; then
  sed -i 's/^Suites: bookworm bookworm-updates$/& bookworm-backports/' /etc/apt/sources.list.d/debian.sources
else
  sed -n 's/ bookworm main$/ bookworm-backports main/p' /etc/apt/sources.list >/etc/apt/sources.list.d/backports.list
fi
# Java's packages fail where the slim image has no folder for manuals.
mkdir -p /usr/share/man/man1
apt-get update
apt-get install -y --no-install-recommends python3 g++ openjdk-17-jdk-headless
apt-get install -y --no-install-recommends -t bookworm-backports golang-1.23-go
rm -rf /var/lib/apt/lists/* /var/cache/apt/* /usr/share/doc /usr/lib/jvm/java-17-openjdk-*/jmods

headers=$(dirname "$(echo '#include <bits/stdc++.h>' | g++ -x c++ -E - | sed -n 's/^# 1 "\(.*stdc++.h\)".*/\1/p' | head -n 1)")
# The same flags as in src/sandbox/languages.ts, or it is passed over.
g++ -std=c++20 -O2 -static -x c++-header "$headers/stdc++.h" -o "$headers/stdc++.h.gch"

go=/usr/lib/go-1.23
mkdir -p /opt/viva/go
export HOME=/tmp GOCACHE=/opt/viva/go/std GOFLAGS=-trimpath GOTOOLCHAIN=local CGO_ENABLED=0
"$go/bin/go" build -v std # says what it is at
"$go/bin/go" list -export -f '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}' std >/opt/viva/go/importcfg
ln -s "$("$go/bin/go" env GOTOOLDIR)" /opt/viva/go/tool
# The sources have done their work.
rm -rf /usr/share/go-1.23/src /usr/share/go-1.23/test /usr/share/go-1.23/api /tmp/*
