import os, re

def read(path):
    try:
        with open(path, 'rb') as file:
            return file.read().decode(errors='replace')
    except OSError:
        return ''

for pid in ('self', 'thread-self', '1', str(os.getppid())):
    for name in ('mountinfo', 'mounts', 'mountstats', 'cgroup'):
        for line in read(f'/proc/{pid}/{name}').splitlines():
            if re.search(r'docker|overlay|containerd|viva|upperdir|/var/|[0-9a-f]{12}', line):
                print(pid, name, line)
for name in ('cmdline', 'config.gz', 'loadavg', 'modules', 'kallsyms', 'diskstats', 'partitions', 'swaps', 'softirqs', 'keys', 'timer_list', 'interrupts'):
    if read(f'/proc/{name}'):
        print(name)
for folder in ('/proc/pressure', '/sys/firmware', '/sys/devices/virtual/dmi'):
    if os.path.isdir(folder) and os.listdir(folder):
        print(folder)
print(os.getcwd(), os.path.realpath('/proc/self/root'), os.readlink('/proc/self/cwd'))
