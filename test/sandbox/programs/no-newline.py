print('42', end='')
