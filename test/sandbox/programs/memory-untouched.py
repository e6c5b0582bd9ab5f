import mmap
area = mmap.mmap(-1, 1 << 30)
area[0] = 1
print('reserved', len(area) >> 20)
