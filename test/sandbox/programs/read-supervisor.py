import os
for name in ('mem', 'environ', 'maps', 'fd', 'fd/0', 'fd/1', 'root', 'cwd', 'exe', 'stack', 'syscall', 'io'):
    path = f'/proc/1/{name}'
    for how in (os.listdir, os.readlink, lambda path: open(path, 'rb').read(1), lambda path: open(path, 'wb')):
        try:
            how(path)
            print('opened', path)
        except OSError:
            pass
print('done')
