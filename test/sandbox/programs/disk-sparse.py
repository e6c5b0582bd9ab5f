import errno
try:
    with open('/tmp/sparse', 'wb') as file:
        file.truncate(1 << 40)
except OSError as error:
    print(errno.errorcode[error.errno])
