import sys
where, size = input().split()
if where == 'out':
    sys.stdout.write('a' * int(size))
    sys.exit(0)
if where == 'err':
    sys.stderr.write('a' * int(size))
    sys.exit(0)
sys.stdout.write('a' * int(size))
raise ValueError('boom')
