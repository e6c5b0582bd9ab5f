import socket
try:
    socket.socket(40, socket.SOCK_STREAM).connect((2, 1024))
    print('connected')
except OSError as error:
    print(error.strerror)
