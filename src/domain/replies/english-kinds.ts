/** Words that are said for the same thing in English; how they are read is told in `signs.ts`. */
export const ENGLISH_KINDS: Readonly<Record<string, string>> = {
  '@asks': 'what which whats =how =why =when =where who whom',
  '@anywhere': '=please =pls =plz =plss',
  '@verb': `
    =can =could =may =might =do =does =did =am =is =are =was =were =will =would =should =shall =have =has
    =must =isnt =arent =dont =didnt =doesnt =wasnt =couldnt =any =anyone =anybody =possible =got =remaining
    =suppose =r =you =u
  `,
  '@request': `
    =please =pls =plz =plss =give =gimme =tell =show =lets =just =help =send =share =post =paste =write =fix
    =spell =explain =point =need =want =wanna =gonna =rather =id =wonder =wondering =curious =mind =drop
    =solve =finish =stop =skip =end
  `,
  '@me': '=i =id =we',
  '@tells': '=i =it =its =my =the =that =this =im =ive =we =there',
  '@filler': `
    =so =and =but =or =hey =hi =hello =ok =okay =also =well =um =umm =hm =hmm =sorry =then =oh =btw =if
    =roughly =quick =actually =really =now =wait
  `,
  '@know': '=know =wonder =wondering =tell =telling =see =understand =sure =idea =show =ask =remember',
  '@code': `
    loop array element index indic string =sum =sums graph =node =nodes =edge =stack queue =heap =hash dict
    recurs prefix suffix complex asympt =sort =sorts =sorted sorting variab iterat binary matri =tree
    subarray substring =null =log =map =maps =float =overflow duplicat vertex vertices =counter
  `,
  '@matter': `
    input =order =empty =numbers digit =word =words letter =value =values return =distance =player negativ
    positiv =large =largest =smallest =tie =ties =border =cell =grid =n =k =stdin =function =functions
    =space =spaces =newline =character =characters interval coordinat =path =paths =matrix =sequence =pair
    =pairs =integer =integers =range =parse =equal =odd =even =minimal =maximal =uppercase =lowercase =mean
    =means =meaning =assume guarant =invalid =itself =himself =message =messages weight cycle =row =rows
    =column =columns =unique subset neighbo =define =called bracket =rounded =adjacent =friend scheduled
    diagonal =game =moves =robots =two
  `,
  '@time': '=time =tme =tiem =timing',
  '@unit': '=min =mins minute =hour =hours =sec =secs seconds',
  '@clock': '=late deadline =clock =timer countdown =deadlin =ticking',
  '@close': `
    =close =closes =closed =done =over =cut expire =ends =end =ended =finish =finished =stop =submit hand
    =ready =due deliver
  `,
  '@amount': `
    =much =many =often =far =number =maximum =max =cap =total =limit =limits =limited unlimited =count
  `,
  '@left': '=left remain =still =more =another =further =spare',
  '@again': '=again =more =twice =resend =anew =once =another',
  '@attempt': 'attem =tries =goes =retry =retries resubmi =shot =shots =chance =chances =redo =reattempt',
  '@send': 'submi =send =sent =sending =handing =deliver =check =checks =checked =verified =graded',
  '@test': '=test =tests =case =cases =example =examples =sample =samples =check',
  '@wrong': `
    fail =wrong mistake =broke =broken =break =breaks =breaking crash =bug =bugs error =reject =rejected
    =refused =astray deviat =differ =difference =differences =differnce =differs =differing diverg mismatch
    incorrect =wa =red =tripped =trips =trip complain
  `,
  '@last': '=last latest =previous =recent =earlier =first',
  '@not': '=not =dont =doesnt =didnt =isnt =arent =wont =no =wasnt =never',
  '@output': '=output =outputs =outcome =print =prints =printed =printing =program',
  '@help': `
    =hint =hints =clue =clues =help nudge =suggest suggesti =advice =advise assist =tip =tips guidance
    =guide
  `,
  '@language': `
    languag =lang =langs python javascript typescript =java =golang c++ =cpp =rust =kotlin =c# =csharp
    compilers interpreter ruby =php =scala =swift haskell =perl =lua elixir =js =ts =py =tongue
  `,
  '@coding': '=write =code =coding =program =programming =solve =use =type',
  '@task': `
    =task =tasks =problem =problems exercis puzzle =challenge =challenges =question =questions =assignment
    =assignments =round =rounds =stage =stages
  `,
  '@next': '=next =after =last =final =come =comes =coming =follow =follows =then =upcoming =following',
  '@score': `
    =score =scores =scored =scoring =grade =grades =grading =graded =mark =marks =rating =rated =credit
    =hire =hiring =hired =offer =job =outcome feedback evaluat assess performa criteri rubric
  `,
  '@machine': `
    =ai =a.i =llm robot =bot =bots =human =humans gpt automat generat chatgpt =claude software canned
    =scripted =machine =prewritten
  `,
  '@somebody': '=somebody =someone =anybody =anyone =person =people =human =interviewer',
  '@talk': `
    =talk =talking speak =chat chatting =typing =read =reads =reading =write =writing =typ =listening
  `,
  '@you': '=you =u =ya =your =youre =ur',
  '@give': '=give =gimme =show =tell =send =reveal =post =paste =share =spell =write =provide =see',
  '@answer': 'solution =answer =answers =code =program =implementation',
  '@do': '=do =done =make =solve =finish =complete =write =code =implement =fix =debug',
  '@hidden': '=hidden =secret =private =invisible =unseen',
  '@way': 'algorithm approach =structure =method =technique =strategy =trick =idea',
  '@want': `
    =want =wanna =like =rather =gonna =lets =let =can =could =may =how =please =pls =possible =allowed
    =ready =will =should =would
  `,
  '@end': `
    =stop =quit =leave =finish =exit =end =skip =drop =withdraw surrender =bail =pause =abort =terminate
    =resign =abandon
  `,
  '@run': '=run =runs =running =execute =executing =execution =try =test =debug =compile',
  '@press': '=button =buttons =press =click =key',
};
