package main

import (
	"fmt"
	"net"
)

func main() {
	for _, network := range []string{"tcp", "udp", "tcp6", "ip:1"} {
		address := "192.0.2.1"
		if network == "tcp6" {
			address = "[2001:db8::1]"
		}
		if network != "ip:1" {
			address += ":80"
		}
		if _, err := net.Dial(network, address); err == nil {
			fmt.Println(network, "opened")
		}
	}
	_, err := net.LookupHost("example.org")
	fmt.Println("done", err != nil)
}
