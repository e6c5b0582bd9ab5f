package main

import viva__debug "runtime/debug"

// Compiled with every program. Go's stacks grow up to 1 GB by default: recursion without an end would be stopped for the
// memory that it takes, and the candidate would read nothing of recursion.
func init() { viva__debug.SetMaxStack(64 << 20) }
