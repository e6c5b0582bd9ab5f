package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, total int
	fmt.Fscan(in, &n)
	column := make([]int, n)
	for i := range column {
		fmt.Fscan(in, &column[i])
		total += column[i]
	}
	above := 0
	for _, number := range column {
		if number*n > total {
			above++
		}
	}
	fmt.Println(above)
}
