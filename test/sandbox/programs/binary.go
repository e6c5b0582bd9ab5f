package main

import "os"

func main() {
	os.Stdout.Write([]byte{0, 1, 0xff, 0xfe, 10})
}
