package main

import "fmt"

func depth(n int, room [40]int) int {
	if n == 0 {
		return 0
	}
	room[n%40]++
	return 1 + depth(n-1, room)
}

func main() {
	fmt.Println(depth(100000, [40]int{}))
}
