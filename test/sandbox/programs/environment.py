import os
print(sorted(os.environ))
print(os.getcwd(), os.uname().nodename, sorted(os.listdir('/proc/self/fd'))[:3], len(os.listdir('/proc/self/fd')))
