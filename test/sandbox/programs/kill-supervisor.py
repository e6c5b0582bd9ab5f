import os, signal
for target in (1, -1):
    for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP, signal.SIGINT):
        try:
            os.kill(target, number)
            print(target, number, 'sent')
        except OSError as error:
            print(target, number.name, type(error).__name__)
