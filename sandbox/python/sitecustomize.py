# Run before every Python program. How deep recursion may go follows from the stack that the program has, which whoever
# starts it tells with -X: Python itself would stop at 1,000, where the other languages go on.
import sys

sys.setrecursionlimit(int(sys._xoptions.get('recursion_limit', sys.getrecursionlimit())))
