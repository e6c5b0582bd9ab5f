/**
 * Words that are said for the same thing, in both languages, each as a beginning of its forms; `=` stands before a word that is meant
 * whole. What a message is about is told by which kinds of words stand in it.
 */
const WORDS: Record<string, string> = {
  '@give':
    'give show =tell send reveal post paste spell write дай дать покаж показа скаж пришли выложи раскрой напиш',
  '@answer': 'solution answer code program решен ответ =код =кода програм',
  '@make': '=do done make solve сдела делать реша реши',
  '@hidden': 'hidden secret скрыт тайн втайне секрет',
  '@input': 'input ввод входн',
  '@not': '=not =don =doesn =didn =isn =won =no =не',
  '@wrong':
    'fail wrong mistake broke crash =bug =bugs error reject refus astray deviat differ diverg mismatch ошиб неверн неправильн упал падает провал сломал отказ расходит отличает отклоняет =пошло',
  '@colour': '=red =green зелен красн зелён',
  '@clock': 'minute =hour =late deadline clock timer countdown минут дедлайн таймер опазд =часы =часов',
  '@when': '=when =until =till =когда',
  '@close': 'close done over =cut expire ends =end finish отключ закро закры законч конч выгон истек',
  '@amount': 'much many often скольк много часто =far limit предел лимит',
  '@limit': 'limit =cap most maxim предел лимит максим огранич',
  '@left': 'left remain still =more another остал ещ =осталось',
  '@enough': 'enough suffic хват успе',
  '@again': 'again =more =twice resend anew ещ снова повторн заново',
  '@attempt': 'attempt =tries =goes retry retries resubmi chance unlimited попыт шанс',
  '@send': 'submi send =hand handing deliver отправ присла пришл посла посыл сдат сдаю сдав',
  '@help':
    'hint clue help nudge suggest advice advise direction =stuck =pointer подсказ помо намек намёк застря подтолк посовет направ',
  '@language':
    'language python javascript typescript =java golang =c++ =cpp rust kotlin =c# =csharp compiler interpreter ruby =php scala swift haskell =perl =lua elixir tongue язык компилятор пайтон питон джав руби',
  '@what': '=what =which =чем =чём =какие =каких =каком',
  '@allow': 'allow permit =may =can accept разреш можно дозвол',
  '@write': 'write code coding program писать пишу написа код',
  '@task': 'task problem exercise puzzle задач задан упражнен',
  '@next': 'next after =last final come follow then следующ после последн потом дальше идет идёт',
  '@score':
    'score grade grading =points =hire hired =offer =job round outcome балл оценк оценив отметк =возьмут =возьмете =возьмёте =берут =работу этап',
  '@machine':
    '=ai robot =bot human model gpt automat generat chatgpt software робот =бот =ии модел нейросет автомат генерир',
  '@somebody': 'somebody someone anybody anyone person people =нибудь человек',
  '@talk': 'talk speak chat typ read writ говор общаюсь общаемся печата чита пиш разговарив',
  '@there': 'there behind end там конце сидит',
  '@you': '=you =вы =ты',
  '@try': '=try trying test попроб проверить испыт',
  '@own': '=own invent =make придум =свой =своих =своём =своем =своими =сам =собственн',
  '@press': '=press =click =key button нажать нажим кнопк клавиш',
};

export const KINDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(WORDS).map(([kind, forms]) => [kind, forms.split(' ')]),
);
