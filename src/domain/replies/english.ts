import { plural } from '../texts/plural.ts';
import type { TestVerdict } from '../vocabulary.ts';
import { durationText } from './duration.ts';
import type { Facts, TaskFacts } from './facts.ts';
import { askedAgain, type ReplyTexts } from './reply-texts.ts';

const span = (ms: number) => durationText(ms, 'en');
const count = (number: number, one: string, other = `${one}s`) =>
  `${number} ${plural('en', number, { one, other })}`;
const list = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const VERDICTS: Record<TestVerdict, string> = {
  accepted: 'passed',
  wrong_answer: 'wrong answer',
  runtime_error: 'the program broke off with an error',
  time_limit: 'out of time',
  memory_limit: 'out of memory',
  output_limit: 'too much output',
  compile_error: 'did not compile',
  internal_error: 'a fault on our side',
  not_run: 'not run',
};

/** What such a verdict says about a program. */
const MEANING: Record<TestVerdict, string> = {
  accepted: 'A test that passed printed what was expected.',
  wrong_answer: 'The program came to its end there, and what it printed is not what the test expects.',
  runtime_error: 'The program did not come to its end there: it broke off with an error of its own.',
  time_limit: 'The program was stopped there, since it had not come to its end in the time that a test has.',
  memory_limit: 'The program took more memory there than a test may have.',
  output_limit: 'The program printed more there than is read of it.',
  compile_error: 'What does not compile is not run on any test.',
  internal_error: 'That test was lost by a fault of ours and says nothing about your program.',
  not_run: 'That test was not run at all.',
};

function result({ task, latest }: Facts): string[] {
  if (!task)
    return [
      'No task has been given yet, so nothing has been run.',
      'There is no result yet: the first task is still to come.',
    ];
  if (!latest)
    return [
      'Nothing of yours has been run or checked on this task yet, so no test has failed.',
      'I have no result of this task yet: a run shows what the visible tests say.',
      'There is nothing to go by yet, since no code of this task was run.',
    ];
  const kind = latest.of === 'run' ? 'run' : 'check';
  if (latest.verdict === 'compile_error')
    return [
      `Your latest ${kind} did not compile; what the compiler says stands beside your code.`,
      `The compiler did not take the code of your latest ${kind}: its message names the line.`,
    ];
  if (latest.verdict === 'internal_error')
    return [
      `Your latest ${kind} broke off on our side, and that costs you no attempt.`,
      `The latest ${kind} was lost by a fault of ours, not yours; send it again.`,
    ];
  if (latest.verdict === 'cancelled')
    return [
      'Your latest run was cancelled before it came to its end.',
      'The latest run was stopped, so it says little.',
    ];
  if (latest.judged === false)
    return [
      'Your latest run was on input of your own: its output is shown, and nothing was compared.',
      'The latest run had your own input, so there is only its output and no verdict.',
    ];
  const { passed, total, failed } = latest;
  const share = `${passed} of ${count(total, 'test')}`;
  if (passed === total)
    return [
      `In your latest ${kind} ${share} passed.`,
      `The latest ${kind} has no failing test: ${share} passed.`,
      `Of your latest ${kind}, every one of the ${count(total, 'test')} passed.`,
    ];
  if (!failed)
    return [
      `In your latest ${kind} ${share} passed.`,
      `The latest ${kind}: ${share} passed, the others did not.`,
      `Passed in the latest ${kind}: ${share}.`,
    ];
  const where = `${failed.hidden ? 'hidden test' : 'test'} “${failed.name}” (${VERDICTS[failed.verdict]})`;
  const whole = [
    `In your latest ${kind} ${share} passed; the first that fails is ${where}.`,
    `The latest ${kind} fails first at ${where}, and ${share} passed.`,
    `Look at ${where}: it is the first of your latest ${kind} that does not pass, with ${passed} of ${total} passed.`,
  ];
  return askedAgain(
    whole,
    [
      MEANING[failed.verdict],
      failed.hidden
        ? 'Of a hidden test no more is shown than how it ended; an input of your own may show the same fault.'
        : `Open “${failed.name}” beside your code: what it reads, what is expected and what your program printed stand there.`,
      `Of ${count(total, 'test')} in your latest ${kind} ${total - passed} did not pass; “${failed.name}” is where to begin.`,
    ],
    latest.difference,
  );
}

