package main

import (
	"os"
	"syscall"
)

// Each blocks in a system call of its own, which takes a thread.
func main() {
	var pipe [2]int
	if syscall.Pipe(pipe[:]) != nil {
		os.Exit(1)
	}
	for i := 0; i < 1000; i++ {
		go syscall.Read(pipe[0], make([]byte, 1))
	}
	select {}
}
