package main

import "os"

func main() {
	var x int = "text"
}