function time({ task }: Facts): string[] {
  if (!task)
    return [
      'No clock runs yet: it starts when a task is given to you.',
      'Your time begins with the first task, and not before.',
    ];
  const { leftMs, limitMs, usedMs, parMs, isOpen } = task;
  if (!isOpen)
    return [
      'This task is closed, and no clock runs until you take the next one.',
      'There is no time to watch now: the clock starts again with the next task.',
    ];
  if (leftMs === null)
    return [
      'The clock of this task stands still while your code is checked.',
      'No time passes for you at the moment: a check stops the clock.',
    ];
  return [
    `You have ${span(leftMs)} left for this task, of ${span(limitMs)} in all.`,
    `There are ${span(leftMs)} to go on this task; it is expected to take about ${span(parMs)}.`,
    `The clock of this task shows ${span(leftMs)} left and ${span(usedMs)} used.`,
    `Until the deadline of this task it is ${span(leftMs)}.`,
  ];
}

function checks({ task, maxChecks }: Facts): string[] {
  if (!task?.isOpen)
    return [
      `Each task can be checked ${count(maxChecks, 'time')}; runs are not counted.`,
      `There are ${count(maxChecks, 'check')} for each task, and as many runs as you like.`,
    ];
  const left = count(task.checksLeft, 'check');
  return [
    `You have ${left} left for this task, of ${maxChecks}; runs are not counted.`,
    `Of ${count(maxChecks, 'check')} for this task, ${task.checksLeft} can still be sent; a run costs nothing.`,
    `${left} can still be sent on this task, and the best one counts.`,
  ];
}

function hints({ task }: Facts): string[] {
  if (!task)
    return [
      'Hints come with a task, and none has been given yet.',
      'Once you have a task, you can take its hints one by one.',
    ];
  if (!task.isOpen)
    return [
      'This task is closed, so its hints can no longer be taken.',
      'There are no hints to take on a closed task; the next one has its own.',
    ];
  if (task.hintsLeft === 0)
    return [
      'All hints of this task have been given.',
      'There is no further hint for this task.',
      'The hints of this task are used up.',
    ];
  return [
    `You can take ${count(task.hintsLeft, 'more hint')} on this task with the button for hints; the report shows which were taken.`,
    `Of ${count(task.hints, 'hint')} for this task, ${task.hintsLeft} ${plural('en', task.hintsLeft, { one: 'is', other: 'are' })} still there, from general to specific.`,
    `A hint can be had by its button, ${count(task.hintsLeft, 'time')} more; taking one is noted in the report.`,
  ];
}

function taskCount({ task, maxTasks }: Facts): string[] {
  if (!task)
    return [
      `There are up to ${count(maxTasks, 'task')} in this interview, one after the other.`,
      `You will get ${count(maxTasks, 'task')} at most; take the first one when you are ready.`,
    ];
  return [
    `This is task ${task.number} of ${maxTasks} at most.`,
    `You are at task ${task.number}; there are ${maxTasks} at most.`,
    `Task ${task.number} is the current one, and the interview has up to ${maxTasks}.`,
  ];
}

const answers: ReplyTexts['answers'] = {
  solution: (facts) => [
    'I do not give solutions away, nor hidden tests: what counts is how you get there.',
    `A solution is nothing that I can give you. ${hints(facts)[0]}`,
    'That part has to be yours; I can say what the system knows, and not how the task is solved.',
    'That stays with you: I neither write code nor give answers away.',
  ],
  result,
  time,
  checks,
  hints,
  languages: ({ languages }) => [
    `You may write in ${list(languages)}.`,
    `This interview offers ${list(languages)}, and you can change between them.`,
    `The editor takes ${list(languages)}; nothing else can be run.`,
  ],
  tasks: taskCount,
  score: () => [
    'I do not judge you here: your report says what was measured, and people decide.',
    'No score is told during the interview; people read the report and make the decision.',
    'Who goes on is decided by people with the report before them, not by me.',
  ],
  identity: () => [
    'I am a program that leads this interview, and people decide about it. No language model writes my replies at the moment, so I say what the system knows.',
    'You are talking with software, not with a person; at the moment without a language model behind it.',
    'Behind these lines is the interview’s own program; no model is connected now, and no person types.',
  ],
  ending: () => [
    'I cannot end anything for you: giving a task up and finishing the interview are buttons of the room, and both are final.',
    'Whether you go on is yours to decide; the room has a button to give a task up and one to finish.',
    'Use the buttons of the room to give this task up or to finish; I do neither.',
  ],
  running: () => [
    'A run tries your code on the visible tests or on input of your own, as often as you like; a check is judged on all tests and counts.',
    'Runs are free and show each visible test; sending your code to be checked uses one of your checks.',
    'Try your code by a run first, with your own input too; what is checked counts as an attempt.',
  ],
};

