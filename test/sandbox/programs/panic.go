package main

import "fmt"

func main() {
	fmt.Println("before")
	var list []int
	fmt.Println(list[3])
}
