package main

import "fmt"

func main() {
	for number := 0; number < 40000; number++ {
		fmt.Println(number % 10000)
	}
}