function status(facts: Facts): string {
  const { task, latest, languages } = facts;
  if (!task)
    return `What I can say: up to ${count(facts.maxTasks, 'task')}, ${count(facts.maxChecks, 'check')} for each, in ${list(languages)}; the clock starts with the task.`;
  if (!task.isOpen)
    return `What I can say: task ${task.number} of ${facts.maxTasks} at most is closed, after ${span(task.usedMs)}.`;
  return `What I can say: ${clock(task)}, ${count(task.checksLeft, 'check')} and ${count(task.hintsLeft, 'hint')} left, ${list(languages)} allowed; ${standing(latest)}.`;
}

function clock({ leftMs, usedMs }: TaskFacts): string {
  return leftMs === null ? `the clock stands at ${span(usedMs)}` : `${span(leftMs)} on the clock`;
}

function standing(latest: Facts['latest']): string {
  if (!latest) return 'nothing was run yet';
  if (latest.judged === false) return 'the latest run had your own input';
  if (latest.verdict === 'internal_error') return `the latest ${latest.of} broke off on our side`;
  if (latest.verdict === 'compile_error') return `the latest ${latest.of} did not compile`;
  if (latest.verdict === 'cancelled') return 'the latest run was cancelled';
  const failed = latest.failed ? `, first failing “${latest.failed.name}”` : '';
  return `${latest.passed} of ${count(latest.total, 'test')} passed in the latest ${latest.of}${failed}`;
}

