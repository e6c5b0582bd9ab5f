import os, time
for _ in range(30):
    if os.fork() == 0:
        time.sleep(1000)
print('parent done')
