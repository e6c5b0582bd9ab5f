# Closes what it writes to; in the second test it goes on writing.
import os, sys
print('first', flush=True)
if input() == 'early':
    os.close(1)
    os.close(2)
    total = sum(range(1000))
    os._exit(0)
sys.stdout.close()
print('second')
