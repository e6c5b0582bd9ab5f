import sys
from collections import deque

WAITING, HIDDEN, FINISHED, DEAD = 'waiting', 'hidden', 'finished', 'dead'


class Job:
    def __init__(self, name, priority):
        self.name = name
        self.priority = priority
        self.state = WAITING
        self.takings = 0


def main():
    lines = sys.stdin.read().split('\n')
    visibility, most_takings, count = map(int, lines[0].split())
    jobs = {}
    waiting = [deque() for _ in range(10)]
    hidden = deque()  # (time it comes back, job), in the order of that time
    output = []

    def expire(now):
        while hidden and hidden[0][0] <= now:
            _, job = hidden.popleft()
            if job.state == FINISHED:
                continue
            if job.takings == most_takings:
                job.state = DEAD
            else:
                job.state = WAITING
                waiting[job.priority].append(job)

    for line in lines[1:count + 1]:
        command, time, *rest = line.split()
        time = int(time)
        expire(time)
        if command == 'add':
            job = jobs[rest[0]] = Job(rest[0], int(rest[1]))
            waiting[job.priority].append(job)
        elif command == 'take':
            queue = next((queue for queue in reversed(waiting) if queue), None)
            if queue is None:
                output.append('-')
                continue
            job = queue.popleft()
            job.state = HIDDEN
            job.takings += 1
            hidden.append((time + visibility, job))
            output.append(job.name)
        else:
            job = jobs[rest[0]]
            output.append('done' if job.state == HIDDEN else 'late')
            if job.state == HIDDEN:
                job.state = FINISHED

    states = [job.state for job in jobs.values()]
    output.append(' '.join(str(states.count(state)) for state in (FINISHED, DEAD, HIDDEN, WAITING)))
    print('\n'.join(output))


main()
