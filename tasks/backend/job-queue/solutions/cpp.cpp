#include <array>
#include <deque>
#include <iostream>
#include <string>
#include <unordered_map>

enum State { FINISHED, DEAD, HIDDEN, WAITING };

struct Job {
    std::string id;
    int priority;
    State state = WAITING;
    int takings = 0;
};

struct Taking {
    long long until;
    Job* job;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    long long visibility;
    int mostTakings, count;
    std::cin >> visibility >> mostTakings >> count;
    std::deque<Job> jobs;  // addresses stay valid as it grows
    std::unordered_map<std::string, Job*> byId;
    std::array<std::deque<Job*>, 10> waiting;
    std::deque<Taking> hidden;
    while (count--) {
        std::string command, id;
        long long time;
        std::cin >> command >> time;
        while (!hidden.empty() && hidden.front().until <= time) {
            Job& job = *hidden.front().job;
            hidden.pop_front();
            if (job.state == FINISHED) continue;
            job.state = job.takings == mostTakings ? DEAD : WAITING;
            if (job.state == WAITING) waiting[job.priority].push_back(&job);
        }
        if (command == "add") {
            Job job;
            std::cin >> job.id >> job.priority;
            jobs.push_back(job);
            byId[job.id] = &jobs.back();
            waiting[job.priority].push_back(&jobs.back());
        } else if (command == "take") {
            int priority = 9;
            while (priority >= 0 && waiting[priority].empty()) --priority;
            if (priority < 0) {
                std::cout << "-\n";
                continue;
            }
            Job* job = waiting[priority].front();
            waiting[priority].pop_front();
            job->state = HIDDEN;
            ++job->takings;
            hidden.push_back({time + visibility, job});
            std::cout << job->id << '\n';
        } else {
            std::cin >> id;
            Job* job = byId[id];
            std::cout << (job->state == HIDDEN ? "done\n" : "late\n");
            if (job->state == HIDDEN) job->state = FINISHED;
        }
    }
    std::array<int, 4> totals{};
    for (const Job& job : jobs) ++totals[job.state];
    std::cout << totals[FINISHED] << ' ' << totals[DEAD] << ' ' << totals[HIDDEN] << ' ' << totals[WAITING] << '\n';
}
