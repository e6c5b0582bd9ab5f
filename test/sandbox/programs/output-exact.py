import sys
sys.stdout.write('x' * int(input()))