export const ENGLISH: ReplyTexts = {
  answers,
  status,
  cannotSay: [
    'The statement is all that I can go by here, and what it leaves open you may decide and write down.',
    'I cannot discuss that without a language model behind me; a run with input of your own shows how your program takes it.',
    'That I cannot answer from what I know. The visible tests are the surest guide to what is meant.',
    'I have no better answer to that than the statement itself.',
    'Your question is kept with the interview, where people can read it; I cannot answer it myself.',
    'On that I know nothing beyond the statement and its tests.',
    'Nobody has told me more about it than the task says.',
    'For that I would need more than the facts of this interview.',
  ],
  goOn: {
    before_first_task: [
      'Good to hear from you. Take the first task whenever you feel ready.',
      'Thank you for telling me. Open the first task when you like, and say what you make of it.',
      'Noted. There is no rush: the first task waits until you take it.',
      'Your message is kept. The interview goes on with the first task.',
      'I have read it. When the first task is there, begin by saying it in your own words.',
    ],
    task_open: [
      'Go on. What does the first visible test tell you about your idea?',
      'I follow. Which part of your approach are you least sure of?',
      'Thank you for saying that aloud. What would you try first, and how would you see whether it works?',
      'All right. Which inputs could be awkward for this approach?',
      'Noted. How does the work grow when the input becomes ten times larger?',
      'That is kept with your answer. Which small example would you go through by hand?',
      'I see where you are heading. What has to hold at each step for it to come out right?',
      'Understood. Which alternative did you leave aside, and why?',
      'Keep going. What would the smallest allowed input do to your program?',
      'I have that. How would you know that you are done?',
      'Fine. What is the next thing that you will write?',
      'Thank you. Which of the limits in the statement matters most here?',
      'I am with you. What could two people read differently in the statement?',
      'Good that you write it down. What do you expect from your next run?',
    ],
    hint_given: [
      'Read the hint slowly. What does it change about your plan?',
      'You have the hint. How would you use it with the first visible test?',
      'Take the hint as a direction. Which part of your code does it speak about?',
      'With that hint, what would you try differently?',
    ],
    check_failed: [
      'Which input might your program treat differently from what the statement says?',
      'Take one small example, walk through your code by hand, and tell me where it first surprises you.',
      'What does your program do with the smallest and with the largest allowed input?',
      'Before you change anything: what do you think happens there?',
      'Which assumption of yours have you not tested yet?',
      'How could you make the fault show itself on an input of three lines?',
      'What changed between the last run and this one?',
      'Which line of your output would you look at first?',
      'What would you have to print to see where it goes another way?',
      'Is there a case in the statement that no visible test shows?',
    ],
    check_accepted: [
      'Thank you, your words are kept with the interview. Say more about the solution whenever you like, or take the next task.',
      'Thank you. If you have something to add about the accepted solution, write it here; otherwise take the next task.',
      'That is noted. The next task is there when you want it.',
      'I have kept it with your solution. Go on when you are ready.',
      'Noted beside the accepted code. You may add to it, or go on.',
      'Your explanation stands in the transcript now. The next task waits for you.',
    ],
    follow_up: [
      'How do the time and the memory of your solution grow with the size of the input?',
      'What did you trade away for this approach, and when would you choose another one?',
      'If the input were a hundred times larger, what would become the bottleneck?',
      'How would you explain to a colleague why it is right?',
    ],
    deadline_passed: [
      'The time for this task is up. One task says little: take the next one when you are ready.',
      'Time is over for this one, and what you sent counts. Take a breath, then go on to the next task.',
      'This task has reached its deadline. The next one starts with a clock of its own.',
    ],
    between_tasks: [
      'This task is closed now. Take the next one whenever you are ready.',
      'Let us leave this one here. A new task is a new start: take it when you like.',
      'What you wrote is kept. The next task can be taken at any time.',
      'Between tasks no clock runs. Go on when it suits you.',
      'I have noted that. There is nothing more to do on the closed task.',
    ],
    farewell: [
      'Thank you for your time and your work today. The interview is over, and your report will be ready shortly.',
      'That was the interview. Thank you for thinking aloud with me; you will find everything in your report.',
    ],
    task_given: [
      'Take your time to read it. Before you write code, tell me in your own words what is wanted, and which approach you would take?',
      'Here is the task. How would you describe it on a small example, and what would your approach cost?',
      'A new task: how would you put it in your own words, before any code?',
      'Read it first. Which example would you use to explain it, and what is your first idea?',
      'This one is yours now. What does it ask for, and what would a first approach cost?',
    ],
    after_failed_check: [
      'Which of the tests that fail would you look at first?',
      'What is different about the inputs on which your program fails?',
      'What would you check first, before you change the code?',
      'Which part of your program do you trust least after this check?',
    ],
    same_test_fails: [
      'The same visible test has failed again. What does your program do with its input, step by step?',
      'That visible test fails once more. At which line does your output first differ from the expected one, and where does it come from?',
      'Twice the same test now. What did you expect your change to do to it?',
    ],
    nothing_happens: [
      'There is no rush. What are you thinking about at the moment?',
      'I have not heard from you for a while. Which part of the task holds you up?',
      'It has been quiet. What would help you to take the next step?',
      'You may think aloud here. Where are you in your plan?',
    ],
    last_question: [
      'There are no more tasks. Is there anything that you would like to add or to ask before we end?',
      'That was the last task. Would you like to add anything, or to ask me something, before the interview ends?',
    ],
    resume: [
      'Before we begin: which piece of work of yours would you like to tell me about?',
      'Which of the things that you have built taught you most?',
    ],
    closing: [
      'Thank you for your time and for your work. The interview ends here; its report goes to the people who decide.',
      'We are at the end. Thank you for working through this with me; people will read the report and decide.',
    ],
  },
  waiting: [
    'I am still here, and what I asked can wait.',
    'Take your time: nothing is lost while you think.',
    'You may also try something by a run first, and tell me afterwards.',
    'There is nothing that you have to write at once.',
    'A few words about where you are are enough for me.',
  ],
  accepted: [
    'Well done, all tests pass.',
    'All tests pass, nicely done.',
    'That is accepted: every test passes.',
    'Accepted, and well done.',
  ],
};
