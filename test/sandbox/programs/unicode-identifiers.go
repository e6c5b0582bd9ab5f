package main

import "fmt"

func main() {
	var число int
	fmt.Scan(&число)
	fmt.Println(число * 2)
}
