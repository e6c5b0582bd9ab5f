print('before', flush=True)
block = [0] * (1 << 46)
