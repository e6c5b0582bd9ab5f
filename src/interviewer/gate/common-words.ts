/**
 * Words of everyday English and Russian, by which a text that nobody can read is told from one that somebody can, and
 * which say nothing about a task. Written as they are read, not as stems.
 */
export const COMMON_WORDS: readonly string[] = `
compare compares comparing comparison comparisons
a about above across after again against all almost alone along already also although always am among an and another any anything
are around as ask at away back be because been before begin being below best better between both bit but by call came can cannot
case certain change clear close come could course day describe did different do does doing done down each early easy either else end enough even
ever every everything exactly example explain far few find fine first follow for found from full further gave general get give given go
goes going good got great had half happen hard has have having he help here hi hello high him his hold how however i idea if important in
inside instead interesting into is it its just keep kind know large last late later least left less let like likely line little long look
lot low made main make many matter may maybe me mean might mind more most much must my name near need never new next nice no none nor not
nothing now number of off often ok okay old on once one only open or order other others our out outside over own part people perhaps
person place plain please point possible print problem put question quick quite rather read ready really reason right run said same say
second see seem seen several shall she short should show side simple since small so some someone something soon sorry start still stop
such sure take talk tell than thank thanks that the their them then there these they thing think this those though three through time to
today together too top toward true try turn two under understand until up upon us use used useful usual very wait walk want was way we well
were what when where whether which while who whole why will wish with within without wonder word work would write wrong year yes yet you your
yours yourself button task test tests check hint hints code solution answer answers output input expected visible hidden program
value values result results message messages interview candidate candidates minute minutes happy worry welcome glad meet
сравните сравнить сравнивать сравнение сравнений
а без более больше был была были было быть в вам вами вас ваш ваша ваше ваши вверх ведь верно весь взять видите вижу вниз во возможно вот все
всё всегда всего всех вы где да давайте даже два дальше две для до долго должен должна должно должны другая другие другого другой ее её если есть
еще ещё же за заметили замечаете зачем здесь здравствуйте знаете и из или им иначе их к как какая какие каким какой какую когда конечно
конец которая которые который кто куда лишь лучше любой ли между меньше меня мне много может можете можно мой мы на над надо называть нам нас начать
начните наш не него нее неё ней нельзя нет неплохо ни ними них но ну нужен нужна нужно о об обратите один одна одно ответ ответить
от очень перед по под пожалуйста пока понимаю понял попробуйте попробовать посмотрите потом потому почему почти правильно при приведите пример
про просто прошу пусть раз рады раньше расскажите с сам сами самый свой своего себе себя сейчас сказать скажите сколько слишком снова со
спасибо спросить сразу стоит так такая также такие такой там тем теперь то тогда того тоже только том три туда тут ты у уже умеете хорошо хотите хотя
хотел чего чем через что чтобы это этого этой этом эту эти этих я
ваши вашего вашей ваших вашему вашем внимание вопрос вопросы время делать делает думаете идея именно код кнопка кнопкой объясните объяснить
ошибка ошибку первый первая первое последний подсказка подсказку получается получится помогу помочь понять поможет пишите пишет подумайте
программа решение ровно случай случае смотрите строка строке строку шаг задача задачу задаче задачи задач тест тесты тесте работает результат
вывод выводит ввод верный неверный второй ничего страшного проверьте проверить можем будет будем буду видно вместо вообще вроде
`
  .split(/\s/)
  .filter((word) => word !== '');
