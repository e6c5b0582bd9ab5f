package main

func elsewhere() int

func main() { println(elsewhere()) }
