import errno, os
for action in (
    lambda: open('/box/main.py', 'w'),
    lambda: os.chmod('/box/main.py', 0o777),
    lambda: os.unlink('/box/main.py'),
    lambda: os.rename('/box/main.py', '/tmp/main.py'),
    lambda: os.link('/box/main.py', '/tmp/main.py'),
    lambda: os.utime('/box/main.py'),
):
    try:
        action()
        print('worked')
    except OSError as error:
        print(errno.errorcode[error.errno])
