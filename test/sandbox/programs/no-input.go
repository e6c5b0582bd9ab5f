package main

import "fmt"

func main() {
	var number int
	if _, err := fmt.Scan(&number); err != nil {
		panic(err)
	}
	fmt.Println(number)
}
