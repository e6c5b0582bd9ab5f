#include <chrono>
#include <iostream>
#include <string>
#include <thread>
#include <unistd.h>
int main() {
    std::string left;
    std::cin >> left;
    if (left == "child") {
        if (fork() == 0) execl("/bin/sh", "sh", "-c", "sleep 1000; echo late", nullptr);
    } else {
        std::thread([] { std::this_thread::sleep_for(std::chrono::seconds(1000)); }).detach();
    }
    std::cout << 42 << '\n';
}
