import os
os.write(1, b'first\n')
os.close(1)
os.close(2)
total = sum(range(1000))
os._exit(0)
