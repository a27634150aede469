# Ready programmes: templates, themes, the course of an evening. Questions, never advice.

## The three templates.

template-small-name = Parents of small children
template-small-for = For parents of small children who need special support.
template-small-connects = We have small children who need special support. Another parent understands without many words.
template-small-about = We talk about everyday life, keeping going and finding help. Each meeting has its own theme. You can share or just listen.

template-young-name = Parents of young people becoming independent
template-young-for = For parents of young people becoming independent who need special support.
template-young-connects = Our young people need special support and are finding their own way. We are learning to give space and stay close.
template-young-about = We talk about next steps, services and keeping going. Each meeting has its own theme. You can share or just listen.

template-adult-name = Parents of adult children
template-adult-for = For parents of adult children who need special support.
template-adult-connects = Our adult children need special support. Parenthood goes on, and it is good to talk about it.
template-adult-about = We talk about good days, home, services and keeping going. We also look ahead. You can share or just listen.

## What a person who asks to join may answer.

join-why = Why would you like to join?
join-question-hope = What do you hope for from the group?
join-question-start = What would make it easier to begin?
join-question-themes = What would you like to talk about?
join-question-evening = Which evening suits you best?
join-heard = How did you hear about the group?

## What a meeting is for, and who may come to introduce its theme.

meeting-kind-talk = We talk together
meeting-kind-activity = We do something together
meeting-kind-influence = We work for change together
guest-municipality = Guest speaker: the municipality
guest-school = Guest speaker: a school or college
guest-day_activity = Guest speaker: work or day activities
guest-organisation = Guest speaker: an organisation
guest-wellbeing_county = Guest speaker: the wellbeing services county

## The course of an evening.

run-of-show-text_60 = Text meeting
run-of-show-short_60 = Short meeting, one at a time
run-of-show-standard_90 = Long meeting, one at a time
run-of-show-coffee_60 = Coffee meeting without a theme

phase-lobby-name = Arrival
phase-lobby-what = The door is open. Come in and try that everything works.
phase-opening-name = Opening
phase-opening-what = The leader goes through the plan and the main house rules. You may always pass.
phase-opening_round-name = Opening round
phase-opening_round-what = Everyone can say how they feel. You may pass.
phase-theme_intro-name = Introduction
phase-theme_intro-what = The leader or a guest speaker introduces the theme. You can just listen.
phase-theme_round-name = Theme round
phase-theme_round-what = Everyone gets a turn to speak from their own experience. You may pass.
phase-question_1-name = Question 1
phase-question_1-what = Everyone writes at the same time. Then the texts open. You may also just read.
phase-break-name = Break
phase-break-what = Rest a moment. You can see when we go on.
phase-question_2-name = Question 2
phase-question_2-what = Same theme, a new question. Everyone writes at the same time again.
phase-open_discussion-name = Open discussion
phase-open_discussion-what = We go on with what came to mind. You may also just listen.
phase-closing_round-name = Closing round
phase-closing_round-what = Everyone can say what they take with them. You may pass.
phase-closing-name = Closing
phase-closing-what = The leader says when we meet next and where to get help. You can say how it felt.

prompt-opening_round = How are you feeling today?
prompt-closing_round = What will you take with you from this evening?

## Themes for parents of small children.

theme-small_getting_to_know-title = Getting to know each other
theme-small_getting_to_know-question-1 = What would you like to tell us about your family?
theme-small_getting_to_know-question-2 = What do you hope for from the group?
theme-small_getting_to_know-more-1 = What is an ordinary day like for you?
theme-small_getting_to_know-more-2 = What makes you laugh at home?
theme-small_getting_to_know-more-3 = What made you join?

theme-small_own_coping-title = Being a parent and looking after yourself
theme-small_own_coping-question-1 = What helps you keep going?
theme-small_own_coping-question-2 = When do you get to rest?
theme-small_own_coping-more-1 = How do you notice that you are tired?
theme-small_own_coping-more-2 = What small thing cheers you up?
theme-small_own_coping-more-3 = What would you do with a free evening?

theme-small_communication-title = Communication tips for everyday life
theme-small_communication-question-1 = What has helped you understand each other?
theme-small_communication-more-1 = How does your child show what they want?
theme-small_communication-more-2 = When do you understand each other best?
theme-small_communication-more-3 = What do you wish you had known earlier?

theme-small_school-title = School matters: from day care to school
theme-small_school-question-1 = What is on your mind about starting school?
theme-small_school-more-1 = What would you like the school to know about your child?
theme-small_school-more-2 = What has been good at day care?
theme-small_school-more-3 = Who have you talked to about starting school?

theme-small_siblings-title = Siblings and people close to you
theme-small_siblings-question-1 = Who is there for you?
theme-small_siblings-more-1 = Who is important to your child?
theme-small_siblings-more-2 = When do brothers and sisters get you to themselves?
theme-small_siblings-more-3 = What help is easy for you to ask for?

theme-small_services-title = Services and support
theme-small_services-question-1 = Where have you found help?
theme-small_services-question-2 = What have you not asked about yet?
theme-small_services-more-1 = Who has really listened to you?
theme-small_services-more-2 = What was easier than you thought?
theme-small_services-more-3 = What would you like encouragement with?

