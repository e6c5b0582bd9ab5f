package main

import "fmt"

func main() {
	fmt.Println(42)
	var nowhere *int
	*nowhere = 1
}
