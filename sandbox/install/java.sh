#!/bin/sh
# The compiler driver, with an archive of its loaded classes, which halves its start.
set -eu
mkdir -p /opt/viva/java /tmp/classes
cd /opt/viva/java
javac -Xlint:all -Werror -d /tmp/classes /src/java/Compile.java
jar --create --file compile.jar --main-class Compile -C /tmp/classes .
echo 'public class Main { public static void main(String[] a) { System.out.println(new java.util.Scanner(System.in).nextLine()); } }' >/tmp/Main.java
# The same flags and path as in src/sandbox/languages.ts, or it is passed over.
java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -XX:ArchiveClassesAtExit=compile.jsa \
  -jar /opt/viva/java/compile.jar /tmp/Main.java /tmp/Main.jar
rm -rf /tmp/*
