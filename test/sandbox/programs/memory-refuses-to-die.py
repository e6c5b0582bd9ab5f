# Tries to make the supervisor the better victim.
import os
for path in ('/proc/1/oom_score_adj', '/proc/1/oom_adj'):
    try:
        open(path, 'w').write('1000')
        print('changed', path)
    except OSError:
        pass
try:
    open('/proc/self/oom_score_adj', 'w').write('0')
except OSError:
    pass
blocks = []
while True:
    blocks.append(bytearray(b'x') * (8 << 20))
