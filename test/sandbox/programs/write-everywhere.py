import os
places = {'/box', '/build', '/run/viva', '/var/tmp', '/dev/shm', '/dev/mqueue', '/sys/fs/cgroup', '/proc/sys/kernel', '/proc/self', '/usr/lib/python3.11'}
for top, folders, _ in os.walk('/'):
    places.add(top)
    if top.count('/') > 1 or top in ('/proc', '/sys', '/tmp'):
        folders.clear()
writable = set()
for place in places:
    try:
        os.close(os.open(os.path.join(place, 'mine'), os.O_CREAT | os.O_WRONLY))
        writable.add(place)
    except OSError:
        pass
print(sorted(writable))
