import sys
sys.stdout.buffer.write(b'4\r\n2\r\n')
