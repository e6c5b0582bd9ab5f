import os
places = {line.split()[1] for line in open('/proc/mounts')} | {'/', '/box', '/build', '/etc', '/usr', '/var/tmp', '/run', '/dev', '/dev/shm', '/dev/mqueue', '/home', '/root', '/sys/fs/cgroup', '/proc/sys/kernel'}
writable = set()
for place in places:
    try:
        os.close(os.open(os.path.join(place, 'mine'), os.O_CREAT | os.O_WRONLY))
        writable.add(place)
    except OSError:
        pass
print(sorted(writable))
