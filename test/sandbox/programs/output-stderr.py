import sys
flood = input() == 'flood'
print(42, flush=True)
print('x' * 50_000, file=sys.stderr)
while flood:
    print('x' * 1000, file=sys.stderr)