theme-small_home-title = Dreams about home
theme-small_home-question-1 = What kind of home makes everyday life easier?
theme-small_home-question-2 = What do you dream of?
theme-small_home-more-1 = What is your child’s favourite spot at home?
theme-small_home-more-2 = Where do you get some peace?
theme-small_home-more-3 = What would you change at home if you could?

theme-small_last-title = What did we gain, and how do we go on?
theme-small_last-question-1 = What would you like to thank the group for?
theme-small_last-more-1 = Which moment stayed with you?
theme-small_last-more-2 = What will you take into everyday life?
theme-small_last-more-3 = How would you like to go on from here?

## Themes for parents of young people.

theme-young_getting_to_know-title = Getting to know each other
theme-young_getting_to_know-question-1 = How are things with you right now?
theme-young_getting_to_know-question-2 = What do you hope for from the group?
theme-young_getting_to_know-more-1 = What about your young person makes you happy?
theme-young_getting_to_know-more-2 = What has changed for you lately?
theme-young_getting_to_know-more-3 = What made you join?

theme-young_own_coping-title = Parenthood changes: looking after yourself
theme-young_own_coping-question-1 = When do you help, and when do you give space?
theme-young_own_coping-question-2 = Where do you find strength?
theme-young_own_coping-more-1 = When did you last let your young person try alone?
theme-young_own_coping-more-2 = What is easy to let go of, and what is hard?
theme-young_own_coping-more-3 = What would you like to do just for yourself?

theme-young_communication-title = Communication tips for everyday life
theme-young_communication-question-1 = How do you talk about money, the internet and limits?
theme-young_communication-more-1 = When is a good moment for you to talk?
theme-young_communication-more-2 = What did you last agree on together?
theme-young_communication-more-3 = What does your young person want to decide for themselves?

theme-young_school-title = School matters: after comprehensive school
theme-young_school-question-1 = What is your young person keen on?
theme-young_school-more-1 = What is your young person good at?
theme-young_school-more-2 = What is on your mind about what comes next?
theme-young_school-more-3 = Who does your young person talk to about the future?

theme-young_friends-title = Friends and free time
theme-young_friends-question-1 = Where can your young person be themselves?
theme-young_friends-more-1 = Whose company does your young person enjoy?
theme-young_friends-more-2 = What would your young person like to try?
theme-young_friends-more-3 = What helps a friendship last?

theme-young_services-title = Services and support: turning 18
theme-young_services-question-1 = What changes, and who decides?
theme-young_services-more-1 = What does your young person think about becoming an adult?
theme-young_services-more-2 = Where have you found clear information?
theme-young_services-more-3 = What do you still want to find out?

theme-young_home-title = Dreams about home
theme-young_home-question-1 = Where, and with whom, does your young person want to live?
theme-young_home-more-1 = What is your young person learning to do at home?
theme-young_home-more-2 = What do you hope for in their first home?
theme-young_home-more-3 = How does the thought of them moving out feel?

theme-young_last-title = What did we gain, and how do we go on?
theme-young_last-question-1 = What changed?
theme-young_last-more-1 = Which moment stayed with you?
theme-young_last-more-2 = What do you do differently now?
theme-young_last-more-3 = How would you like to go on from here?

## Themes for parents of adult children.

theme-adult_getting_to_know-title = Getting to know each other
theme-adult_getting_to_know-question-1 = What is life like for you now?
theme-adult_getting_to_know-question-2 = What do you hope for from the group?
theme-adult_getting_to_know-more-1 = What are you glad about right now?
theme-adult_getting_to_know-more-2 = What is your adult child proud of?
theme-adult_getting_to_know-more-3 = What made you join?

theme-adult_own_coping-title = Parenthood goes on: looking after yourself
theme-adult_own_coping-question-1 = What is your place in your adult child’s life?
theme-adult_own_coping-question-2 = What do you do for yourself?
theme-adult_own_coping-more-1 = What have you been able to let go of?
theme-adult_own_coping-more-2 = What helps when worry weighs on you?
theme-adult_own_coping-more-3 = Who do you talk to about your own life?

theme-adult_communication-title = Communication tips for everyday life
theme-adult_communication-question-1 = How are your child’s own wishes heard?
theme-adult_communication-more-1 = Who listens well to your child?
theme-adult_communication-more-2 = What do you do when you disagree?
theme-adult_communication-more-3 = How do you keep in touch day to day?

theme-adult_days-title = Learning, work and everyday life
theme-adult_days-question-1 = What makes a day good?
theme-adult_days-more-1 = What has your child learned lately?
theme-adult_days-more-2 = Where does your child get to use their skills?
theme-adult_days-more-3 = What would your child like to do more of?

theme-adult_siblings-title = Siblings and relatives
theme-adult_siblings-question-1 = What would be good to talk about together?
theme-adult_siblings-more-1 = Who among your relatives is easy to turn to?
theme-adult_siblings-more-2 = What do you hope for from siblings, and what not?
theme-adult_siblings-more-3 = What has your family not talked about yet?

