import os
print(os.getresuid(), os.getresgid(), os.getgroups())
for name, action in {
    'root': lambda: os.setuid(0), 'supervisor': lambda: os.setuid(60601), 'compiler': lambda: os.setresuid(60603, 60603, 60603),
    'group': lambda: os.setgid(0), 'groups': lambda: os.setgroups([0]), 'chown': lambda: os.chown('/box/main.py', 60602, 60602),
    'device': lambda: os.mknod('/tmp/device', 0o20600, os.makedev(1, 1)), 'chroot': lambda: os.chroot('/tmp'),
    'nice': lambda: os.nice(-5),
}.items():
    try:
        action()
        print(name, 'worked')
    except OSError as error:
        print(name, type(error).__name__)
print([line.split()[1] for line in open('/proc/self/status') if line.startswith(('CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb', 'NoNewPrivs', 'Seccomp:'))])
