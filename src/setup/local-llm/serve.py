"""Serves a GGUF model over the OpenAI protocol on 127.0.0.1: `serve.py MODEL NAME`. Prints its address, then waits."""

import os
import signal
import sys
import threading

import xllamacpp

params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.model_alias = {sys.argv[2]}
params.hostnames = ["127.0.0.1"]
params.port = 0
params.n_ctx = 8192
# One request at a time: each further one would share the context.
params.n_parallel = 1
# Several threads wait for each other by spinning, which on a busy machine takes far longer than one alone.
params.cpuparams.n_threads = 1
params.cpuparams_batch.n_threads = 1

# Before the server's threads start, so that they inherit it and the wait below gets the signal.
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
server = xllamacpp.Server(params)
print(f"listening on {server.listening_address}", flush=True)


def end_with_parent():
    """Whoever started this holds the other end of standard input, and lets go of it however they end."""
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=end_with_parent, daemon=True).start()
signal.sigwait({signal.SIGTERM, signal.SIGINT})
