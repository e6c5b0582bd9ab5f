import subprocess, threading, time
left = input()
if left == 'child':
    subprocess.Popen(['/bin/sh', '-c', 'sleep 1000; echo late'])
else:
    threading.Thread(target=time.sleep, args=(1000,), daemon=left == 'daemon').start()
print(42)
