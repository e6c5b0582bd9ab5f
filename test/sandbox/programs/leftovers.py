# Everything that is awkward to delete.
import os, socket
if input() == 'leave':
    path = '/tmp'
    os.chdir(path)
    for _ in range(3000):
        os.mkdir('d')
        os.chdir('d')
    open('deep', 'w').close()
    os.mkfifo('/tmp/fifo')
    os.symlink('/box/main.py', '/tmp/link')
    os.symlink('/tmp', '/tmp/loop')
    server = socket.socket(socket.AF_UNIX)
    server.bind('/tmp/socket')
    os.mkdir('/tmp/closed')
    open('/tmp/closed/file', 'w').close()
    os.chmod('/tmp/closed/file', 0)
    os.chmod('/tmp/closed', 0)
    os.mkdir('/tmp/.hidden')
    print('left')
else:
    print(os.listdir('/tmp'), len(open('/box/main.py').read()) > 100)
