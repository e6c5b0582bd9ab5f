print(42, flush=True)
raise ValueError('after the answer')
