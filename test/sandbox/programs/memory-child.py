import os
pid = os.fork()
if pid == 0:
    blocks = []
    while True:
        blocks.append(bytearray(b'x') * (8 << 20))
os.waitpid(pid, 0)
print('parent survives')
