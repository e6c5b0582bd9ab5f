package main

import (
	"fmt"
	"os"
)

func main() {
	os.Stdin.Close()
	fmt.Println(42)
}
