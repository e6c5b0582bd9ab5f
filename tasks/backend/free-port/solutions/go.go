package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	var port, n int
	fmt.Fscan(in, &port, &n)
	used := make(map[int]bool, n)
	for i := 0; i < n; i++ {
		var other int
		fmt.Fscan(in, &other)
		used[other] = true
	}
	for used[port] {
		port++
	}
	fmt.Println(port)
}
