import sys
sys.stdout.buffer.write(bytes([0, 1, 255, 254, 10]))
