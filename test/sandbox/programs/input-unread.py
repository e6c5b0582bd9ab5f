import sys
sys.stdin.close()
print(42)
