import errno, os
try:
    for number in range(100_000):
        os.dup(0)
except OSError as error:
    print(errno.errorcode[error.errno], number < 1024)
