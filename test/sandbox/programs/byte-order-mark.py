import sys

print('ok', len(sys.stdin.read()))