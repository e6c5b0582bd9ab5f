import { ENGLISH_KINDS } from './english-kinds.ts';
import type { Signs } from './signs.ts';

/** What is asked in English; how it is read is told in `signs.ts`. */
export const ENGLISH_SIGNS: Signs = {
  kinds: ENGLISH_KINDS,
  topics: {
    solution: {
      always: '@do =for_=me, solve for_=me, =code =for_=me',
      asked: `
        @give_=me @answer -@language, =me_=the @answer, ^_@give @answer, =just_@give @answer,
        =you_@give @answer, share @answer, =paste @answer, =reveal, reference @answer, =model_=answer,
        =working_=solution, =right_@answer, =correct_@answer, right @way, correct @way, best @way,
        which @way, what @way, whats @way, =use @way, =how solve -@language, =how_=to_=do, =how_=do_=this,
        =how_=do_=it, =how_=would_=you, =how =implement, =how approach, =you =fix, ^_=fix, ^_=debug,
        =you =debug, =you =finish, =you =implement, @hidden @test, @hidden input, @hidden data, @hidden @do,
        =inputs =judge, =inputs =get_=to_=see, =have @answer, =get_=the @answer, =writing_=for_=me,
        =writing =for_=me, =need @answer, =want @answer, =intended, =way_=to_=solve, =dp =tell,
        =greedy =tell, =greedy =should =use, @give =how =done, @give_=how -=many -=much -=often -=long,
        ^_=solve, =expected @way, =piece_=of_=code, =how solving, =correct =program =you, =correct =my,
        =about =solving, =walk =through =solution, =explain =solution, =how =solved,
        =what =write =should =tell, =what_=should_=i_=write, =what_=do_=i_=write, =how_=can_=i_=solve,
        =steps, =cheat, =know @answer, =tell @way, =give @way, =tell_=me_=how_=to, =show_=me_=how,
        =how_=this_=is_=done, =how_=is_=this_=done, =how =solve, =write_=this, =write_=it_=for,
        =tell =what =to_=type, =tell =what =to_=write, =what_=to_=write, =what_=to_=type, =write_=it,
        =supposed =solved, =fastest @way, =optimal @way, =easiest @way, =good @way -=is, =better @way,
        =how_=should_=it, =how =be =done, =how =done, =how_=does_=one, =key_=idea, =main_=idea, =secret
      `,
      alone: 'solution, =answer, =solve -=way, =need =code, =write =it, =writing, =the_=code, =my_=code',
    },
    result: {
      always: '',
      asked: `
        verdict, @wrong -=if -=afford -interview -=once -@attempt -@score -=cost -=submissions -=bad, =red,
        =green, @test =pass, @test =passed, @test =passing, =it =pass, =it_=passed, =code =pass,
        =did =pass -=i, @test which -@hidden -=use, =not_@test -@hidden, @not =go_=through,
        @not =went_=through, @not match, @not accept, @not =work, @not =working, =output expect,
        =output want, =output need, =output suppos, =output =off, =output =show -=see, =print expect,
        =print need, @output =wanted, @output =vs, what @output =wanted, =printing =needed, =was =compiled,
        =code =compiled, =did =code =run, =was =code =run, @last =run -=button, @last =submission @asks,
        @last =result, =still @wrong, =happened =submission, =happened =run, =change =fix, =fix =it =did,
        =tests =get, =tests =got, @amount @test =get, @amount @test -@hidden, =judge =no, =judge =say,
        =judge =said, =accepted, =it =correct, =code =correct, =solution =correct, =how =did =go,
        =how =run =go, @last =check, =get @last, =expect =instead, =code =checked -=how, =solution =checked,
        =result =run, =result =check, =result =submission, =mistake, =status -@time, =rejected @asks,
        =explain =rejected, =problem =with =code, =problem =with =my, =problem =my, =issue, =issues,
        =complaining, =why =not =it, =why =doesnt =it, =why =isnt =it, =why =didnt =it, =what_=happened,
        =actual =expected, =successful, =everything =pass, =all =pass, =it =work, =it =right, =code =right,
        =solution =right, =did =work, =does =work =my, =how_=many_=pass, =many =passed, =many =failed,
        =get_=it_=right, =got_=it_=right, =check =finished, =been =checked, =been =run, =test =want,
        =tests =want, =case =want, =test =need, =pass =visible, =pass =it, =answer_=right, =answer_=correct,
        =details, =trouble, =did =code =do, =my_=code_=do, =my_=program_=do, =how =code =doing,
        =how =program =do
      `,
      alone: `
        =tests =which, =tests =missing, =test =my, =tests =my, =result, =correct, =right -=way, =pass,
        =passing, =passes, @wrong, =output =my, =output =differ, =expected, =did_=i_=get, =fine =it,
        =checked -=get, =happened
      `,
    },
    time: {
      always: '',
      asked: `
        @clock -@attempt, @unit @amount, @unit @left, @unit =have, @unit =got, @unit =used, @unit =at,
        @unit =my, @time @amount, @time @left, @time =have, @time =get, @time =got, @time =given,
        @time spen, @time =used, @time =gone, @time =passed, =out_=of_=time, =run_=out, =running_=out,
        @time check, =what_=time, =what_=the_=time, @time suppos, @time expect, @time allow, @time allot,
        @time limit, =how_=long -@score -hear -interview -@language, =longer, =how_=far_into, =by_=when,
        =by @close -@score =when, =until_=when, =till_=when, =when @close -@score -=once -@task, =when =due,
        =before_=it @close, =before_=this @close, =how =while, =decent =while, =while @left,
        =enough @left -@task, =hurry, =rush, =enough @time, =by =must, =how_=soon, =for_=time, =over_=time,
        =cut_=me_=off, =cut_=off, =soon =end, =end_=of @time, =end @time =close, @time =end, =on_=pace,
        =on_=track, =too_=slow =am, =behind_=schedule, =on_=schedule, =duration, =budget,
        =past_=the_=deadline, =time =out =when, =do_=i_=have_=left, =have_=long, =long_=enough,
        =still_=going, =close =limit, =near =limit, =to_=the_=limit, =stay_=open, =paused, =pause =clock,
        =have_till, =have_until, =clock =say
      `,
      alone: `
        @time -=times, @clock, =late, =soon -=hear -@score, =timed, =speed_=up, =cut_=me, =ends =when,
        =kick, =schedule, =pace, =slow =i, =limit
      `,
    },
    checks: {
      always: '=attempts_left, =attempts =left',
      asked: `
        @attempt -@help -@score -=hurt -=lower -run -@end, @send @amount -@help -@run -=points,
        @send @again -@score -=points -@run, @send @left -@help, =more_=than_=once -@run, @left_=go -@test,
        =second_=go, =last_=go, =try @again, =try_=several, =a_=try, =several_=times, @wrong =that_=it,
        @send =that_=it, =one_=shot, =use_=up, =burn, =burned, =number submissions, =same_=again,
        =submit =once, =mess_=up, =verified, =send_=it_=in, =only =send, =only =submit, =keep =submitting,
        =keep =sending, =keep =trying, =rejected =out, =corrected =version, =fixed =version, =submit =later,
        =last @send -@asks, =if =rejected, =one_=more_=time, =wrong_=submission, =wrong_=submissions,
        =submit =twice, =send =twice, =try =twice, =first_=try, =used_=up, =first_=time =get =right,
        =afford, =hand =something =often, =try =over, =final_=try, =last_=try, =my_=last -@asks,
        =final_@send, =last_=one =submit, =fail_=once, =wrong_=once, =mistake =allowed, =allowed =fail,
        =unsuccessful
      `,
      alone: `
        @attempt, @send, =allowed_=once, =only_=once, =rejected, =if =fail =then, =try =final, =try =last
      `,
    },
    hints: {
      always: `
        =im_=stuck, =am_=stuck, =stuck =help, =totally_=blocked, =im_=lost, =am_=lost, =need @help,
        =use @help, =want @help, =no_=idea =start, =no_=idea =how, =dont_=know =start, =blocked =help,
        ^_=help, ^_=hint, =bone, =im =struggling, =really =struggling, =dont_=know_=how_=begin, =no_=clue,
        =clueless, =need =push, =cant_=figure, =im =confused, =not_=sure_=how, =not_=sure_=where,
        =cant =start, =dont =know =where, =out_=of_=ideas, =no_=ideas, =mind_=blank, =mind =blank
      `,
      asked: `
        =hint, =hints, =clue, =clues, @help =me, @help =available, @help =get, @help =some, @help =little,
        =nudge, =tip, =tips, =suggestion, =suggestions, =advice, =assist, =assistance, =guide, =direction,
        =small_=push, =little_=push, =pointer, =pointers =some, =stuck, =where =start, =starting_=point,
        =confused, =figure_=out, =ideas, =support, =guidance, =inspiration, =kick =start,
        =where_=do_=i_=begin, =where_=to_=begin, =how_=to_=start, =how =start, =started, =get =going,
        =further, =unstuck, =get_=me =going
      `,
      alone: `
        @help, =struggling, =begin, =start =how, =start =where, =go_=on =something, =go_=from_=here
      `,
    },
    languages: {
      always: '=rather @language, =prefer @language, =switch @language, =want @language',
      asked: `
        @language -@output -=model -favo, =in_=go, =use_=go, =with_=go, =take_=go, what @coding_=in,
        which @coding_=in, what =write =in, what =code =in, which =code =in, =code =this =in,
        =write =this =in, =allowed @coding =in, =go =allowed, =go =ok, =go =supported, =go =available,
        =go =fine, =go =possible, =version =python, =syntax =which, =not =python =else,
        =something_=other_=than, =use =c, =in_=c, =write =c
      `,
      alone: '=c =work, =c =ok, =c =fine, =locked',
    },
    tasks: {
      always: '',
      asked: `
        @task @amount -@time -@clock -@send -@attempt -@help -@test -@score,
        @task @left -@time -@clock -@attempt -@send -@help -=while -@test, @task @next -@score -@close,
        @task other, =another_@task, @task =number, @task =several, =how_=many_@task, =what_=next,
        =what_=is_=next, =what_=comes, =comes_=after, =after_=this -@attempt, =after_=that, =after_=it,
        =happens_=once -@attempt, =happens_=after, =happens_=when =solve, =happens_=if =solve,
        =how_=many_=more -@time -@clock -@attempt -@send -@test -@help, =more_=of_=these, =more_=come,
        =more_=to_=come, =what_=number, =which_=number, =which_=one =on, =this_=last, =this_=the_=last,
        =this_=the_=final, =move_=on -=round, =out_=of_=how, =nearly, =halfway_through, =one_=or,
        =how_=far =interview, =long =interview, =whole_=interview, =just_=this, =only_=this,
        =of_=them =through, =far_=along, =anything_=else, =else_=coming, =a_=next_=one, =next_=one,
        =where_=are_=we, =is_=that_=all, =or_=is_=there_=more, =second_@task, =whole @task,
        =only_=one =task, =only =one @task, =parts, =sections, =part =next,
        =how_=many =left -@time -@unit -@attempt -@send -@help -@test, =all_=there_=is, =first_=of,
        =last_=one, =another_=one -@help, =next_=up, =after_=i_=finish, =when_=i_=finish, =after_=finishing,
        =move_=on_=to, =in_=total, =follows, =altogether, =overall, =and_=then, =what_=then
      `,
      alone: `
        =next, @task =i, @task =we, @task =you, @task =here, @task =there, =something_=else, =more,
        =another, interview, =coming, =left =one, =what_=now, =rest
      `,
    },
    score: {
      always: '',
      asked: `
        @score -verified, =get =points, =lose =points, =many =points, =cost =points, =points =passing,
        =points =based, =points =task, =how_=am_=i_=doing, =how_=im_=doing, =i_=doing, =doing_=ok,
        =am_=i_=passing, =i_=pass, =will_=i_=get, =i_=get_=in, =my_=chances, =hear, =next_=round, =who look,
        =who =read, =who =reads, =who =sees, =who =see, =did_=i_=do, =did_=well, =do_=well, =against_=me,
        =is_=it_=bad, =that_=bad, =think_=of_=me, =think_=of_=my, =think_=about_=me, =count_toward,
        =counts_toward, decid decision, =decides, =decide, =decision, =decisions, =results,
        =my_=result =when, =worth, =hurt -=hint, =lower, =penal, =penalized, =penalised, =penalty -@help,
        =look_=at =they, =look_=for =they, =company =see, =hold_=it, =partial, =good_=result,
        =enough_=to_=pass, =pass_=the_=interview, =pass_=this_=interview, =contact, =get_back, =gets_in,
        =get_=in, =who_=gets, =review, =reviews, =reviewed, =report, =reports, =rank, =ranking, =affect,
        =affects, =impact, =matter =speed, =look_=bad, =held_=against, =hold =against, =recruiter,
        =recruiters, =employer, =reviewer, =position, =weight =much, =weigh, =good_=enough, =pass_=mark,
        =passing_=score, =threshold, =get_=hired, =doing_=well, =doing_=fine, =doing_=alright, =performing,
        =penalize, =penalise, =deducted, =deduct, =lose =marks, =result =when, =told =result, =next_=steps,
        =negative, =rate =me, =rating, =quality, =style =matter, =assessed, =judged, @wrong interview,
        =fail_=the_=interview, =standing, =i_=passed, =i_=failed, =my_=level, =qualify, =qualified,
        =selected, =accepted_=for, =next_=interview, =call_=back, =invite, =good_=candidate, =chosen
      `,
      alone: `
        @score, =results -=run -=check -=test, =company, =enough =pass, =enough interview, =pass interview,
        =alright =i, =reject, =speed =matter, =impress, =recruit, =count =partial, =count =questions,
        =see_=this =who, =sees, =penalt
      `,
    },
    identity: {
      always: '=talking_=to_=a_=bot, =talking_=to_=a_=script',
      asked: `
        @machine @you, @machine =i, @machine =this, @machine @talk, @machine =here, @machine =behind,
        =software =am, =chatgpt, =ai, =bot, =these_=answers @machine, @answer generat automat, =your_=name,
        =ur_=name, =have_=a_=name, =who_=are_=you, =who_=are_=u, =what_=are_=you -=doing, =are_=you_=there,
        =you_=real, =u_=real, =real_=person, =actual_=person, =real_=interviewer, =real_=human,
        @somebody_=there, @somebody =answer, @somebody =there =is, =anyone_=here, =anybody_=here,
        @somebody @talk -=who, =who @talk_=to, =who_=am_=i, =whom, =you =understand =write,
        =you_=understand, =which_=model, =language_=model, =what_=model, =a_=script, =template, =templates,
        =someone =with_=us, =someone =company, =other_=end, =other_=side, =you read, =you =listening,
        =you =even, =computer @you, =computer =talk, =computer =talking, =program =talking =to,
        =program @you =are, =automatic, =live =person, =live =human, =live =interviewer, =genuine,
        =who_=answers, =who_=replies, =who_=writes, =who_=is_=this, =who_=is_=there, =who =answering,
        =who =replying, =speaking_=with, =talking_=with, =chatting_=with, =human_=being, =a_=human,
        =you_=even_=read, =do_=you read, =feelings, =program =you, =conscious, =sentient, =which =company,
        =made_=you, =built_=you
      `,
      alone: `
        @somebody =chat, @somebody @you, @somebody =here, @talk_=to -=i_=write, =behind =chat, =who =you,
        =myself, =conversation =who, =chat =who
      `,
    },
    ending: {
      always: `
        =i_=give_=up, ^_=give_=up, =want =give_=up, =can =give_=up, =may =give_=up, =going =give_=up,
        =just =give_=up, =call_=it_=a, =call_=it_=day, =had_=enough, =enough_=for_=me, =enough_=for_=today,
        =enough_=today, =im_=done -=with -=when -=how, =i_=quit, =want =to_@end, =rather @end,
        =like =to_@end, =like =withdraw, =wanna @end, =gonna @end, =lets @end, =let_=us @end,
        =let_=me_=skip, =going_=to_@end, @not =continue, @not =go_=on -@asks, @not =anymore =want,
        @not =anymore =do, =wrap_=up, ^_@end, @end =please, @end =pls, =giving_=up, =no_=more =finished,
        =too_=hard =skip, =rather =move_=on, =let_=me_=out, =got_=to_=go, =have_=to_=leave, =need_=to_=go,
        @not =feel_=like, =have_=to_=go, =ill_@end, =think =ill =stop, =think =ill =leave, =id @end,
        =no_=longer =want, =lost_=interest, =want =cancel, =to_=go_=home, =have_=to_=stop, =gotta =go,
        =want_=out, =decided =to_@end, =decided =quit, =im_=out, =cant_=do_=this
      `,
      asked: `
        @end @want -@matter -=drop_=me -=how_=soon -=when -=until -=by -=before -=once -=after -function -=try -@code -=you,
        @end =possible, =possible @end, =end =now, =end =interview, =stop =interview, =close =tab,
        =close =session, =close =interview, =close =window, =close =browser, =come_=back, =past_=this,
        =move_=past, =get_=out_=of, =early -@time, =break =take, =out_=of_=here, =we @end, =we =stop,
        =cancel, =log_=out, =logout, =go_=home, =another_=day, =some_=other_=time, =continue =later,
        =resume =later, =later =come, =drop_=out, =take_=a_=break, =enough =now, =if_=i_@end -=after,
        =ok =stop, =okay =stop, =fine =stop
      `,
      alone: `
        =out =let, =get_=out, =leave, =quit, =skip, =move_=on =without, =abandon, =stop_=here, =finished =im
      `,
    },
    running: {
      always: '',
      asked: `
        =how =run -=long, =where =run, =run =button, =run_=my, =can =run -@last, =run_=it -@last -=why,
        =how =submit -=often -=many, =where =submit, =submit =button, =run =cost, =running =cost,
        =running =free, =runs =free, =run =free, =run =often, @amount =run -@test, =execute, =execution,
        =how =test -=many, =how_=try, =how =try_=out, =try =input, =try =own, =try =numbers, =own =input,
        =own_=data, =own_=test, =own_=tests, =own =numbers, =custom, =feed, =without_=submitting,
        =without_=being, =without_=sending, =how =hand_=in, =how =send -=often -=many, =where =send,
        @press -=which_=one, =need =compile, =have =compile, =compile =myself, =see =output, =see =print,
        =see =prints, =where =output -=differ -=differs -@wrong, =difference =submit, =difference =check,
        =prints =debug, =try_=out, =check_=button, =console, =stdout, =test =before =submit, =test =before,
        =check =examples, =run_=counted, =run_=count, =runs_=count, =runs =counted, =type =input,
        =enter =input, =before submi, =without submi, =before_=i_=submit, =launch, =start_=my_=program,
        =test_=it, =test_=my_=code, =test =code =how, =shortcut, =trial, =how =check =work, =how =checking,
        =how_=does_=the_=check, =how =grader, =how =testing, =run =vs, =versus, =other_=data, =other_=input,
        =what =run_=do, =try =code, =try_=my_=program, =see_=the_=output, =test =without, =run =without,
        =check =without =using, =does =submitting, =submitting =do, =submit =do, =output =appear,
        =only_=one_=test, =single_=test, =one_=test =run, =way =send, =way =submit, =send_=the_=code,
        =send_=my_=code, =turn_=it_=in, =turn_=in, =upload, =see_=results, =see =results
      `,
      alone: `
        =run -=last -=result, =runs, @press, =before_=submit, =before =submit, =before =sending,
        =check_=my_=code, =check =how, =output =see, =compile, =editor
      `,
    },
  },
};
