import errno, os
try:
    for number in range(1_000_000):
        os.close(os.open(f'/tmp/{number}', os.O_CREAT))
except OSError as error:
    print(errno.errorcode[error.errno], number < 10_000)
