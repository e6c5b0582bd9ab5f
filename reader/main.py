"""The container's first process: takes a file of a stranger from standard input, a line with its length before it, has it
read by a process that may take so much and no more, and prints that one's answer: a line of JSON."""
import resource
import signal
import subprocess
import sys

FILE = '/tmp/resume'
MOST_BYTES = 5 * 1024 * 1024
MOST_ANSWER = 2 * 1024 * 1024
# Of the reading alone; whoever started the container has a clock of its own.
PROCESSOR_SECONDS = 10
WALL_SECONDS = 20
ADDRESS_BYTES = 640 * 1024 * 1024
UNREADABLE = b'{"kind": "failed", "reason": "unreadable"}'


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_BYTES, ADDRESS_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer():
    length = int(sys.stdin.buffer.readline(16))
    if not 0 <= length <= MOST_BYTES:
        return b'{"kind": "failed", "reason": "too_large"}'
    data = sys.stdin.buffer.read(length)
    if len(data) < length:
        return UNREADABLE
    with open(FILE, 'wb') as file:
        file.write(data)
    del data
    reading = subprocess.Popen(
        [sys.executable, '-B', '-E', '-s', '/opt/viva/reader/read.py', FILE],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=limit,
    )
    signal.signal(signal.SIGALRM, lambda *_: reading.kill())
    signal.alarm(WALL_SECONDS)
    text = reading.stdout.read(MOST_ANSWER + 1)
    reading.kill()
    reading.wait()
    whole = text.endswith(b'\n') and len(text) <= MOST_ANSWER
    return text.rstrip(b'\n') if whole else UNREADABLE


if __name__ == '__main__':
    sys.stdout.buffer.write(answer() + b'\n')
    sys.stdout.buffer.flush()
