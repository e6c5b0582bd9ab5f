# No process lives long enough to meet a limit of its own.
import os
while True:
    pid = os.fork()
    if pid == 0:
        for _ in range(100_000):
            pass
        os._exit(0)
    os.waitpid(pid, 0)
