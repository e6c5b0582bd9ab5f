# Leaves a daemon and files behind in the first test, looks for them in the second.
import os, sys, time
phase = input()
if phase == 'leave':
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                with open('/tmp/alive', 'a') as file:
                    file.write('x')
                time.sleep(0.001)
        os._exit(0)
    while not os.path.exists('/tmp/alive'):
        time.sleep(0.001)
    print('left')
else:
    time.sleep(0.05)
    others = [pid for pid in os.listdir('/proc') if pid.isdigit() and int(pid) not in (1, os.getpid())]
    print(others, os.listdir('/tmp'))
