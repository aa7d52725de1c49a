### "May I …?": answers for whoever wonders what one may do with information. The answers themselves are in the catalogue.

## Choosing
guidance-title = May I …?
guidance-lead = May I email it, take it home or throw it away? Choose what it is about, and you see the answers.
guidance-what = What is it about?
guidance-what-text = If several fit, choose the lowest one on the page.
guidance-level = Level { $number }, { $name }
guidance-as-level = See the answers for level { $number }, { $name }
guidance-municipality = Which municipality do you work in?

## Answers
guidance-of-level = May I …? Level { $number }, { $name }
guidance-examples = For example
guidance-answers = Answers
guidance-question = May I …
guidance-answer = Answer
guidance-how = What to do
guidance-yes = Yes
guidance-yes-if = Yes, but
guidance-no = No
guidance-instead = Do this instead:
guidance-print = Print
guidance-other = Is it about something else?
guidance-ask = Whom can I ask?

## Ways here
guidance-link = May I …? What holds for the municipality's information
