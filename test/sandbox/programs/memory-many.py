import os, time
for _ in range(12):
    if os.fork() == 0:
        block = bytearray(b'x') * (16 << 20)
        time.sleep(1000)
for _ in range(12):
    os.wait()
