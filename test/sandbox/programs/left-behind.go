package main

import (
	"fmt"
	"os"
	"os/exec"
	"time"
)

func main() {
	var left string
	fmt.Scan(&left)
	if left == "child" {
		child := exec.Command("/bin/sh", "-c", "sleep 1000; echo late")
		child.Stdout = os.Stdout
		if err := child.Start(); err != nil {
			panic(err)
		}
	} else {
		go func() {
			time.Sleep(1000 * time.Second)
			fmt.Println("late")
		}()
	}
	fmt.Println(42)
}
