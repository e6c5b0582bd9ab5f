# Each stream alone stays below the limit.
import os
half = int(input())
os.write(1, b'a' * half)
os.write(2, b'b' * half)
