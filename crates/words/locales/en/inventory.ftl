### What stands on the pages of processings.

## On the page of a processing
processing-impact-title = Is an impact assessment needed?
processing-impact-none = The threshold judgement has not been made.
processing-officer-title = The data-protection officer
processing-officer-none = The data-protection officer has not been asked.
processing-question-waits = Question waiting since { $date }
