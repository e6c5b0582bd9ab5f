package main

import (
	"fmt"
	"os"
)

func main() {
	var when string
	fmt.Scan(&when)
	fmt.Println("first")
	os.Stdout.Close()
	if when == "late" {
		fmt.Println("second")
	}
}
