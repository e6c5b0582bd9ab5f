import errno
written = 0
try:
    for number in range(100):
        with open(f'/tmp/{number}', 'wb') as file:
            written += file.write(b'x' * (4 << 20))
except OSError as error:
    print(errno.errorcode[error.errno], written <= 64 << 20)
