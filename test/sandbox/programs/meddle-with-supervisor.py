import os, resource, ctypes
libc = ctypes.CDLL(None, use_errno=True)
def attempt(name, action):
    try:
        action()
        print(name, 'worked')
    except OSError as error:
        print(name, type(error).__name__)
def call(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), '')
attempt('prlimit', lambda: resource.prlimit(1, resource.RLIMIT_NOFILE, (0, 0)))
attempt('setpriority', lambda: os.setpriority(os.PRIO_PROCESS, 1, 19))
attempt('affinity', lambda: os.sched_setaffinity(1, {0}))
attempt('scheduler', lambda: os.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0)))
attempt('ptrace', lambda: call(libc.ptrace(16, 1, 0, 0)))
attempt('process_vm', lambda: call(libc.process_vm_readv(1, None, 0, None, 0, 0)))
attempt('pidfd', lambda: call(libc.syscall(424, os.pidfd_open(1), 9, None, 0)))
