import sys
sys.stdout.buffer.write('caf'.encode() + b'\xe9\n' + 'кот\n'.encode())
