import errno, socket, os
for name in ('AF_INET', 'AF_INET6', 'AF_NETLINK', 'AF_PACKET', 'AF_VSOCK', 'AF_BLUETOOTH', 'AF_CAN', 'AF_ALG', 'AF_TIPC', 'AF_QIPCRTR'):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
        try:
            socket.socket(getattr(socket, name), kind)
            print(name, 'opened')
        except OSError as error:
            if error.errno != errno.EAFNOSUPPORT:
                print(name, error)
print(sorted(os.listdir('/sys/class/net')))
left, right = socket.socketpair()
left.send(b'x')
print(right.recv(1))
