package main

import "example.com/nowhere"

func main() {
	nowhere.Go()
}