theme-adult_services-title = Services and support
theme-adult_services-question-1 = What works, and what does not?
theme-adult_services-question-2 = What do we want to influence?
theme-adult_services-more-1 = Which service has worked well for you?
theme-adult_services-more-2 = Who do you tell if something does not work?
theme-adult_services-more-3 = What could we do together?

theme-adult_home-title = Dreams about home
theme-adult_home-question-1 = What kind of home is good now, and in ten years?
theme-adult_home-more-1 = What is good about the home now?
theme-adult_home-more-2 = Who decides how life is lived at home?
theme-adult_home-more-3 = What does your child want from a home?

theme-adult_last-title = What did we gain, and how do we go on?
theme-adult_last-question-1 = Who would you like to keep in touch with?
theme-adult_last-more-1 = Which moment stayed with you?
theme-adult_last-more-2 = What did the other parents give you?
theme-adult_last-more-3 = How would you like to go on from here?

## Themes of the library: for every group.

theme-school-title = School matters
theme-school-question-1 = What works well at school?
theme-school-question-2 = What about school is on your mind?
theme-school-more-1 = Who at school knows your child well?
theme-school-more-2 = How does contact between home and school work?
theme-school-more-3 = What does your child say about the school day?

theme-parenthood-title = Being a parent
theme-parenthood-question-1 = What kind of parent do you want to be?
theme-parenthood-question-2 = What has surprised you about being a parent?
theme-parenthood-more-1 = When are you pleased with yourself as a parent?
theme-parenthood-more-2 = What have you learned from your child?
theme-parenthood-more-3 = Where could you be kinder to yourself?

theme-communication-title = Communication tips for everyday life
theme-communication-question-1 = How do you understand each other when words are not enough?
theme-communication-question-2 = Which tip has helped you?
theme-communication-more-1 = How do you notice how your child feels?
theme-communication-more-2 = What do you do when you do not understand each other?
theme-communication-more-3 = When would a new way help you?

theme-home_dreams-title = Dreams about home
theme-home_dreams-question-1 = What kind of home do you dream of?
theme-home_dreams-question-2 = What matters most to you in a home?
theme-home_dreams-more-1 = Where do you feel at ease?
theme-home_dreams-more-2 = What kind of neighbours would you like?
theme-home_dreams-more-3 = What would be a first small step?

theme-coffee-title = Coffee meeting without a theme
theme-coffee-question-1 = How are you today?
theme-coffee-more-1 = What is in your mug?
theme-coffee-more-2 = What has been nice this week?
theme-coffee-more-3 = What would you like to talk about today?

theme-rest-title = Holidays and rest
theme-rest-question-1 = What kind of holiday is rest for you?
theme-rest-question-2 = Where do you find a little rest in everyday life?
theme-rest-more-1 = How does it feel when the daily rhythm breaks?
theme-rest-more-2 = Which holiday do you remember fondly?
theme-rest-more-3 = Who could give you an hour off?

theme-sleep-title = Sleep and nights
theme-sleep-question-1 = What are your nights like?
theme-sleep-question-2 = What helps you after a bad night?
theme-sleep-more-1 = How do you wind down in the evening?
theme-sleep-more-2 = When did you last sleep well?
theme-sleep-more-3 = Who stays awake, and who gets to sleep?

theme-family_care-title = Caring for a family member
theme-family_care-question-1 = What does caring give you, and what does it take?
theme-family_care-question-2 = Who takes care of you?
theme-family_care-more-1 = When do you get to be something other than a carer?
theme-family_care-more-2 = Who can take over for a while?
theme-family_care-more-3 = What do you wish others understood?

theme-joy-title = Moments of joy
theme-joy-question-1 = What last made you laugh?
theme-joy-question-2 = What could we enjoy doing together?
theme-joy-more-1 = Which song or food puts you in a good mood?
theme-joy-more-2 = What makes your child happy?
theme-joy-more-3 = Which small moment was good today?

theme-both_parents-title = A father’s view, a mother’s view
theme-both_parents-question-1 = What matters most to you as a parent?
theme-both_parents-question-2 = What do you wish others close to you would notice?
theme-both_parents-more-1 = What do you do differently from others close to you?
theme-both_parents-more-2 = Who asks how you are?
theme-both_parents-more-3 = What is easy to talk about at home, and what is hard?

theme-own_ageing-title = When I grow older myself
theme-own_ageing-question-1 = What is on your mind about the future?
theme-own_ageing-question-2 = Who could you talk to about it?
theme-own_ageing-more-1 = What would you like to agree on in good time?
theme-own_ageing-more-2 = What does your child think about the future?
theme-own_ageing-more-3 = What gives you peace of mind?

theme-influence-title = Which services do we want to influence?
theme-influence-question-1 = Which one thing should change first?
theme-influence-question-2 = Who do we want to tell about it together?
theme-influence-more-1 = What works so well that it is worth keeping?
theme-influence-more-2 = What can each of us do next month?
theme-influence-more-3 = Who else could join us?
